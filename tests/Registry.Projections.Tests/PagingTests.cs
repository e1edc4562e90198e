using Registry.Domain;
using Registry.Projections.Accesses;
using Registry.Projections.Appeals;
using Registry.Projections.Disclosures;
using Registry.Projections.Recipients;
using Registry.Projections.Refusals;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests;

public sealed class PagingTests : IAsyncLifetime
{
    private const int Most = 7;

    private RegistryInPostgres registry = null!;

    public async Task InitializeAsync()
    {
        registry = await RegistryInPostgres.Start();
        for (var n = 0; n < 12; n++)
            await Crowd.Live(registry, n);
        await registry.CatchUp();
    }

    public async Task DisposeAsync() => await registry.DisposeAsync();

    [Theory]
    [InlineData("all")]
    [InlineData("subjects")]
    [InlineData("recipient")]
    [InlineData("period")]
    [InlineData("findings")]
    [InlineData("category")]
    [InlineData("purpose")]
    public async Task Pages_of_disclosures_are_one_moment_of_the_log_while_it_grows(string asked)
    {
        var filter = Filters[asked];
        var queries = new DisclosureQueries(registry.Views);
        var whole = (await queries.List(filter, null, 1000, default)).Rows;
        whole.Count.ShouldBeGreaterThan(Most);
        whole.ShouldBe(whole.OrderByDescending(row => row.OccurredAt).ThenByDescending(row => row.Position));

        var paged = await Pages(cursor => queries.List(filter, cursor, Most, default));

        paged.ShouldBe(whole);
        (await queries.List(filter, null, 1000, default)).Rows.Count.ShouldBeGreaterThan(whole.Count);
    }

    [Fact]
    public async Task Every_filter_lets_through_what_it_says_and_nothing_else()
    {
        var queries = new DisclosureQueries(registry.Views);
        var all = (await queries.List(new(), null, 1000, default)).Rows;
        all.Count.ShouldBe(60 + 8); // disclosures, and extracts that were issued
        foreach (var (asked, passes) in Passing)
            (await queries.List(Filters[asked], null, 1000, default)).Rows.ShouldBe(all.Where(passes), asked);
        (await queries.List(new() { Category = "health" }, null, 9, default)).Rows.ShouldBeEmpty();
        (await queries.List(new() { Purpose = "statistics" }, null, 9, default)).Rows.ShouldBeEmpty();
        (await queries.List(new() { Recipient = LiftFirm }, null, 9, default)).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_of_the_other_lists_are_one_moment_too()
    {
        await OneMoment<RefusalRow, long>(
            row => row.FirstPosition,
            (cursor, most) => new RefusalQueries(registry.Views).List([], null, cursor, most, default));
        await OneMoment<AccessRow, long>(
            row => row.Position,
            (cursor, most) => new AccessQueries(registry.Views).List([], Officer, cursor, most, default));
        await OneMoment<RecipientRow, Guid>(
            row => row.RecipientId, (cursor, most) => new RecipientQueries(registry.Views).List(cursor, most, default));
        await OneMoment<AppealRow, Guid>(
            row => row.AppealId,
            (cursor, most) => new AppealQueries(registry.Views).List(Everybody, cursor, most, default));
    }

    [Fact]
    public void A_cursor_comes_back_as_it_went_and_nothing_else_is_one()
    {
        var cursor = new Cursor(42, Noon, 17, Id("row"));

        Cursor.Of(cursor.ToString()).ShouldBe(cursor);
        foreach (var text in new[] { "", "abc", "!", cursor.ToString()[1..], new('_', 54), cursor + "A" })
            Cursor.Of(text).ShouldBeNull(text);
    }

    private static IReadOnlyList<SubjectId> Everybody => [.. Enumerable.Range(0, 50).Select(Crowd.Person)];

    private static Dictionary<string, DisclosureFilter> Filters => new()
    {
        ["all"] = new(),
        ["subjects"] = new() { Subjects = [Crowd.Person(3), Crowd.Person(5), Crowd.Person(3), Crowd.Person(20)] },
        ["recipient"] = new() { Recipient = WaterUtility },
        ["period"] = new() { From = Noon.AddHours(-5), Before = Noon.AddHours(30) },
        ["findings"] = new() { WithFindings = true },
        ["category"] = new() { Category = "address" },
        ["purpose"] = new() { Purpose = "resolve-appeal" },
    };

    private static Dictionary<string, Func<DisclosureRow, bool>> Passing => new()
    {
        ["subjects"] = row => row.SubjectId == Crowd.Person(3).Value || row.SubjectId == Crowd.Person(5).Value,
        ["recipient"] = _ => true,
        ["period"] = row => row.OccurredAt >= Noon.AddHours(-5) && row.OccurredAt < Noon.AddHours(30),
        ["findings"] = row => row.Findings.Count > 0,
        ["category"] = _ => true,
        ["purpose"] = _ => true,
    };

    private async Task OneMoment<TRow, TKey>(Func<TRow, TKey> key, Func<Cursor?, int, Task<Page<TRow>>> ask)
    {
        var whole = (await ask(null, 1000)).Rows.Select(key).ToList();

        (await Pages(cursor => ask(cursor, 5))).Select(key).ShouldBe(whole);

        (await ask(null, 1000)).Rows.Count.ShouldBeGreaterThan(whole.Count);
    }

    /// <summary>All pages; between two of them somebody else's story is told and applied.</summary>
    private async Task<List<TRow>> Pages<TRow>(Func<Cursor?, Task<Page<TRow>>> ask)
    {
        var rows = new List<TRow>();
        var newcomer = 20 + (int)await registry.Count("subjects") - 12;
        for (Cursor? cursor = null; ;)
        {
            var page = await ask(cursor);
            rows.AddRange(page.Rows);
            if (page.Next is not { } next)
                return rows;
            cursor = Cursor.Of(next.ToString());
            await Crowd.Live(registry, newcomer++);
            await registry.CatchUp();
        }
    }
}
