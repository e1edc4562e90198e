namespace Registry.Audit.Tests;

public class TilesTests
{
    [Theory]
    // C2SP tlog-tiles, "Merkle Tree".
    [InlineData("tile/0/x001/x234/067", 0, 1234067, 256)]
    // golang/mod, sumdb/tlog/tlog_test.go, tilePaths, without the height that C2SP fixes.
    [InlineData("tile/0/001", 0, 1, 256)]
    [InlineData("tile/0/001.p/5", 0, 1, 5)]
    [InlineData("tile/5/x123/x456/078", 5, 123456078, 256)]
    [InlineData("tile/5/x123/x456/078.p/2", 5, 123456078, 2)]
    [InlineData("tile/entries/x003/x057/500", TilePath.Entries, 3057500, 256)]
    [InlineData("tile/63/000.p/255", 63, 0, 255)]
    [InlineData("tile/0/x009/x223/x372/x036/x854/x775/807", 0, long.MaxValue, 256)]
    public void A_path_is_written_and_read(string text, int level, long index, int width)
    {
        new TilePath(level, index, width).ToString().ShouldBe(text);
        TilePath.Parse(text).ShouldBe(new(level, index, width));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("tile/0/1")]
    [InlineData("tile/0/0001")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/001/002")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/x01/001")]
    [InlineData("tile/0/X001/001")]
    [InlineData("tile/00/001")]
    [InlineData("tile/-1/001")]
    [InlineData("tile/64/001")]
    [InlineData("tile/data/001")]
    [InlineData("tile/Entries/001")]
    [InlineData("tile/0/001.p")]
    [InlineData("tile/0/001.p/")]
    [InlineData("tile/0/001.p/0")]
    [InlineData("tile/0/001.p/05")]
    [InlineData("tile/0/001.p/256")]
    [InlineData("tile/0/001.p/999999999999999999999")]
    [InlineData("tile/0/001.p/5.p/5")]
    [InlineData("tile/0/001/")]
    [InlineData("tile/0/001\n")]
    [InlineData("/tile/0/001")]
    [InlineData("tile/0/../../secret")]
    [InlineData("tile/0/x009/x223/x372/x036/x854/x775/808")]
    [InlineData("tile/0/٠٠١")]
    public void Another_spelling_of_a_path_is_refused(string text) =>
        Should.Throw<MalformedException>(() => TilePath.Parse(text)).What.ShouldBe("tile");

    /// <summary>C2SP tlog-tiles, "Partial Tiles": trees of 70,000 and of 256.</summary>
    [Fact]
    public void A_tree_has_the_tiles_of_the_example()
    {
        var tiles = TilePath.Added(0, 70_000).Where(path => path.Level >= 0).ToList();
        tiles.Where(path => path.Level == 0 && path.IsFull).Select(path => path.Index)
            .ShouldBe(Enumerable.Range(0, 273).Select(n => (long)n));
        tiles.Where(path => path.Level > 0 || !path.IsFull).Select(path => path.ToString())
            .ShouldBe(["tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"]);
        TilePath.Added(0, 256).Select(path => path.ToString())
            .ShouldBe(["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]);
    }

    [Fact]
    public void Growth_adds_the_tiles_that_changed_and_no_other()
    {
        TilePath.Added(70_000, 70_000).ShouldBeEmpty();
        TilePath.Added(0, 0).ShouldBeEmpty();
        TilePath.Added(250, 520).Select(path => path.ToString()).ShouldBe([
            "tile/entries/000", "tile/entries/001", "tile/entries/002.p/8",
            "tile/0/000", "tile/0/001", "tile/0/002.p/8", "tile/1/000.p/2"]);
        for (var from = 0; from < 600; from += 7)
            TilePath.Added(from, 600).ShouldBe(TilePath.Added(0, 600).Except(TilePath.Added(0, from)));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(256, 0, 1)]
    [InlineData(256, 0, -1)]
    [InlineData(256, 2, 0)]
    [InlineData(long.MaxValue, 8, 0)]
    public void A_tree_has_no_empty_tile(long size, int level, long index) =>
        TilePath.In(size, level, index).ShouldBeNull();

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(70_000)]
    public void Proofs_can_be_made_from_tiles(int size)
    {
        var leaves = Sample.Leaves(Sample.Entries(size));
        var (node, root) = (Sample.Nodes(leaves), Sample.Range(leaves).Root());
        var tree = new TiledTree(size, path => Sample.Tile(path, node));
        tree.Root().ShouldBe(root);
        foreach (var index in new[] { 0, size / 3, size / 2, size - 1 })
        {
            Proofs.Inclusion(index, size, tree.Node).ShouldBe(Proofs.Inclusion(index, size, node));
            Proofs.Consistency(index, size, tree.Node).ShouldBe(Proofs.Consistency(index, size, node));
            var range = Proofs.Range(index / 2, index, size, tree.Node);
            Proofs.VerifyRange(index / 2, leaves.AsSpan()[(index / 2)..index], size, range, root).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_tree_reads_a_tile_once_and_none_that_it_does_not_have()
    {
        var node = Sample.Nodes(Sample.Leaves(Sample.Entries(1000)));
        var read = new List<TilePath>();
        var tree = new TiledTree(1000, path =>
        {
            read.Add(path);
            return Sample.Tile(path, node);
        });
        Proofs.Inclusion(600, 1000, tree.Node);
        Proofs.Inclusion(601, 1000, tree.Node);
        read.ShouldBeUnique();
        read.Except(TilePath.Added(0, 1000)).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => tree.Node(0, 1000));
        Should.Throw<ArgumentOutOfRangeException>(() => new TiledTree(256, _ => []).Node(0, 256));
        Should.Throw<ArgumentOutOfRangeException>(() => tree.Node(9, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => tree.Node(63, 0));
    }

    [Fact]
    public void A_full_tile_has_the_root_of_its_leaves_and_its_bytes_are_read_back()
    {
        var leaves = Sample.Leaves(Sample.Entries(256));
        var tile = Tiles.Write(leaves);
        tile.Length.ShouldBe(8192);
        Tiles.Root(leaves).ShouldBe(Sample.Range(leaves).Root());
        Tiles.Read(tile, 256).ShouldBe(leaves);
        Should.Throw<MalformedException>(() => Tiles.Read(tile, 255));
        Should.Throw<MalformedException>(() => Tiles.Read(tile.AsSpan(1), 256));
        Should.Throw<ArgumentException>(() => Tiles.Root(leaves.AsSpan(1)));
    }

    [Fact]
    public void A_bundle_has_its_entries_after_their_lengths()
    {
        var bundle = EntryBundle.Write([new byte[] { 1, 2, 3 }, Array.Empty<byte>(), new byte[EntryBundle.MaxBytes]]);
        bundle[..7].ShouldBe(new byte[] { 0, 3, 1, 2, 3, 0, 0 });
        bundle[7..9].ShouldBe(new byte[] { 255, 255 });
        EntryBundle.Read(bundle, 3).Select(entry => entry.Length).ShouldBe([3, 0, 65535]);
        Should.Throw<ArgumentException>(() => EntryBundle.Write([new byte[EntryBundle.MaxBytes + 1]]));
    }

    [Theory]
    [InlineData("0003010203", 0)]
    [InlineData("0003010203", 2)]
    [InlineData("00030102", 1)]
    [InlineData("0003010203ff", 1)]
    [InlineData("000301020300", 1)]
    [InlineData("", 1)]
    public void A_bundle_that_is_cut_off_or_too_long_is_refused(string hex, int count) =>
        Should.Throw<MalformedException>(() => EntryBundle.Read(Convert.FromHexString(hex), count));
}
