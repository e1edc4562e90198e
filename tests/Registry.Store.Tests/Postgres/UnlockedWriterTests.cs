using Npgsql;
using Registry.Store.Postgres;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Postgres;

/// <summary>What happens beside writers that do not take the log's lock, as a foreign program might.</summary>
public sealed class UnlockedWriterTests(PostgresEngine engine) : IClassFixture<PostgresEngine>
{
    /// <summary>The reader of OneOrderTests beside writers without the lock, to show that it would notice.</summary>
    [Fact]
    public async Task The_same_reader_misses_events_of_writers_without_the_lock()
    {
        await using var other = await Database.Create();
        await using var store = new PostgresEventStore(other.Service, engine.Clock);
        await using var source = NpgsqlDataSource.Create(other.Service);
        var tail = new Tail(store);
        await tail.Follow(Task.WhenAll(Enumerable.Range(0, 8).Select(n => WriteUnlocked(source, n))));

        var all = await other.Ask<long[]>("select array_agg(seq_id order by seq_id) from registry.mt_events");
        tail.Seen.Count.ShouldBeLessThan(all.Length);
    }

    [Fact]
    public async Task A_stream_that_a_writer_without_the_lock_took_meanwhile_is_a_conflict()
    {
        var stream = Id("stream");
        await using var source = NpgsqlDataSource.Create(engine.Database.Service);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Insert(connection, stream);
        var append = engine.Store.Append(One(stream, 0, Id("event")), CancellationToken.None);
        const string waiting = "select count(*) from pg_locks where locktype = 'transactionid' and not granted";
        while (await engine.Database.Ask<long>(waiting) == 0) await Task.Delay(10);
        await transaction.CommitAsync();

        (await append).ShouldBe(new Appended.Conflict(stream, 1));
    }

    private static async Task WriteUnlocked(NpgsqlDataSource source, int writer)
    {
        for (var n = 0; n < 25; n++)
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await Insert(connection, Id($"{writer} {n}"));
            await Task.Delay(writer * 3);
            await transaction.CommitAsync();
        }
    }

    private static async Task Insert(NpgsqlConnection connection, Guid stream)
    {
        await using var insert = new NpgsqlCommand("""
            with stream as (
                insert into registry.mt_streams (id, type, version) values ($1, 'thing', 1) returning id)
            insert into registry.mt_events (seq_id, id, stream_id, version, data, type)
            select nextval('registry.mt_events_sequence'), id, id, 1, '{}', 'thing_happened' from stream
            """, connection) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = stream } } };
        await insert.ExecuteNonQueryAsync();
    }
}
