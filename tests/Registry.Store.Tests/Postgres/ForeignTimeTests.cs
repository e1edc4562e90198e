using Npgsql;
using Registry.Store.Postgres;
using Registry.Store.Tests.Conformance;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Postgres;

/// <summary>The log's time beside a writer that brings a time of its own.</summary>
public sealed class ForeignTimeTests(PostgresEngine engine) : IClassFixture<PostgresEngine>
{
    /// <summary>A clock that is wrong, or a writer that makes its events older than they are.</summary>
    [Theory]
    [InlineData("2999-01-01")]
    [InlineData("1999-01-01")]
    public async Task A_foreign_event_was_recorded_when_its_writer_got_the_lock_whatever_it_says(string said)
    {
        await using var source = NpgsqlDataSource.Create(engine.Database.Service);
        await engine.Store.Append(One(Id($"ours {said}"), 0, Id($"before {said}")), CancellationToken.None);
        await using (var foreign = await ForeignWriter.Begin(source))
        {
            await foreign.Run("set datestyle = 'sql, dmy'");
            await foreign.Run("set timezone = 'Asia/Almaty'");
            await foreign.StartAt(Id($"foreign {said}"), said);
            await foreign.Continue(Id($"foreign {said}"));
            await foreign.Commit();
        }

        await engine.Store.Append(One(Id($"ours {said}"), 1, Id($"after {said}")), CancellationToken.None);

        (await engine.Database.Ask<string>($"""
            select format('%s %s %s %s', max(e.timestamp) < clock_timestamp(), min(s.created) = min(e.timestamp),
                          max(s.timestamp) = max(e.timestamp), max(e.timestamp) > clock_timestamp() - interval '1 hour')
              from registry.mt_events e join registry.mt_streams s on s.id = e.stream_id
             where s.id = '{Id($"foreign {said}")}'
            """)).ShouldBe("t t t t");
        (await engine.Database.Ask<long>(Order.StepsBack)).ShouldBe(0);
    }

    [Fact]
    public async Task It_follows_the_last_event_where_our_clock_is_ahead_of_the_servers()
    {
        await using var database = await Database.Create();
        await using var source = NpgsqlDataSource.Create(database.Service);
        await using var store = new PostgresEventStore(
            database.Service, new StillClock { Now = DateTimeOffset.UtcNow.AddHours(1) });
        await store.Append(One(Id("ours"), 0, Id("before")), CancellationToken.None);

        await using (var foreign = await ForeignWriter.Begin(source))
        {
            await foreign.Start(Id("foreign"));
            await foreign.Commit();
        }

        (await database.Ask<string>($"""
            select (f.timestamp - o.timestamp)::text
              from registry.mt_events o, registry.mt_events f
             where o.stream_id = '{Id("ours")}' and f.stream_id = '{Id("foreign")}'
            """)).ShouldBe("00:00:00.000001");
    }
}
