using Registry.Store.Postgres;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Postgres;

public sealed class OneOrderTests(PostgresEngine engine) : IClassFixture<PostgresEngine>
{
    [Fact]
    public async Task A_reader_beside_32_writers_on_four_nodes_misses_nothing()
    {
        await using var nodes = new Nodes(engine, 4);
        var tail = new Tail(engine.Store);
        await tail.Follow(Task.WhenAll(Enumerable.Range(0, 32).Select(n =>
            WriteMany(nodes.All[n % 4], Id($"writer {n}"), events: n % 8 < 4 ? 100 : 1))));

        var all = await engine.Database.Ask<long[]>("select array_agg(seq_id order by seq_id) from registry.mt_events");
        tail.Seen.ShouldBe(all);
        (await engine.Database.Ask<long>("select count(*) from registry.mt_events where type = 'thing_happened'"))
            .ShouldBeGreaterThanOrEqualTo(32 * 60);
    }

    [Fact]
    public async Task Within_a_stream_versions_follow_positions_and_moments_grow_with_them()
    {
        await using var nodes = new Nodes(engine, 2);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(n => WriteMany(nodes.All[n % 2], Id($"writer {n}"))));

        (await engine.Database.Ask<long>("""
            select count(*)
              from (select version - lag(version) over (partition by stream_id order by seq_id) as step,
                           timestamp <= lag(timestamp) over (order by seq_id) as back
                      from registry.mt_events) e
             where step <> 1 or back
            """)).ShouldBe(0);
        (await engine.Database.Ask<long>("""
            select count(*) from registry.mt_streams s
             where version <> (select max(version) from registry.mt_events e where e.stream_id = s.id)
                or timestamp <> (select max(timestamp) from registry.mt_events e where e.stream_id = s.id)
            """)).ShouldBe(0);
    }

    [Fact]
    public async Task A_lost_race_burns_no_number()
    {
        await using var nodes = new Nodes(engine, 2);
        var (hot, conflicts) = (Id("hot"), 0);
        await engine.Store.Append(One(hot, 0, Id("first")), CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async n =>
        {
            for (var version = 1; version <= 20; version++)
            {
                var append = One(hot, version, Next(Id($"writer {n}"), version)) with { Guards = [new(Id("none"), 0)] };
                var answer = await nodes.All[n % 2].Append(append, CancellationToken.None);
                if (answer is Appended.Conflict) Interlocked.Increment(ref conflicts);
            }
        }));

        conflicts.ShouldBeGreaterThan(100);
        (await engine.Database.Ask<long>("""
            select last_value - (select count(*) from registry.mt_events) from registry.mt_events_sequence
            """)).ShouldBe(0);
    }

    /// <param name="events">In one append. Without the lock short ones would overtake long ones.</param>
    private static async Task WriteMany(PostgresEventStore store, Guid stream, int events = 1)
    {
        for (var n = 0; n < 60; n++)
        {
            var append = new Append { Writes = [Write(stream, n * events, Next(stream, n), events)] };
            (await store.Append(append, CancellationToken.None)).ShouldBeOfType<Appended.Added>();
        }
    }
}

/// <summary>Several engines on one database, as several processes would be.</summary>
internal sealed class Nodes(PostgresEngine engine, int count) : IAsyncDisposable
{
    public IReadOnlyList<PostgresEventStore> All { get; } =
        [.. Enumerable.Range(0, count).Select(_ => new PostgresEventStore(engine.Database.Service, engine.Clock))];

    public async ValueTask DisposeAsync()
    {
        foreach (var node in All) await node.DisposeAsync();
    }
}
