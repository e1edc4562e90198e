namespace Registry.Audit.Tests;

public class ProofsTests
{
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
}
