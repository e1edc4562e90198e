using Registry.Audit;

namespace Registry.Projections.Scrubbing;

/// <summary>A row of the log and the leaf it gives.</summary>
public sealed record LeafRow(long Position, Hash Hash, DateTimeOffset RecordedAt);

/// <summary>What stands in the log for some leaves in a row.</summary>
/// <param name="First">Index of the first leaf.</param>
/// <param name="Lost">Entries that came back from the mirror, by index.</param>
public sealed record BundleRows(
    long First, int Count, IReadOnlyDictionary<long, Hash> Lost, IReadOnlyList<LeafRow> Rows)
{
    /// <summary>Hashes in the order of the leaves; none if there are more or fewer than leaves.</summary>
    public Hash[]? Hashes()
    {
        if (Lost.Count + Rows.Count != Count)
            return null;
        var next = 0;
        return [.. Enumerable.Range(0, Count).Select(n =>
            Lost.TryGetValue(First + n, out var lost) ? lost : Rows[next++].Hash)];
    }

    /// <param name="signed">Hashes of the leaves as the tree has them.</param>
    public IEnumerable<Finding> Differences(Hash[] published)
    {
        foreach (var (index, hash) in Lost)
            if (published[index - First] != hash)
                yield return new(FindingKind.AlteredLoss, index);
        var leaves = Enumerable.Range(0, Count).Where(n => !Lost.ContainsKey(First + n))
            .Select(n => (First + n, published[n])).ToList();
        foreach (var finding in LeafComparison.Of(leaves, Rows))
            yield return finding;
    }
}
