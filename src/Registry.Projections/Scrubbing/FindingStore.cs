using Npgsql;
using Registry.Domain;
using Registry.Projections.Asking;
using static Registry.Projections.Applying.Statements;

namespace Registry.Projections.Scrubbing;

/// <summary>What was found, for good, and how far the scrubber is.</summary>
/// <param name="views">Logs in as the service.</param>
public sealed class FindingStore(NpgsqlDataSource views)
{
    private const string Columns = "kind, index, level, position, stream, first_at, last_at";

    /// <returns>Those that were not on record.</returns>
    public async Task<IReadOnlyList<Finding>> Keep(IEnumerable<Finding> found, CancellationToken ct)
    {
        const string Sql = """
            insert into ledger.findings as f (kind, index, level, position, stream)
            values ($1, $2, $3, $4, $5)
                on conflict (kind, index, level, position, stream) do update
               set last_at = now()
            returning f.first_at = f.last_at
            """;
        var fresh = new List<Finding>();
        foreach (var it in found.Distinct())
        {
            var rows = await views.List(Sql, row => row.GetBoolean(0), [
                Value(Code.Of(it.Kind)), Value(it.Index), Value((short)it.Level), Value(it.Position),
                Value(it.Stream)], ct);
            if (rows[0])
                fresh.Add(it);
        }

        return fresh;
    }

    /// <summary>The latest first.</summary>
    public Task<List<KeptFinding>> List(int most, CancellationToken ct) => views.List(
        $"select {Columns} from ledger.findings order by first_at desc limit $1", Kept, [Value(most)], ct);

    public async Task<long> Count(CancellationToken ct) =>
        (await views.List("select count(*) from ledger.findings", row => row.GetInt64(0), [], ct))[0];

    /// <summary>Of those seen in this round or the one before it: what was put right is not.</summary>
    public async Task<long> Standing(CancellationToken ct) => (await views.List(
        "select count(*) from ledger.findings where last_at >= (select previous from ledger.scrub)",
        row => row.GetInt64(0), [], ct))[0];

    public async Task<ScrubProgress> Progress(CancellationToken ct) => (await views.List(
        "select round, leaves, streams, began, finished from ledger.scrub",
        row => new ScrubProgress(
            row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<DateTimeOffset>(3),
            row.IsDBNull(4) ? null : row.GetFieldValue<DateTimeOffset>(4)),
        [], ct))[0];

    public Task Read(long leaves, long streams, CancellationToken ct) => Execute(
        "update ledger.scrub set leaves = $1, streams = $2", [Value(leaves), Value(streams)], ct);

    public Task Begin(CancellationToken ct) => Execute(
        "update ledger.scrub set leaves = 0, streams = 0, previous = began, began = clock_timestamp()", [], ct);

    public Task Finish(CancellationToken ct) => Execute(
        "update ledger.scrub set round = round + 1, finished = clock_timestamp()", [], ct);

    private async Task Execute(string sql, NpgsqlParameter[] given, CancellationToken ct)
    {
        await using var connection = await views.OpenConnectionAsync(ct);
        await using var command = Command(connection, sql, given);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static KeptFinding Kept(NpgsqlDataReader row) => new(
        row.GetString(0),
        new(default, row.GetInt64(1), row.GetInt16(2), row.GetInt64(3), row.GetGuid(4)),
        row.GetFieldValue<DateTimeOffset>(5), row.GetFieldValue<DateTimeOffset>(6));
}

/// <param name="Round">Of this reading of everything; those before it were finished.</param>
/// <param name="Leaves">Read in this round, as <paramref name="Streams"/>.</param>
/// <param name="Finished">The round before it.</param>
public sealed record ScrubProgress(
    long Round, long Leaves, long Streams, DateTimeOffset Began, DateTimeOffset? Finished);
