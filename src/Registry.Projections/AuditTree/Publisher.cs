using System.Text;
using Registry.Audit;

namespace Registry.Projections.AuditTree;

/// <summary>Signs a tree, has the mirror witness it, and publishes it.</summary>
/// <remarks>
/// What is true after each step, so that stopping after any loses nothing and tells no two stories:
/// signed: nothing; nobody has seen the signature. Entries mirrored: the mirror may hold entries that no checkpoint
/// covers; the next leader gives the same ones again. Checkpoint mirrored: this tree exists for ever, though no reader
/// of ours sees it yet; the next leader finds it at the mirror and publishes it, and signs no other of this size.
/// Published: tiles, bundles and checkpoint stand in the database, all or none.
/// </remarks>
public sealed class Publisher(
    TreeStore tree, TreeWriting writing, TreeTiles tiles, IMirror mirror, LogIdentity log, LedgerNotices notices)
{
    /// <param name="previous">The published checkpoint the growth began at; none for a tree that begins.</param>
    /// <exception cref="NotLeadingException">Another leads; what the mirror holds is its affair.</exception>
    /// <exception cref="LedgerFaultException">The old tree does not stand in the new one.</exception>
    public async Task<PublishedCheckpoint> Publish(
        long term, PublishedCheckpoint? previous, Growth growth, IReadOnlyList<SequencedLeaf> leaves,
        CancellationToken ct)
    {
        var proof = await Prove(previous, growth, ct);
        var text = new Checkpoint(log.Origin, growth.Edge.Size, growth.Root).ToString();
        var note = SignedNote.Of(text, log.Key, log.Sign).ToString();
        await notices.Came(TreeStep.NoteSigned);
        var old = previous?.Size ?? 0;
        if (leaves.Count > 0)
            await mirror.Add(old, [.. leaves.Select(leaf => leaf.Entry)], ct);
        await notices.Came(TreeStep.EntriesMirrored);
        var witnessed = await mirror.AddCheckpoint(old, proof, Encoding.UTF8.GetBytes(note), ct) switch
        {
            Witnessed.Cosigned signed => note + signed.Line,
            Witnessed.Conflict ahead when ahead.Size > old => throw new NotLeadingException(),
            _ => throw new LedgerFaultException(LedgerFault.MirrorBehind),
        };
        await notices.Came(TreeStep.CheckpointMirrored);
        return await Store(term, previous, growth, Encoding.UTF8.GetBytes(witnessed), ct);
    }

    /// <summary>Publishes what the mirror witnessed before, of which no answer came back to us.</summary>
    /// <exception cref="LedgerFaultException">The events do not give the tree it witnessed.</exception>
    public async Task<PublishedCheckpoint> Adopt(
        long term, PublishedCheckpoint? previous, Growth growth, ReadOnlyMemory<byte> note, CancellationToken ct)
    {
        var witnessed = Checkpoint.Parse(SignedNote.Parse(note.Span).Text);
        if ((witnessed.Size, witnessed.Root) != (growth.Edge.Size, growth.Root))
            throw new LedgerFaultException(LedgerFault.TreeDiffers);
        await Prove(previous, growth, ct);
        return await Store(term, previous, growth, note, ct);
    }

    /// <summary>
    /// Reads again what is stored, and proves from it and from the tree to be signed that this one begins with all of
    /// the last one published. A smaller or other tree has no such proof.
    /// </summary>
    private async Task<Hash[]> Prove(PublishedCheckpoint? previous, Growth growth, CancellationToken ct)
    {
        var again = await tree.Latest(ct);
        if (again?.Size != previous?.Size)
            throw new NotLeadingException();
        var (size, old) = (growth.Edge.Size, again?.Size ?? 0);
        var proof = old > size
            ? throw new LedgerFaultException(LedgerFault.TreeDiffers)
            : await TreeTiles.Prove(
                size, node => Proofs.Consistency(old, size, node), paths => Grown(growth, paths, ct));
        var holds = Proofs.VerifyConsistency(old, size, proof, again?.Root ?? Hash.EmptyTree, growth.Root)
            && (old < size || old == 0 && growth.Root == Hash.EmptyTree);
        return holds ? proof : throw new LedgerFaultException(LedgerFault.TreeDiffers);
    }

    private async Task<Dictionary<TilePath, byte[]>> Grown(
        Growth growth, IReadOnlyList<TilePath> paths, CancellationToken ct)
    {
        var fresh = growth.Edge.Full.ToDictionary(tile => new TilePath(tile.Level, tile.Number, TilePath.FullWidth));
        var found = await tiles.Read([.. paths.Where(path => path.IsFull && !fresh.ContainsKey(path))], ct);
        foreach (var path in paths.Where(path => !found.ContainsKey(path)))
            found[path] = fresh.TryGetValue(path, out var tile) ? tile.Hashes : growth.Edge.Partial(path);
        return found;
    }

    private async Task<PublishedCheckpoint> Store(
        long term, PublishedCheckpoint? previous, Growth growth, ReadOnlyMemory<byte> note, CancellationToken ct)
    {
        var at = await writing.Publish(term, previous?.Size ?? -1, growth, note, ct);
        await notices.Came(TreeStep.Published);
        return new(growth.Edge.Size, growth.Root, growth.Position, note, at);
    }
}
