using Npgsql;
using Registry.Projections.Asking;
using static Registry.Projections.Applying.Statements;

namespace Registry.Projections.AuditTree;

/// <summary>Events that no published tree holds yet. By the database alone, so that every node sees the same.</summary>
/// <param name="views">Logs in as the service.</param>
public sealed class WaitingEvents(NpgsqlDataSource views)
{
    /// <summary>Position of the last event in a published tree. Index: the primary key of checkpoints.</summary>
    private const string Published =
        "coalesce((select c.position from ledger.checkpoints c order by c.size desc limit 1), 0)";

    /// <summary>When the oldest of them was recorded; none if none waits. Index: the primary key of the log.</summary>
    public async Task<DateTimeOffset?> Oldest(CancellationToken ct)
    {
        const string Sql = $"""
            select e.timestamp
              from registry.mt_events e
             where e.seq_id > {Published} and e.type <> 'tombstone'
             order by e.seq_id
             limit 1
            """;
        var found = await views.List(Sql, row => row.GetFieldValue<DateTimeOffset>(0), [], ct);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>How many there are. Index: the primary key of the log.</summary>
    public async Task<long> Count(CancellationToken ct)
    {
        const string Sql = $"""
            select count(*)
              from registry.mt_events e
             where e.seq_id > {Published} and e.type <> 'tombstone'
            """;
        return (await views.List(Sql, row => row.GetInt64(0), [], ct))[0];
    }

    /// <summary>How many of them stand at a position or before it. Index: the primary key of the log.</summary>
    public async Task<long> UpTo(long position, CancellationToken ct)
    {
        const string Sql = $"""
            select count(*)
              from registry.mt_events e
             where e.seq_id > {Published} and e.seq_id <= $1 and e.type <> 'tombstone'
            """;
        return (await views.List(Sql, row => row.GetInt64(0), [Value(position)], ct))[0];
    }
}
