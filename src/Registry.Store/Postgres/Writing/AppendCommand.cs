using Npgsql;
using NpgsqlTypes;

namespace Registry.Store.Postgres.Writing;

/// <summary>
/// One batch in one round trip: the log's lock and the append, two statements of one implicit transaction.
/// </summary>
/// <remarks>
/// Two statements, because one would judge a snapshot older than its wait for the lock. One round trip, because a
/// lock held over two would be held by a process that freezes between them: so the server can commit without us.
/// </remarks>
internal sealed class AppendCommand : IAsyncDisposable
{
    private readonly NpgsqlBatch batch;
    private readonly Columns columns = new();
    private readonly NpgsqlParameter<DateTime> clock = new() { NpgsqlDbType = NpgsqlDbType.TimestampTz };
    private readonly StreamColumns streams;
    private readonly KeyColumns keys;
    private readonly NameColumns names;
    private readonly MessageColumns messages;

    private AppendCommand(NpgsqlConnection connection)
    {
        (streams, keys, names, messages) = (new(columns), new(columns), new(columns), new(columns));
        var append = new NpgsqlBatchCommand(Sql.Append);
        append.Parameters.Add(clock);
        foreach (var parameter in columns.Parameters) append.Parameters.Add(parameter);
        batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new NpgsqlBatchCommand("select pg_advisory_xact_lock(7205)"), append },
        };
    }

    public static async Task<AppendCommand> Prepare(NpgsqlConnection connection)
    {
        var command = new AppendCommand(connection);
        await command.batch.PrepareAsync();
        return command;
    }

    /// <summary>Leaves a verdict in each item; what it says is durable.</summary>
    public async Task Run(IReadOnlyList<Item> items, DateTimeOffset now)
    {
        Fill(items, now);
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        await reader.ReadAsync();
        var outcomes = new Outcomes(
            reader.GetFieldValue<int[]>(0), reader.GetFieldValue<int[]>(1), reader.GetFieldValue<long[]>(2),
            (reader.GetFieldValue<DateTimeOffset>(3), reader.GetFieldValue<long[]>(4)), streams, keys);

        // The commit is part of the answer: an error of it (a full disk, a server going down) is thrown from here.
        await reader.NextResultAsync();
        outcomes.Leave(items);
    }

    public ValueTask DisposeAsync() => batch.DisposeAsync();

    private void Fill(IReadOnlyList<Item> items, DateTimeOffset now)
    {
        columns.Clear();
        clock.TypedValue = new DateTime(now.UtcTicks / 10 * 10, DateTimeKind.Utc);
        for (var n = 0; n < items.Count; n++)
        {
            streams.Add(n + 1, items[n].Append);
            keys.Add(n + 1, items[n].Append.Keys);
            names.Add(n + 1, items[n].Append.Keys);
            messages.Add(n + 1, items[n].Append.Messages);
        }
    }
}
