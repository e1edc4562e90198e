namespace Registry.Audit.Tests;

public class ProofsTests
{
    private const int Seed = 20260302;
    private static readonly byte[][] Entries = Sample.Entries(300);
    private static readonly Hash[] Leaves = Sample.Leaves(Entries);
    private static readonly NodeReader Node = Sample.Nodes(Leaves);
    private static readonly Hash[] Roots = [.. Enumerable.Range(0, 301).Select(n => Sample.Range(Leaves[..n]).Root())];

    [Fact]
    public void Every_leaf_of_every_tree_is_proved()
    {
        for (var size = 1; size <= 300; size++)
            for (var index = 0; index < size; index++)
            {
                var proof = Proofs.Inclusion(index, size, Node);
                Proofs.VerifyInclusion(Leaves[index], index, size, proof, Roots[size]).ShouldBeTrue();
            }
    }

    [Fact]
    public void Every_tree_is_proved_to_begin_with_every_smaller_one()
    {
        for (var second = 0; second <= 300; second++)
            for (var first = 0; first <= second; first++)
            {
                var proof = Proofs.Consistency(first, second, Node);
                Proofs.VerifyConsistency(first, second, proof, Roots[first], Roots[second]).ShouldBeTrue();
            }
    }

    [Fact]
    public void Paths_and_proofs_are_those_of_the_naive_recursions()
    {
        for (var size = 1; size <= 40; size++)
            for (var n = 0; n < size; n++)
            {
                Bytes(Proofs.Inclusion(n, size, Node)).ShouldBe(Naive.Path(n, Entries[..size]));
                Bytes(Proofs.Consistency(n + 1, size, Node)).ShouldBe(Naive.Subproof(n + 1, Entries[..size]));
            }
    }

    [Fact]
    public void Every_range_of_every_tree_is_proved()
    {
        for (var size = 0; size <= 64; size++)
            for (var begin = 0; begin <= size; begin++)
                for (var end = begin; end <= size; end++)
                    Holds(begin, Leaves[begin..end], size, Proofs.Range(begin, end, size, Node)).ShouldBeTrue();
    }

    [Fact]
    public void A_path_with_any_hash_altered_or_moved_fails()
    {
        var chance = new Random(Seed);
        for (var size = 1; size <= 300; size++)
            for (var index = 0; index < size; index++)
            {
                var proof = Proofs.Inclusion(index, size, Node);
                foreach (var i in Places(proof, size, chance))
                    if (Proofs.VerifyInclusion(Leaves[index], index, size, Altered(proof, i, chance), Roots[size]))
                        Assert.Fail($"seed {Seed}: hash {i} of the path of {index} in {size}");
                Proofs.VerifyInclusion(Altered(Leaves[index], chance), index, size, proof, Roots[size]).ShouldBeFalse();
                Proofs.VerifyInclusion(Leaves[index], index, size, proof, Altered(Roots[size], chance)).ShouldBeFalse();
                Proofs.VerifyInclusion(Leaves[index], index ^ 1, size, proof, Roots[size]).ShouldBeFalse();
            }
    }

    [Fact]
    public void A_proof_of_consistency_with_any_hash_altered_fails()
    {
        var chance = new Random(Seed);
        for (var second = 1; second <= 300; second++)
            for (var first = 1; first <= second; first++)
            {
                var proof = Proofs.Consistency(first, second, Node);
                foreach (var i in Places(proof, second, chance))
                    if (Proofs.VerifyConsistency(
                        first, second, Altered(proof, i, chance), Roots[first], Roots[second]))
                        Assert.Fail($"seed {Seed}: hash {i} from {first} to {second}");
                Proofs.VerifyConsistency(first, second, proof, Altered(Roots[first], chance), Roots[second])
                    .ShouldBeFalse();
                Proofs.VerifyConsistency(first, second, proof, Roots[first], Altered(Roots[second], chance))
                    .ShouldBeFalse();
            }
    }

    [Fact]
    public void A_range_with_any_leaf_or_node_altered_fails()
    {
        var chance = new Random(Seed);
        for (var n = 0; n < 300; n++)
        {
            var size = chance.Next(1, 300);
            var begin = chance.Next(size);
            var leaves = Leaves[begin..chance.Next(begin + 1, size + 1)];
            var proof = Proofs.Range(begin, begin + leaves.Length, size, Node);
            for (var i = 0; i < leaves.Length; i++)
                Holds(begin, Altered(leaves, i, chance), size, proof).ShouldBeFalse();
            for (var i = 0; i < proof.Left.Count; i++)
                Holds(begin, leaves, size, proof with { Left = Altered([.. proof.Left], i, chance) }).ShouldBeFalse();
            for (var i = 0; i < proof.Right.Count; i++)
                Holds(begin, leaves, size, proof with { Right = Altered([.. proof.Right], i, chance) }).ShouldBeFalse();
            Holds(begin, leaves, size, proof).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    public void A_path_of_a_leaf_that_is_not_there_is_not_made(long index, long size) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Proofs.Inclusion(index, size, Node));

    [Fact]
    public void The_largest_tree_there_can_be_is_proved_too()
    {
        // All subtrees of one height are alike here, so that a tree of 2^63 − 1 leaves fits into 63 hashes.
        var alike = new Hash[63];
        alike[0] = Hash.OfLeaf([]);
        for (var level = 1; level < alike.Length; level++)
            alike[level] = Hash.OfNode(alike[level - 1], alike[level - 1]);
        var root = CompactRange.Of(long.MaxValue, [.. alike.Reverse()]).Root();
        Hash Node(int level, long index) => alike[level];
        foreach (var index in new[] { 0, 1L << 62, long.MaxValue - 1 })
            Proofs.VerifyInclusion(alike[0], index, long.MaxValue, Proofs.Inclusion(index, long.MaxValue, Node), root)
                .ShouldBeTrue();
        var proof = Proofs.Consistency(1L << 62, long.MaxValue, Node);
        Proofs.VerifyConsistency(1L << 62, long.MaxValue, proof, alike[62], root).ShouldBeTrue();
        var range = Proofs.Range(long.MaxValue - 1, long.MaxValue, long.MaxValue, Node);
        Proofs.VerifyRange(long.MaxValue - 1, alike.AsSpan(0, 1), long.MaxValue, range, root).ShouldBeTrue();
    }

    private static bool Holds(long begin, Hash[] leaves, int size, RangeProof proof) =>
        Proofs.VerifyRange(begin, leaves, size, proof, Roots[size]);

    /// <summary>All hashes of proofs of small trees, one by chance of those of larger ones.</summary>
    private static IEnumerable<int> Places(Hash[] proof, int size, Random chance) =>
        size <= 64 || proof.Length == 0 ? Enumerable.Range(0, proof.Length) : [chance.Next(proof.Length)];

    private static IEnumerable<byte[]> Bytes(Hash[] hashes) => hashes.Select(hash => hash.ToArray());

    private static Hash[] Altered(Hash[] hashes, int at, Random chance) =>
        [.. hashes[..at], Altered(hashes[at], chance), .. hashes[(at + 1)..]];

    /// <summary>One bit of it is another.</summary>
    private static Hash Altered(Hash hash, Random chance)
    {
        var bytes = hash.ToArray();
        bytes[chance.Next(bytes.Length)] ^= (byte)(1 << chance.Next(8));
        return Hash.FromBytes(bytes);
    }
}
