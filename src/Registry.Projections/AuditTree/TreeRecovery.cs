using Registry.Audit;

namespace Registry.Projections.AuditTree;

/// <summary>What a start has to know of a database, and how a restored one takes back what it lost.</summary>
/// <remarks>While nothing is appended: leaves are counted.</remarks>
public sealed class TreeRecovery(TreeParts parts, Lease lease)
{
    /// <summary>Every leaf the database can make, published or not.</summary>
    public IAsyncEnumerable<LedgerLeaf> All(CancellationToken ct) => parts.Walk.From(0, 0, ct);

    /// <summary>The same from a leaf on.</summary>
    public IAsyncEnumerable<LedgerLeaf> From(long index, CancellationToken ct) => parts.Walk.From(index, ct);

    public ReadOnlyMemory<byte> Entry(LedgerLeaf leaf) => parts.Leaves.Entry(leaf);

    /// <summary>How many leaves the database can make.</summary>
    public async Task<long> Count(CancellationToken ct)
    {
        var published = await parts.Tree.Latest(ct);
        var (size, position) = (published?.Size ?? 0, published?.Position ?? 0);
        return size + await parts.Walk.From(size, position, ct).LongCountAsync(ct);
    }

    /// <summary>The root of the database's own tree at a size that it can make.</summary>
    /// <exception cref="LedgerFaultException">It cannot.</exception>
    public async Task<Hash> RootAt(long size, CancellationToken ct)
    {
        var published = await parts.Tree.AtMost(size, ct);
        var edge = await parts.Tiles.Edge(published?.Size ?? 0, ct);
        var more = parts.Walk.From(edge.Size, published?.Position ?? 0, ct).Take((int)(size - edge.Size));
        await foreach (var leaf in more)
            edge.Append(Hash.OfLeaf(parts.Leaves.Entry(leaf).Span));
        return edge.Size == size ? edge.Root() : throw new LedgerFaultException(LedgerFault.DatabaseBehind);
    }

    /// <summary>
    /// Takes leaves from an index on as lost: their entries are from the mirror, their bodies are nowhere. Events that
    /// stood there come after them.
    /// </summary>
    /// <param name="from">Not below what the database has published: that the mirror has the same.</param>
    /// <exception cref="LedgerFaultException">The database has fewer leaves than that before them.</exception>
    /// <exception cref="NotLeadingException">Another node leads.</exception>
    public async Task TakeBack(long from, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken ct)
    {
        if (entries.Count == 0)
            return;
        var term = await lease.Take(ct) ?? throw new NotLeadingException();
        try
        {
            var published = await parts.Tree.Latest(ct);
            if (from < (published?.Size ?? 0) || from > await Count(ct))
                throw new LedgerFaultException(LedgerFault.DatabaseBehind);
            await parts.Writing.Lose(term, published?.Size ?? -1, from, entries, ct);
        }
        finally
        {
            await lease.Leave(term, ct);
        }
    }
}
