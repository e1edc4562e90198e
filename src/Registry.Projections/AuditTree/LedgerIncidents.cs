using Npgsql;
using Registry.Projections.Asking;
using static Registry.Projections.Applying.Statements;

namespace Registry.Projections.AuditTree;

/// <summary>Times the tree stood, and leaves whose bodies were lost.</summary>
/// <param name="views">Logs in as the service.</param>
public sealed class LedgerIncidents(NpgsqlDataSource views)
{
    /// <summary>Puts down that the tree stands, or that it still does.</summary>
    /// <param name="began">When the event that waited longest was recorded: the same for every node.</param>
    public Task Stands(DateTimeOffset began, int step, CancellationToken ct)
    {
        const string Sql = """
            with standing as (
                update ledger.stops
                   set step = greatest(step, $2)
                 where ended is null
                returning began)
            insert into ledger.stops (began, step)
            select $1, $2
             where not exists (select from standing)
                on conflict (began) do update
               set step = greatest(ledger.stops.step, excluded.step), ended = null
            """;
        return Execute(Sql, [Value(began.UtcDateTime), Value((short)step)], ct);
    }

    /// <summary>Puts down that it goes on.</summary>
    public Task GoesOn(CancellationToken ct) => Execute(
        "update ledger.stops set ended = clock_timestamp() where ended is null", [], ct);

    /// <summary>The latest first.</summary>
    public Task<List<LedgerStop>> Stops(int most, CancellationToken ct) => views.List(
        "select began, step, ended from ledger.stops order by began desc limit $1",
        row => new LedgerStop(
            row.GetFieldValue<DateTimeOffset>(0), row.GetInt16(1),
            row.IsDBNull(2) ? null : row.GetFieldValue<DateTimeOffset>(2)),
        [Value(most)], ct);

    /// <summary>In the order of leaves.</summary>
    public Task<List<BodiesLost>> Losses(CancellationToken ct) => views.List(
        "select first_index, count, at from ledger.losses order by first_index",
        row => new BodiesLost(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2)), [], ct);

    /// <summary>Of both.</summary>
    public async Task<long> Count(CancellationToken ct) => (await views.List(
        "select (select count(*) from ledger.stops) + (select count(*) from ledger.losses)",
        row => row.GetInt64(0), [], ct))[0];

    private async Task Execute(string sql, NpgsqlParameter[] given, CancellationToken ct)
    {
        await using var connection = await views.OpenConnectionAsync(ct);
        await using var command = Command(connection, sql, given);
        await command.ExecuteNonQueryAsync(ct);
    }
}

/// <summary>A time the tree stood.</summary>
/// <param name="Began">When the event that waited longest was recorded.</param>
/// <param name="Step">The highest step of the ladder it came to.</param>
public sealed record LedgerStop(DateTimeOffset Began, int Step, DateTimeOffset? Ended);

/// <summary>Leaves that came back from the mirror after the database was restored from before.</summary>
public sealed record BodiesLost(long First, long Count, DateTimeOffset At);
