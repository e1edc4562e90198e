using Registry.Audit;

namespace Registry.Projections.AuditTree;

/// <summary>Grows a tree by leaves, in memory.</summary>
/// <remarks>
/// What is true after it: nothing new outside this process. Tiles are a function of the leaves, so they are made anew
/// if we stop before they are published, and never differ.
/// </remarks>
public static class Integrator
{
    /// <param name="edge">Of the tree before; it stays as it is.</param>
    /// <param name="position">Of the last event in it.</param>
    public static Growth Grow(TreeEdge edge, long position, IReadOnlyList<SequencedLeaf> leaves)
    {
        var grown = edge.Copy();
        var bundles = new List<BundleRow>();
        foreach (var leaf in leaves)
        {
            if (grown.Size != leaf.Leaf.Index)
                throw new LedgerFaultException(LedgerFault.TreeDiffers);
            if (grown.Size % TilePath.FullWidth == 0)
                bundles.Add(new(grown.Size / TilePath.FullWidth, position, leaf.RecordedAt));
            grown.Append(leaf.Hash);
            position = leaf.Position;
        }

        return new(grown, position, grown.Root(), bundles);
    }
}

/// <summary>A tree as it will be when it is published.</summary>
/// <param name="Edge">With the tiles that became full.</param>
/// <param name="Position">Of the last event in it.</param>
/// <param name="Bundles">Those that began.</param>
public sealed record Growth(TreeEdge Edge, long Position, Hash Root, IReadOnlyList<BundleRow> Bundles);
