using System.Data;
using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Registry.Store.Tests.Postgres;

/// <summary>A transaction of a program that knows the tables and nothing of the log's lock.</summary>
internal sealed class ForeignWriter : IAsyncDisposable
{
    private const string Event = "insert into registry.mt_events (seq_id, id, stream_id, version, data, type)";

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private ForeignWriter(NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (this.connection, this.transaction) = (connection, transaction);

    public static async Task<ForeignWriter> Begin(
        NpgsqlDataSource source, IsolationLevel isolation = IsolationLevel.ReadCommitted)
    {
        var connection = await source.OpenConnectionAsync();
        return new(connection, await connection.BeginTransactionAsync(isolation));
    }

    /// <summary>25 transactions; those of a higher writer take longer.</summary>
    public static async Task StartMany(NpgsqlDataSource source, int writer)
    {
        for (var n = 0; n < 25; n++)
        {
            await using var foreign = await Begin(source);
            await foreign.Start(Sample.Id($"{writer} {n}"));
            await Task.Delay(writer * 3);
            await foreign.Commit();
        }
    }

    /// <summary>60 transactions, to each of the streams by turns.</summary>
    public static async Task ContinueMany(NpgsqlDataSource source, List<Guid> streams, int writer)
    {
        for (var n = 0; n < 60; n++)
        {
            await using var foreign = await Begin(source);
            await foreign.Continue(streams[(writer + n) % streams.Count]);
            await foreign.Commit();
        }
    }

    /// <summary>The first event of a new stream; its number is drawn by the very statement.</summary>
    public Task Start(Guid stream) => Run($"""
        with stream as (
            insert into registry.mt_streams (id, type, version) values ('{stream}', 'thing', 1) returning id)
        {Event} select nextval('registry.mt_events_sequence'), id, id, 1, '{"{}"}', 'thing_happened' from stream
        """);

    /// <summary>The first event of a new stream, with a number that was drawn before.</summary>
    public async Task Start(Guid stream, long number, string type = "thing_happened")
    {
        await Run($"insert into registry.mt_streams (id, type, version) values ('{stream}', 'thing', 1)");
        await Run($"{Event} values ({number}, '{stream}', '{stream}', 1, '{"{}"}', '{type}')");
    }

    /// <summary>The first event of a new stream, by a clock of one's own.</summary>
    public Task StartAt(Guid stream, string moment) => Run($"""
        insert into registry.mt_streams (id, type, version, timestamp, created)
        values ('{stream}', 'thing', 1, '{moment}', '{moment}');
        insert into registry.mt_events (seq_id, id, stream_id, version, data, type, timestamp)
        select nextval('registry.mt_events_sequence'), id, id, 1, '{"{}"}', 'thing_happened', '{moment}'
          from registry.mt_streams where id = '{stream}'
        """);

    /// <summary>One more event: the stream's row first, as a writer does that counts there.</summary>
    public async Task Continue(Guid stream)
    {
        await Run($"update registry.mt_streams set version = version + 1 where id = '{stream}'");
        await Run($"""
            {Event} select nextval('registry.mt_events_sequence'), gen_random_uuid(), id, version, '{"{}"}',
                           'thing_happened' from registry.mt_streams where id = '{stream}'
            """);
    }

    [SuppressMessage("Security", "CA2100", Justification = "Statements of tests.")]
    public async Task<object?> Run(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        return await command.ExecuteScalarAsync();
    }

    public Task Commit() => transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
