using System.Numerics;

namespace Registry.Audit;

/// <summary>The root of the perfect subtree over the leaves [index · 2^level, (index + 1) · 2^level).</summary>
public delegate Hash NodeReader(int level, long index);

/// <summary>How a range of leaves falls into perfect subtrees.</summary>
public static class Subtrees
{
    /// <summary>The largest perfect subtrees, left to right, that make up the leaves [begin, end).</summary>
    public static IEnumerable<(int Level, long Index)> Cover(long begin, long end)
    {
        for (var at = begin; at < end;)
        {
            var level = Level(at, end);
            yield return (level, at >> level);
            at += 1L << level;
        }
    }

    /// <summary>The level of the largest one from a leaf on that does not pass the end.</summary>
    internal static int Level(long at, long end) =>
        Math.Min(at == 0 ? 63 : BitOperations.TrailingZeroCount(at), BitOperations.Log2((ulong)(end - at)));

    /// <summary>The largest power of two below a number of leaves, 2 or more: where RFC 6962 parts a tree.</summary>
    internal static long Split(long leaves) => 1L << BitOperations.Log2((ulong)(leaves - 1));

    /// <summary>MTH(D[begin:end]) of RFC 6962; begin is a multiple of a power of two that spans the range.</summary>
    internal static Hash Root(long begin, long end, NodeReader node)
    {
        if (begin == end)
            return Hash.EmptyTree;
        var parts = Cover(begin, end).Select(part => node(part.Level, part.Index)).Reverse();
        return parts.Aggregate((right, left) => Hash.OfNode(left, right));
    }
}
