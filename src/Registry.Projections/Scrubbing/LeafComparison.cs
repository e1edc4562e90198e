using Registry.Audit;

namespace Registry.Projections.Scrubbing;

/// <summary>Rows in the order of the log beside the leaves they should give.</summary>
public static class LeafComparison
{
    /// <param name="leaves">Index and hash of each leaf that has a row, in order.</param>
    /// <param name="rows">In order.</param>
    public static IEnumerable<Finding> Of(
        IReadOnlyList<(long Index, Hash Hash)> leaves, IReadOnlyList<LeafRow> rows)
    {
        var made = rows.Select(row => row.Hash).ToHashSet();
        var signed = leaves.Select(leaf => leaf.Hash).ToHashSet();
        var (l, r) = (0, 0);
        while (l < leaves.Count || r < rows.Count)
        {
            var lost = l < leaves.Count && !made.Contains(leaves[l].Hash);
            var extra = r < rows.Count && !signed.Contains(rows[r].Hash);
            if (l == leaves.Count || (extra && !lost))
                yield return new(FindingKind.RowWithoutLeaf, Position: rows[r++].Position);
            else if (r == rows.Count || (lost && !extra))
                yield return new(FindingKind.MissingRow, leaves[l++].Index);
            else
            {
                if (leaves[l].Hash != rows[r].Hash)
                    yield return new(
                        lost ? FindingKind.ChangedRow : FindingKind.MovedRow, leaves[l].Index,
                        Position: rows[r].Position);
                l++;
                r++;
            }
        }
    }
}
