using Registry.Audit;

namespace Registry.Api.Tests.LedgerPages;

[Collection(SharedProcess.Name)]
public sealed class TreePagesTests(ServiceProcess service)
{
    [Fact]
    public async Task Whoever_trusts_log_and_mirror_builds_the_signed_root_from_the_tiles_alone()
    {
        await service.Somebody();
        var head = await service.Head();
        var tiles = new Dictionary<TilePath, byte[]>();
        foreach (var path in TilePath.Added(0, head.Size).Where(path => path.Level != TilePath.Entries))
        {
            var (status, body, caching) = await service.Tile(path);
            status.ShouldBe(200, $"{path}");
            caching.ShouldBe("public, max-age=31536000, immutable");
            tiles[path] = body;
        }

        head.Size.ShouldBeGreaterThan(0);
        new TiledTree(head.Size, path => tiles[path]).Root().ShouldBe(head.Root);
    }

    [Fact]
    public async Task Entries_are_the_heads_of_the_leaves_for_those_who_may_see_them()
    {
        await service.Somebody();
        var head = await service.Head();
        var range = new CompactRange();
        foreach (var path in TilePath.Added(0, head.Size).Where(path => path.Level == TilePath.Entries))
        {
            var (status, body, caching) = await service.Tile(path, "regulator");
            status.ShouldBe(200, $"{path}");
            caching.ShouldBe("max-age=31536000, private, immutable");
            foreach (var entry in EntryBundle.Read(body, path.Width))
                range.Append(Hash.OfLeaf(entry.Span));
        }

        range.Root().ShouldBe(head.Root);
    }

    [Theory]
    [InlineData("officer", 200)]
    [InlineData("inspector", 200)]
    [InlineData("service", 403)]
    [InlineData("approver", 403)]
    [InlineData("administrator", 403)]
    public async Task Entries_are_not_for_every_role(string role, int status) =>
        (await service.Get("/v1/ledger/tile/entries/000.p/1", role)).As(status);

    [Theory]
    [InlineData("0/999")]
    [InlineData("0/x001/000.p/1")]
    [InlineData("5/000.p/1")]
    [InlineData("63/000")]
    [InlineData("0/000.p/0")]
    [InlineData("0/000.p/256")]
    [InlineData("0/0.p/1")]
    [InlineData("0/000.p/01")]
    [InlineData("00/000.p/1")]
    [InlineData("0/")]
    [InlineData("0/000/")]
    [InlineData("0/-01.p/1")]
    public async Task What_no_published_tree_has_is_not_there(string path) =>
        (await service.Send(HttpMethod.Get, $"/v1/ledger/tile/{path}", null)).ShouldBeProblem(404, "no-such-route");

    [Fact]
    public async Task A_partial_tile_of_a_smaller_width_is_the_beginning_of_a_larger_one()
    {
        await service.Somebody();
        var width = (int)Math.Min(200, (await service.Head()).Size);
        var whole = (await service.Tile(new(0, 0, width))).Body;

        foreach (var less in new[] { 1, width / 2, width - 1 })
            (await service.Tile(new(0, 0, less))).Body.ShouldBe(whole[..(32 * less)]);
    }

    [Fact]
    public async Task Trust_names_the_log_its_mirror_and_who_signs_extracts()
    {
        var trust = await service.Trust();

        var log = trust.Logs.ShouldHaveSingleItem();
        trust.Witnesses.ShouldHaveSingleItem().Name.ShouldBe($"{log.Name}/mirror");
        trust.Certificates.ShouldHaveSingleItem();
        (await service.Note()).Text.ShouldStartWith($"{log.Name}\n");
    }

    [Fact]
    public async Task The_state_says_how_the_ledger_stands()
    {
        var state = await service.State(it => it["waitingEvents"]!.GetValue<long>() == 0
            && it["scrubber"]!["round"]!.GetValue<long>() > 1);

        $"{state["step"]}".ShouldBe("open");
        state["leads"].GetValue<bool>().ShouldBeTrue();
        state["mirror"]["reachable"]!.GetValue<bool>().ShouldBeTrue();
        state["mirror"]["entries"]!.GetValue<long>().ShouldBeGreaterThanOrEqualTo(state["size"].GetValue<long>());
        state["scrubber"]["findings"]!.GetValue<long>().ShouldBe(0);
        (await service.Get("/v1/ledger/incidents", "regulator")).As(200).Items.ShouldBeEmpty();
    }
}
