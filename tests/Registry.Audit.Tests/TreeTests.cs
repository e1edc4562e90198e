namespace Registry.Audit.Tests;

public class TreeTests
{
    /// <summary>Roots of the first 0 to 8 entries; transparency-dev/merkle, testonly/constants.go, RootHashes.</summary>
    private static readonly string[] Roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void The_published_tree_has_the_published_roots()
    {
        var range = new CompactRange();
        foreach (var (root, n) in Roots.Select((root, n) => (root, n)))
        {
            if (n > 0)
                range.Append(Hash.OfLeaf(Sample.Published[n - 1]));
            Convert.ToHexStringLower(range.Root().ToArray()).ShouldBe(root, $"of {n} leaves");
        }
    }

    [Fact]
    public void A_compact_range_has_the_roots_of_the_naive_recursion()
    {
        var entries = Sample.Entries(300);
        for (var size = 0; size <= entries.Length; size++)
            Sample.Range(Sample.Leaves(entries[..size])).Root().ToArray()
                .ShouldBe(Naive.Root(entries.AsSpan(0, size)), $"of {size} leaves");
    }

    [Fact]
    public void A_range_goes_on_from_its_nodes()
    {
        var leaves = Sample.Leaves(Sample.Entries(300));
        for (var size = 0; size <= leaves.Length; size++)
        {
            var range = CompactRange.Of(size, Sample.Range(leaves[..size]).Nodes);
            range.Root().ShouldBe(Sample.Range(leaves[..size]).Root());
            foreach (var leaf in leaves[size..])
                range.Append(leaf);
            range.Root().ShouldBe(Sample.Range(leaves).Root());
        }
    }

    [Fact]
    public void A_range_grows_by_whole_subtrees_where_they_fit()
    {
        var leaves = Sample.Leaves(Sample.Entries(300));
        var node = Sample.Nodes(leaves);
        for (var size = 0; size <= leaves.Length; size++)
        {
            var range = Sample.Range(leaves[..size]);
            foreach (var (level, index) in Subtrees.Cover(size, leaves.Length))
                range.Append(node(level, index), level);
            range.Root().ShouldBe(Sample.Range(leaves).Root());
        }
    }

    [Fact]
    public void A_subtree_that_does_not_fit_is_refused()
    {
        var range = Sample.Range(Sample.Leaves(Sample.Entries(6)));
        Should.Throw<ArgumentException>(() => range.Append(Hash.EmptyTree, level: 2));
        Should.Throw<ArgumentException>(() => range.Append(Hash.EmptyTree, level: 63));
        Should.Throw<ArgumentException>(() => range.Append(Hash.EmptyTree, level: -1));
        var full = CompactRange.Of(long.MaxValue, [.. Enumerable.Repeat(Hash.EmptyTree, 63)]);
        Should.Throw<ArgumentException>(() => full.Append(Hash.EmptyTree));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(7, 2)]
    [InlineData(7, 4)]
    public void Nodes_of_another_size_are_refused(long size, int count) =>
        Should.Throw<MalformedException>(() => CompactRange.Of(size, new Hash[count]));
}
