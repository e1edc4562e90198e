using System.Numerics;

namespace Registry.Audit;

/// <summary>A tree of any size in at most 63 hashes: the roots of the perfect subtrees it is made of.</summary>
/// <remarks>
/// The subtrees follow the binary form of the size, largest and leftmost first. It grows by appending, and gives the
/// root at each size on the way: one that begins with the nodes of [0, a) and is given the leaves a..b − 1 proves the
/// roots of both sizes.
/// </remarks>
public sealed class CompactRange
{
    private readonly List<Hash> nodes = [];

    /// <summary>In leaves.</summary>
    public long Size { get; private set; }

    public IReadOnlyList<Hash> Nodes => nodes.AsReadOnly();

    /// <exception cref="MalformedException">A tree of this size has another number of perfect subtrees.</exception>
    public static CompactRange Of(long size, IReadOnlyList<Hash> nodes)
    {
        if (size < 0 || BitOperations.PopCount((ulong)size) != nodes.Count)
            throw new MalformedException("range", "has another number of nodes than its size asks for");
        var range = new CompactRange { Size = size };
        range.nodes.AddRange(nodes);
        return range;
    }

    public void Append(Hash leaf) => Append(leaf, level: 0);

    /// <param name="subtree">The root of 2^level leaves; <see cref="Size"/> must be a multiple of that.</param>
    /// <exception cref="ArgumentException">Not a multiple, or a tree beyond 2^63 − 1 leaves.</exception>
    public void Append(Hash subtree, int level)
    {
        if (level is < 0 or > 62 || (Size & ((1L << level) - 1)) != 0 || Size > long.MaxValue - (1L << level))
            throw new ArgumentException("The subtree does not fit here.", nameof(level));
        // As in binary addition: each subtree of the same size at the end is carried into one twice as large.
        for (var rest = Size >> level; (rest & 1) == 1; rest >>= 1)
        {
            subtree = Hash.OfNode(nodes[^1], subtree);
            nodes.RemoveAt(nodes.Count - 1);
        }

        nodes.Add(subtree);
        Size += 1L << level;
    }

    public Hash Root()
    {
        if (nodes.Count == 0)
            return Hash.EmptyTree;
        var root = nodes[^1];
        for (var i = nodes.Count - 2; i >= 0; i--)
            root = Hash.OfNode(nodes[i], root);
        return root;
    }
}
