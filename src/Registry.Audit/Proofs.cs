namespace Registry.Audit;

/// <summary>What stands left and right of a range of leaves: perfect subtrees, left to right.</summary>
public sealed record RangeProof(IReadOnlyList<Hash> Left, IReadOnlyList<Hash> Right);

/// <summary>Makes and checks proofs; RFC 6962 sections 2.1.1 and 2.1.2, by its own recursions.</summary>
/// <remarks>
/// Sizes count leaves, indices begin at 0. The hashes of a proof go from the leaves up. A check answers false for
/// whatever is not exactly the proof, too long or too short included; it never throws. Trees of some sizes have proofs
/// of one shape: a size is believed because a checkpoint with it and the root is signed.
/// </remarks>
public static class Proofs
{
    /// <summary>That a tree has a leaf at an index.</summary>
    public static Hash[] Inclusion(long index, long size, NodeReader node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var proof = new List<Hash>();
        for (var (begin, end) = (0L, size); end - begin > 1;)
        {
            var middle = begin + Subtrees.Split(end - begin);
            proof.Add(index < middle ? Subtrees.Root(middle, end, node) : Subtrees.Root(begin, middle, node));
            (begin, end) = index < middle ? (begin, middle) : (middle, end);
        }

        proof.Reverse();
        return [.. proof];
    }

    /// <summary>That a tree begins with all of an earlier one; empty when that is empty or the same.</summary>
    public static Hash[] Consistency(long first, long second, NodeReader node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        var proof = new List<Hash>();
        var (begin, end) = (0L, second);
        while (first > 0 && first < end)
        {
            var middle = begin + Subtrees.Split(end - begin);
            proof.Add(first > middle ? Subtrees.Root(begin, middle, node) : Subtrees.Root(middle, end, node));
            (begin, end) = first > middle ? (middle, end) : (begin, middle);
        }

        // A first tree that is one left subtree of the second is known to the reader, and not repeated.
        if (begin > 0)
            proof.Add(Subtrees.Root(begin, end, node));
        proof.Reverse();
        return [.. proof];
    }

    /// <summary>That a tree has the leaves [begin, end) in this order and no other between them.</summary>
    public static RangeProof Range(long begin, long end, long size, NodeReader node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(begin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(begin, end);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, size);
        Hash[] Nodes(long from, long to) =>
            [.. Subtrees.Cover(from, to).Select(part => node(part.Level, part.Index))];
        return new(Nodes(0, begin), Nodes(end, size));
    }

    public static bool VerifyInclusion(Hash leaf, long index, long size, ReadOnlySpan<Hash> proof, Hash root) =>
        index >= 0 && index < size && Climb(leaf, index, size, proof) == root;

    /// <param name="proof">Empty for equal sizes, and for a first tree that is empty.</param>
    public static bool VerifyConsistency(
        long first, long second, ReadOnlySpan<Hash> proof, Hash firstRoot, Hash secondRoot)
    {
        if (first < 0 || first > second)
            return false;
        if (first == 0)
            return proof.IsEmpty && firstRoot == Hash.EmptyTree && (second > 0 || secondRoot == Hash.EmptyTree);
        return Climb(first, second, firstRoot, proof) == (firstRoot, secondRoot);
    }

    public static bool VerifyRange(long begin, ReadOnlySpan<Hash> leaves, long size, RangeProof proof, Hash root)
    {
        if (begin < 0 || begin > size || leaves.Length > size - begin)
            return false;
        if (System.Numerics.BitOperations.PopCount((ulong)begin) != proof.Left.Count)
            return false;
        var range = CompactRange.Of(begin, proof.Left);
        foreach (var leaf in leaves)
            range.Append(leaf);
        foreach (var node in proof.Right)
        {
            if (range.Size == size)
                return false;
            range.Append(node, Subtrees.Level(range.Size, size));
        }

        return range.Size == size && range.Root() == root;
    }

    private static Hash? Climb(Hash leaf, long index, long size, ReadOnlySpan<Hash> proof)
    {
        if (size == 1 || proof.IsEmpty)
            return size == 1 && proof.IsEmpty ? leaf : null;
        var left = Subtrees.Split(size);
        return index < left
            ? Join(Climb(leaf, index, left, proof[..^1]), proof[^1])
            : Join(proof[^1], Climb(leaf, index - left, size - left, proof[..^1]));
    }

    /// <summary>The roots of the first and of the second tree that a proof leads to.</summary>
    /// <param name="known">The first tree's root, while it may be a left subtree of the second; else null.</param>
    private static (Hash? First, Hash? Second) Climb(long first, long second, Hash? known, ReadOnlySpan<Hash> proof)
    {
        if (first == second)
        {
            var same = known is null ? proof.Length == 1 ? proof[0] : null : proof.IsEmpty ? known : null;
            return (same, same);
        }

        if (proof.IsEmpty)
            return (null, null);
        var left = Subtrees.Split(second);
        var inner = first <= left
            ? Climb(first, left, known, proof[..^1])
            : Climb(first - left, second - left, null, proof[..^1]);
        return first <= left
            ? (inner.First, Join(inner.Second, proof[^1]))
            : (Join(proof[^1], inner.First), Join(proof[^1], inner.Second));
    }

    private static Hash? Join(Hash? left, Hash? right) =>
        left is { } one && right is { } other ? Hash.OfNode(one, other) : null;
}
