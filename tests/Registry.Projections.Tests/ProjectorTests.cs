using System.Diagnostics;
using Npgsql;
using Registry.Domain;
using Registry.Projections.Disclosures;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests;

public sealed class ProjectorTests : IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    private RegistryInPostgres registry = null!;

    public async Task InitializeAsync() => registry = await RegistryInPostgres.Start();

    public async Task DisposeAsync() => await registry.DisposeAsync();

    [Fact]
    public async Task A_read_that_waits_sees_the_write_before_it()
    {
        var projector = registry.Projector();
        using var stop = new CancellationTokenSource();
        var running = projector.Run(stop.Token);
        var queries = new DisclosureQueries(registry.Views);
        await registry.Append(StreamKind.Subject, Aigul.Value, 0, Registered, NamedAigul, Told);
        for (var n = 0; n < 50; n++)
        {
            var written = await registry.Append(StreamKind.Subject, Aigul.Value, 3 + n, Disclosed);

            (await projector.CaughtUp(written, Long, default)).ShouldBeGreaterThanOrEqualTo(written);

            var page = await queries.List(new() { Subjects = [Aigul] }, null, 100, default);
            page.Rows.Count.ShouldBe(n + 1);
            page.Standing.Position.ShouldBeGreaterThanOrEqualTo(written);
        }

        await stop.CancelAsync();
        await running;
        registry.Faltered.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wait_that_is_too_long_says_where_the_views_stand()
    {
        var projector = registry.Projector();
        var first = await registry.Append(StreamKind.Subject, Aigul.Value, 0, Registered);
        await registry.CatchUp(projector);
        var second = await registry.Append(StreamKind.Subject, Aigul.Value, 1, NamedAigul);

        (await projector.CaughtUp(second, TimeSpan.FromMilliseconds(50), default)).ShouldBe(first);
        (await projector.CaughtUp("subjects", second, TimeSpan.FromMilliseconds(50), default)).ShouldBe(first);
    }

    [Fact]
    public async Task Waking_is_faster_than_polling()
    {
        var projector = registry.Projector();
        using var stop = new CancellationTokenSource();
        var running = projector.Run(stop.Token);
        await projector.CaughtUp(await registry.Append(StreamKind.Subject, Aigul.Value, 0, AigulSoFar), Long, default);
        var quickest = TimeSpan.MaxValue;
        for (var n = 0; n < 20; n++)
        {
            var clock = Stopwatch.StartNew();
            await projector.CaughtUp(
                await registry.Append(StreamKind.Subject, Aigul.Value, 4 + n, Disclosed), Long, default);
            quickest = clock.Elapsed < quickest ? clock.Elapsed : quickest;
        }

        // Between two polls are 100 ms, however fast the machine; a woken one is faster once, however busy it is.
        quickest.ShouldBeLessThan(TimeSpan.FromMilliseconds(90));
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Two_projectors_apply_every_event_once()
    {
        using var stop = new CancellationTokenSource();
        var both = new[] { registry.Projector(), registry.Projector() };
        var running = both.Select(projector => Task.Run(() => projector.Run(stop.Token))).ToList();
        await registry.Append(StreamKind.Subject, Aigul.Value, 0, Registered, NamedAigul, Told);
        long head = 0;
        for (var n = 0; n < 100; n++)
        {
            head = await registry.Append(StreamKind.RefusalJournal, Journal, n, Refused);
            head = await registry.Append(StreamKind.Subject, Aigul.Value, 3 + n, Disclosed);
            foreach (var projector in both)
                projector.Wake();
        }

        foreach (var projector in both)
            (await projector.CaughtUp(head, Long, default)).ShouldBe(head);

        await stop.CancelAsync();
        await Task.WhenAll(running);
        (await registry.Count("disclosures")).ShouldBe(100);
        (await registry.Database.Ask<int>("select times from views.refusals")).ShouldBe(100);
        registry.Parked.ShouldBeEmpty();
        registry.Faltered.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_projector_with_a_stale_place_changes_nothing()
    {
        var late = registry.Projector();
        await registry.Append(StreamKind.RefusalJournal, Journal, 0, Refused);
        await registry.CatchUp(late);
        await registry.Append(StreamKind.RefusalJournal, Journal, 1, Refused);
        await registry.CatchUp();

        await late.Advance(default);

        (await registry.Database.Ask<int>("select times from views.refusals")).ShouldBe(2);
        await registry.CatchUp(late);
    }

    [Fact]
    public async Task A_view_that_is_new_catches_up_with_the_others()
    {
        await registry.Append(StreamKind.Subject, Aigul.Value, 0, AigulSoFar);
        await registry.CatchUp(registry.Projector([.. Views.All.Where(it => it.Name != "disclosures")]));
        var head = await registry.Append(StreamKind.Subject, Aigul.Value, 4, Disclosed);

        var projector = await registry.CatchUp();

        (await registry.Count("disclosures")).ShouldBe(2);
        (await projector.CaughtUp(head, TimeSpan.Zero, default)).ShouldBe(head);
    }

    [Fact]
    public async Task A_backend_killed_in_mid_batch_leaves_rows_and_progress_together()
    {
        var projector = registry.Projector();
        using var stop = new CancellationTokenSource();
        var first = await registry.Append(StreamKind.RefusalJournal, Journal, 0, Refused);
        await registry.CatchUp(projector);
        var head = await registry.Append(StreamKind.RefusalJournal, Journal, 1, Refused);
        await using var other = NpgsqlDataSource.Create(registry.Database.Super);
        await using var connection = await other.OpenConnectionAsync();
        await using var held = await connection.BeginTransactionAsync();
        await Run(connection, "lock table views.refusals in share mode");

        var running = projector.Run(stop.Token);
        await Until($"select count(*) > 0 {Waiting}");
        await Run(connection, $"select pg_terminate_backend(pid) {Waiting}");
        await registry.Falters();
        (await registry.Database.Ask<long>("select min(position) from views.progress")).ShouldBe(first);
        (await registry.Database.Ask<long>("select max(position) from views.progress")).ShouldBe(first);
        (await registry.Database.Ask<int>("select times from views.refusals")).ShouldBe(1);
        await held.RollbackAsync();

        (await projector.CaughtUp(head, Long, default)).ShouldBe(head);
        (await registry.Database.Ask<int>("select times from views.refusals")).ShouldBe(2);
        registry.Faltered.ShouldContain("57P01");
        registry.Parked.ShouldBeEmpty();
        await stop.CancelAsync();
        await running;
    }

    /// <summary>In this database: tests beside this one have backends that wait, too.</summary>
    private const string Waiting =
        "from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    private async Task Until(string sql)
    {
        var limit = Stopwatch.StartNew();
        while (!await registry.Database.Ask<bool>(sql))
        {
            limit.Elapsed.ShouldBeLessThan(Long);
            await Task.Delay(10);
        }
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Statements of tests.")]
    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
