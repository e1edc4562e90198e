using Registry.Audit;

namespace Registry.Projections.AuditTree;

/// <summary>The whole tree once more from the events, and whether it is what is stored and was signed.</summary>
public sealed class TreeComparison(TreeParts parts)
{
    private const int Page = 1000;

    /// <returns>The first difference, or none.</returns>
    public async Task<TreeDifference?> Run(CancellationToken ct)
    {
        if (await parts.Tree.Latest(ct) is not { } latest)
            return null;
        var (edge, position, compared) = (TreeEdge.Empty(), 0L, 0);
        await using var signed = Checkpoints(ct).GetAsyncEnumerator(ct);
        var next = await signed.MoveNextAsync() ? signed.Current : null;
        await foreach (var leaf in parts.Walk.From(0, 0, ct))
        {
            for (; next?.Size == edge.Size; next = await signed.MoveNextAsync() ? signed.Current : null)
                if (Difference(next, edge, position) is { } other)
                    return other;
            if (edge.Size == latest.Size)
                return null;
            if (edge.Size % TilePath.FullWidth == 0 && await Differs(leaf, position, ct) is { } bundle)
                return bundle;
            edge.Append(Hash.OfLeaf(parts.Leaves.Entry(leaf).Span));
            position = leaf.Event?.Position ?? position;
            for (; compared < edge.Full.Count; compared++)
                if (await Differs(edge.Full[compared], ct) is { } tile)
                    return tile;
        }

        for (; next?.Size == edge.Size; next = await signed.MoveNextAsync() ? signed.Current : null)
            if (Difference(next, edge, position) is { } other)
                return other;
        return edge.Size < latest.Size ? new(TreePart.Events, edge.Size) : null;
    }

    private static TreeDifference? Difference(PublishedCheckpoint signed, TreeEdge edge, long position) =>
        (signed.Root, signed.Position) == (edge.Root(), position)
            && Checkpoint.Parse(SignedNote.Parse(signed.Note.Span).Text) is var head
            && (head.Size, head.Root) == (signed.Size, signed.Root)
                ? null
                : new(TreePart.Checkpoint, signed.Size);

    private async Task<TreeDifference?> Differs(LedgerLeaf first, long position, CancellationToken ct)
    {
        var number = first.Index / TilePath.FullWidth;
        return await parts.Tree.Bundle(number, ct) == new BundleRow(number, position, Sequencer.RecordedAt(first))
            ? null
            : new(TreePart.Bundle, first.Index);
    }

    private async Task<TreeDifference?> Differs(FullTile made, CancellationToken ct)
    {
        var stored = await parts.Tree.Full([new TilePath(made.Level, made.Number, TilePath.FullWidth)], ct);
        return stored.TryGetValue((made.Level, made.Number), out var tile) && tile.Root == made.Root
            && tile.Hashes.AsSpan().SequenceEqual(made.Hashes)
                ? null
                : new(TreePart.Tile, made.Number << (8 * (made.Level + 1)));
    }

    private async IAsyncEnumerable<PublishedCheckpoint> Checkpoints(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (var size = -1L; await parts.Tree.Above(size, Page, ct) is { Count: > 0 } page; size = page[^1].Size)
            foreach (var checkpoint in page)
                yield return checkpoint;
    }
}

/// <summary>Where the events and what is stored of the tree part.</summary>
/// <param name="Index">Of the first leaf that the part covers, or the size of the checkpoint.</param>
public sealed record TreeDifference(TreePart Part, long Index);

public enum TreePart
{
    Tile = 1,
    Bundle = 2,
    Checkpoint = 3,

    /// <summary>Fewer than were published.</summary>
    Events = 4,
}
