using System.Data;
using Npgsql;
using Registry.Store.Postgres;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Postgres;

/// <summary>The one order beside writers that know nothing of the log's lock: triggers take it for them.</summary>
public sealed class ForeignWriterTests(PostgresEngine engine) : IClassFixture<PostgresEngine>, IAsyncLifetime
{
    private NpgsqlDataSource source = null!;

    public Task InitializeAsync()
    {
        source = NpgsqlDataSource.Create(engine.Database.Service);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await source.DisposeAsync();

    /// <summary>The reader of OneOrderTests, which never goes back.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)] // it would notice
    public async Task A_reader_beside_foreign_writers_misses_nothing_and_without_the_triggers_does(bool triggers)
    {
        await using var database = await Database.Create();
        if (!triggers) await Disable(database);
        await using var store = new PostgresEventStore(database.Service, engine.Clock);
        await using var foreign = NpgsqlDataSource.Create(database.Service);
        var tail = new Tail(store);
        await tail.Follow(Task.WhenAll(
            Enumerable.Range(0, 8).Select(n => ForeignWriter.StartMany(foreign, n))));

        var all = await database.Ask<long[]>("select array_agg(seq_id order by seq_id) from registry.mt_events");
        all.Length.ShouldBe(8 * 25);
        if (triggers) tail.Seen.ShouldBe(all);
        else tail.Seen.Count.ShouldBeLessThan(all.Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Our_append_waits_for_a_foreign_one_to_the_same_stream(bool committed)
    {
        var stream = Id($"stream {committed}");
        await using var foreign = await ForeignWriter.Begin(source);
        await foreign.Start(stream);
        var append = engine.Store.Append(One(stream, 0, Id($"event {committed}")), CancellationToken.None);

        (await Waited()).ShouldBe("advisory");
        if (committed) await foreign.Commit();
        else await foreign.DisposeAsync();

        if (committed) (await append).ShouldBe(new Appended.Conflict(stream, 1));
        else (await append).ShouldBeOfType<Appended.Added>();
    }

    [Fact]
    public async Task Numbers_drawn_before_the_lock_are_refused_when_others_went_past_them()
    {
        var late = await engine.Database.Ask<long>("select nextval('registry.mt_events_sequence')");
        await engine.Store.Append(One(Id("stream"), 0, Id("event")), CancellationToken.None);

        await using var foreign = await ForeignWriter.Begin(source);
        (await Should.ThrowAsync<PostgresException>(() => foreign.Start(Id("late"), late))).SqlState.ShouldBe("40001");
        await foreign.Commit(); // nothing: PostgreSQL ends a transaction that failed as a rollback

        (await engine.Database.Ask<long>($"""
            select count(*) from registry.mt_streams s left join registry.mt_events e on e.stream_id = s.id
             where s.id = '{Id("late")}' or e.seq_id = {late}
            """)).ShouldBe(0);
    }

    /// <summary>Within a transaction in any order: nobody sees them before they are all there.</summary>
    [Fact]
    public async Task Numbers_drawn_before_the_lock_are_taken_in_any_order_as_long_as_they_are_above_all()
    {
        var drawn = new List<long>();
        for (var n = 0; n < 2; n++)
            drawn.Add(await engine.Database.Ask<long>("select nextval('registry.mt_events_sequence')"));

        await using (var foreign = await ForeignWriter.Begin(source))
        {
            await foreign.Start(Id("upper"), drawn[1]);
            await foreign.Run("savepoint half");
            await foreign.Start(Id("undone"));
            await foreign.Run("rollback to half");
            await foreign.Start(Id("lower"), drawn[0]);
            await foreign.Commit();
        }

        (await engine.Database.Ask<long>($"""
            select count(*) from registry.mt_events where seq_id in ({drawn[0]}, {drawn[1]})
            """)).ShouldBe(2);
    }

    [Fact]
    public async Task A_savepoint_that_is_rolled_back_gives_up_the_lock_and_takes_it_again_with_a_new_floor()
    {
        await using var foreign = await ForeignWriter.Begin(source);
        await foreign.Run("savepoint half");
        var late = (long)(await foreign.Run("select nextval('registry.mt_events_sequence')"))!;
        await foreign.Start(Id("undone"));
        await foreign.Run("rollback to half");
        (await engine.Store.Append(One(Id("stream"), 0, Id("event")), CancellationToken.None))
            .ShouldBeOfType<Appended.Added>();

        (await Should.ThrowAsync<PostgresException>(() => foreign.Start(Id("late"), late))).SqlState.ShouldBe("40001");
    }

    [Theory]
    [InlineData(IsolationLevel.RepeatableRead)]
    [InlineData(IsolationLevel.Serializable)]
    public async Task A_snapshot_older_than_the_lock_may_not_write(IsolationLevel isolation)
    {
        await using var foreign = await ForeignWriter.Begin(source, isolation);
        var refused = await Should.ThrowAsync<PostgresException>(() => foreign.Start(Id($"{isolation}")));
        refused.SqlState.ShouldBe("25001");
    }

    [Fact]
    public async Task A_tombstone_may_come_late()
    {
        var late = await engine.Database.Ask<long>("select nextval('registry.mt_events_sequence')");
        await engine.Store.Append(One(Id("stream"), 0, Id("event")), CancellationToken.None);
        await using var foreign = await ForeignWriter.Begin(source);

        await foreign.Start(Id("tombstones"), late, "tombstone");
        await foreign.Commit();
    }

    /// <summary>A lock on the row first and the log's lock second would be a deadlock by design.</summary>
    [Fact]
    public async Task Writers_that_count_in_the_streams_row_first_and_ours_wait_for_each_other_in_turn()
    {
        var hot = Enumerable.Range(0, 3).Select(n => Id($"hot {n}")).ToList();
        foreach (var stream in hot) await engine.Store.Append(One(stream, 0, stream), CancellationToken.None);
        var stop = new TaskCompletionSource();
        var ours = Task.WhenAll(Enumerable.Range(0, 4).Select(n => AppendUntil(stop.Task, hot, Id($"writer {n}"))));

        try
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(n => ForeignWriter.ContinueMany(source, hot, n)));
        }
        finally
        {
            stop.SetResult();
        }

        (await ours).Sum().ShouldBeGreaterThan(0);
        (await engine.Database.Ask<long>("""
            select deadlocks from pg_stat_database where datname = current_database()
            """)).ShouldBe(0);
        (await engine.Database.Ask<long>(Order.Holes)).ShouldBe(0);
        (await engine.Database.Ask<long>(Order.StepsBack)).ShouldBe(0);
    }

    /// <returns>What was added.</returns>
    private async Task<int> AppendUntil(Task stop, List<Guid> hot, Guid writer)
    {
        var (versions, added) = (hot.ToDictionary(stream => stream, _ => 1L), 0);
        for (var n = 0; !stop.IsCompleted; n++)
        {
            var stream = hot[n % hot.Count];
            var append = One(stream, versions[stream], Next(writer, n));
            var said = await engine.Store.Append(append, CancellationToken.None);
            versions[stream] = said is Appended.Conflict moved ? moved.ActualVersion : versions[stream] + 1;
            if (said is Appended.Added) added++;
        }

        return added;
    }

    /// <returns>What the backend that waits first waits for.</returns>
    private async Task<string> Waited()
    {
        const string waiting = """
            select coalesce(min(wait_event), '') from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock'
            """;
        while (true)
        {
            if (await engine.Database.Ask<string>(waiting) is { Length: > 0 } found) return found;
            await Task.Delay(10);
        }
    }

    private static Task Disable(Database database) => database.Execute("""
        alter table registry.mt_streams disable trigger user;
        alter table registry.mt_events disable trigger user;
        """);
}
