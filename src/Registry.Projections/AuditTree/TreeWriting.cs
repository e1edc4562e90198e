using Npgsql;
using Registry.Audit;
using static Registry.Projections.Applying.Statements;

namespace Registry.Projections.AuditTree;

/// <summary>
/// The writes of a leader. Each is one round trip and one transaction, with the question of its term first.
/// </summary>
/// <remarks>
/// One round trip, because a leader that froze between two would hold the row that its successor has to change.
/// </remarks>
/// <param name="views">Logs in as the service.</param>
public sealed class TreeWriting(NpgsqlDataSource views)
{
    private const string Lead = "select ledger.require_lead($1, $2)";

    private const string InsertTiles = """
        insert into ledger.tiles (level, number, root, hashes)
        select t.level, t.number, t.root, t.hashes
          from unnest($1::smallint[], $2::bigint[], $3::bytea[], $4::bytea[]) as t (level, number, root, hashes)
        """;

    private const string InsertBundles = """
        insert into ledger.bundles (number, after, recorded_at)
        select b.number, b.after, b.recorded_at
          from unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) as b (number, after, recorded_at)
        """;

    private const string InsertCheckpoint = """
        insert into ledger.checkpoints (size, root, position, note, term)
        values ($1, $2, $3, $4, $5)
        returning at
        """;

    private const string InsertLoss = "insert into ledger.losses (first_index, count) values ($1, $2)";

    private const string InsertLost = """
        insert into ledger.lost_entries (index, entry)
        select l.index, l.entry
          from unnest($1::bigint[], $2::bytea[]) as l (index, entry)
        """;

    /// <summary>Publishes: from here on readers see this tree.</summary>
    /// <param name="previous">Size of the checkpoint before it; −1 if it is the first.</param>
    /// <exception cref="NotLeadingException">Another leads, or the tree has moved; nothing was written.</exception>
    public Task<DateTimeOffset> Publish(
        long term, long previous, Growth growth, ReadOnlyMemory<byte> note, CancellationToken ct)
    {
        var (tiles, bundles) = (growth.Edge.Full, growth.Bundles);
        return Write(term, previous, [
            Command(InsertTiles,
                Value(tiles.Select(tile => (short)tile.Level).ToArray()),
                Value(tiles.Select(tile => tile.Number).ToArray()),
                Value(tiles.Select(tile => tile.Root.ToArray()).ToArray()),
                Value(tiles.Select(tile => tile.Hashes).ToArray())),
            Command(InsertBundles,
                Value(bundles.Select(row => row.Number).ToArray()),
                Value(bundles.Select(row => row.After).ToArray()),
                Value(bundles.Select(row => row.RecordedAt.UtcDateTime).ToArray())),
            Command(InsertCheckpoint,
                Value(growth.Edge.Size), Value(growth.Root.ToArray()), Value(growth.Position),
                Value(note.ToArray()), Value(term)),
        ], ct);
    }

    /// <summary>Leaves that the mirror has and the database lost.</summary>
    /// <exception cref="NotLeadingException">Another leads, or the tree has moved; nothing was written.</exception>
    public Task Lose(
        long term, long size, long first, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken ct) =>
        Write(term, size, [
            Command(InsertLoss, Value(first), Value((long)entries.Count)),
            Command(InsertLost,
                Value(Enumerable.Range(0, entries.Count).Select(n => first + n).ToArray()),
                Value(entries.Select(entry => entry.ToArray()).ToArray())),
            Command("select clock_timestamp()"),
        ], ct);

    private async Task<DateTimeOffset> Write(
        long term, long size, IEnumerable<NpgsqlBatchCommand> commands, CancellationToken ct)
    {
        await using var connection = await views.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command(Lead, Value(term), Value(size)));
        foreach (var command in commands)
            batch.BatchCommands.Add(command);
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(ct);
            var at = default(DateTimeOffset);
            do
            {
                while (await reader.ReadAsync(ct))
                    at = reader.GetFieldType(0) == typeof(DateTime) ? reader.GetFieldValue<DateTimeOffset>(0) : at;
            }
            while (await reader.NextResultAsync(ct)); // an error of the commit is thrown from here
            return at;
        }
        catch (PostgresException refused) when (refused.SqlState == Lease.Lost)
        {
            throw new NotLeadingException("Another leads.", refused);
        }
    }
}
