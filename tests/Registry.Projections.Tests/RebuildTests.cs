using Registry.Domain;
using Registry.Projections.Recipients;
using Registry.Store;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests;

public sealed class RebuildTests : IAsyncLifetime
{
    private const int Writers = 8;
    private const int PeopleEach = 12;
    private const string Again = "views_again";

    private RegistryInPostgres registry = null!;

    public async Task InitializeAsync() => registry = await RegistryInPostgres.Start();

    public async Task DisposeAsync() => await registry.DisposeAsync();

    [Fact]
    public async Task Tables_built_beside_busy_writers_equal_a_rebuild_byte_for_byte()
    {
        await LiveUnderLoad(Views.All);

        await new Rebuild(registry.Store, registry.Owner).Into(Again, Views.All, default);

        (await registry.Digests(Again)).ShouldBe(await registry.Digests(Views.Schema));
        foreach (var table in Views.All.SelectMany(projection => projection.Tables))
            (await registry.Count(table.Name)).ShouldBeGreaterThan(0, table.Name);
        registry.Parked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_view_that_looks_at_the_clock_does_not()
    {
        await LiveUnderLoad([LooksAtTheClock]);

        await new Rebuild(registry.Store, registry.Owner).Into(Again, [LooksAtTheClock], default);

        (await registry.Digests(Again, [LooksAtTheClock]))
            .ShouldNotBe(await registry.Digests(Views.Schema, [LooksAtTheClock]));
    }

    [Fact]
    public async Task A_rebuilt_view_takes_the_place_of_the_one_that_answers_and_goes_on()
    {
        var projector = registry.Projector();
        using var stop = new CancellationTokenSource();
        var running = projector.Run(stop.Token);
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(Write));
        var rebuild = new Rebuild(registry.Store, registry.Owner);
        while (!writing.IsCompleted)
            await rebuild.Replace(Views.All, default);
        await writing;
        var head = await registry.Store.Head(default);

        (await projector.CaughtUp(head, TimeSpan.FromSeconds(30), default)).ShouldBe(head);

        await stop.CancelAsync();
        await running;
        registry.Faltered.ShouldBeEmpty();
        await rebuild.Into(Again, Views.All, default);
        (await registry.Digests(Again)).ShouldBe(await registry.Digests(Views.Schema));
        (await registry.Database.Ask<long>(Indexes("views")))
            .ShouldBe(await registry.Database.Ask<long>(Indexes(Again)));
    }

    [Fact]
    public async Task One_changed_column_changes_the_digest()
    {
        await registry.Append(StreamKind.Recipient, WaterUtility.Value, 0, UtilityRegistered, Undertaken);
        await registry.CatchUp();
        var before = await registry.Digests(Views.Schema);
        await registry.Database.Execute("update views.recipients set undertaking_version = 3");

        var after = await registry.Digests(Views.Schema);

        after.Where(digest => digest.Value != before[digest.Key]).Select(digest => digest.Key).ShouldBe(["recipients"]);
    }

    private static Projection LooksAtTheClock => new("recipients", StreamKind.Recipient,
    [
        new Table<RecipientRow>(
            RecipientRow.Table.Name, RecipientRow.Table.Key, RecipientRow.Table.Typed, RecipientRow.Table.Read,
            recorded => [.. RecipientRow.Of(recorded).Select(change => new Change<RecipientRow>(
                change.Key, row => change.Next(row)! with { RegisteredAt = DateTimeOffset.UtcNow }))]),
    ]);

    private static string Indexes(string schema) => $"""
        select count(*) from pg_indexes
         where schemaname = '{schema}' and tablename not in ('outbox', 'schema_versions')
        """;

    private async Task LiveUnderLoad(IReadOnlyList<Projection> projections)
    {
        var projector = registry.Projector(projections);
        using var stop = new CancellationTokenSource();
        var running = projector.Run(stop.Token);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(Write));
        var head = await registry.Store.Head(default);
        (await projector.CaughtUp(head, TimeSpan.FromSeconds(30), default)).ShouldBe(head);
        await stop.CancelAsync();
        await running;
    }

    private async Task Write(int writer)
    {
        for (var n = 0; n < PeopleEach; n++)
            await Crowd.Live(registry, writer * PeopleEach + n);
    }
}
