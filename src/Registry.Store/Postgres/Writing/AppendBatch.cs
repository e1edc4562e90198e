using Npgsql;
using NpgsqlTypes;

namespace Registry.Store.Postgres.Writing;

/// <summary>
/// The log's lock, and then Append.sql over the items of a batch: two statements that go in one round trip.
/// </summary>
/// <remarks>Outside a transaction they are one, and committed when the answer is there.</remarks>
internal sealed class AppendBatch : IAsyncDisposable
{
    /// <summary>And what tells the triggers for foreign writers that they need not take it.</summary>
    private const string Lock = "select pg_advisory_xact_lock(7205), set_config('registry.floor', 'ours', true)";

    private readonly NpgsqlBatch batch;
    private readonly Action<StreamColumns, int, Append> fill;
    private readonly Columns columns = new();
    private readonly NpgsqlParameter<DateTime> clock = new() { NpgsqlDbType = NpgsqlDbType.TimestampTz };
    private readonly StreamColumns streams;
    private readonly KeyColumns keys;
    private readonly NameColumns names;
    private readonly MessageColumns messages;

    private AppendBatch(NpgsqlConnection connection, Action<StreamColumns, int, Append> fill)
    {
        this.fill = fill;
        (streams, keys, names, messages) = (new(columns), new(columns), new(columns), new(columns));
        var append = new NpgsqlBatchCommand(Sql.Append);
        append.Parameters.Add(clock);
        foreach (var parameter in columns.Parameters) append.Parameters.Add(parameter);
        batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new NpgsqlBatchCommand(Lock), append },
        };
    }

    /// <param name="fill">What of an item's streams is asked, or asked and written.</param>
    public static async Task<AppendBatch> Prepare(
        NpgsqlConnection connection, Action<StreamColumns, int, Append> fill)
    {
        var made = new AppendBatch(connection, fill);
        await made.batch.PrepareAsync();
        return made;
    }

    public async Task<Outcomes> Ask(IReadOnlyList<Item> items, DateTimeOffset now)
    {
        Fill(items, now);
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        await reader.ReadAsync();
        var outcomes = new Outcomes(
            reader.GetFieldValue<int[]>(0), reader.GetFieldValue<int[]>(1), reader.GetFieldValue<long[]>(2),
            (reader.GetFieldValue<DateTimeOffset>(3), reader.IsDBNull(4) ? [] : reader.GetFieldValue<long[]>(4)),
            streams, keys);

        // The commit is part of the answer: an error of it (a full disk, a server going down) is thrown from here.
        await reader.NextResultAsync();
        return outcomes;
    }

    public ValueTask DisposeAsync() => batch.DisposeAsync();

    private void Fill(IReadOnlyList<Item> items, DateTimeOffset now)
    {
        columns.Clear();
        clock.TypedValue = new DateTime(now.UtcTicks / 10 * 10, DateTimeKind.Utc);
        for (var n = 0; n < items.Count; n++)
        {
            fill(streams, n + 1, items[n].Append);
            keys.Add(n + 1, items[n].Append.Keys);
            names.Add(n + 1, items[n].Append.Keys);
            messages.Add(n + 1, items[n].Append.Messages);
        }
    }
}
