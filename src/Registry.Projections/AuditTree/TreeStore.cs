using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Npgsql;
using Registry.Audit;
using Registry.Projections.Asking;
using static Registry.Projections.Applying.Statements;

namespace Registry.Projections.AuditTree;

/// <summary>What is stored of the tree: that of the last published checkpoint, whole.</summary>
/// <param name="views">Logs in as the service.</param>
public sealed class TreeStore(NpgsqlDataSource views)
{
    private const string Checkpoint = "select size, root, position, note, at from ledger.checkpoints";

    public Task<PublishedCheckpoint?> Latest(CancellationToken ct) =>
        First($"{Checkpoint} order by size desc limit 1", Published, [], ct);

    /// <summary>The greatest one of at most a size.</summary>
    public Task<PublishedCheckpoint?> AtMost(long size, CancellationToken ct) => First(
        $"{Checkpoint} where size <= $1 order by size desc limit 1", Published, [Value(size)], ct);

    /// <summary>The next ones above a size, in order.</summary>
    public Task<List<PublishedCheckpoint>> Above(long size, int most, CancellationToken ct) => views.List(
        $"{Checkpoint} where size > $1 order by size limit $2", Published, [Value(size), Value(most)], ct);

    /// <summary>Full tiles, those there are.</summary>
    public async Task<IReadOnlyDictionary<(int Level, long Number), FullTile>> Full(
        IReadOnlyCollection<TilePath> wanted, CancellationToken ct)
    {
        const string Sql = """
            select t.level, t.number, t.root, t.hashes
              from unnest($1::smallint[], $2::bigint[]) as w (level, number)
              join ledger.tiles t on t.level = w.level and t.number = w.number
            """;
        var rows = await views.List(Sql, Tile, [
            Value(wanted.Select(path => (short)path.Level).ToArray()),
            Value(wanted.Select(path => path.Index).ToArray())], ct);
        return rows.ToDictionary(tile => (tile.Level, tile.Number));
    }

    /// <summary>Roots of full tiles in a row: a part of the tile above. Index: the primary key.</summary>
    public Task<List<Hash>> Roots(int level, long first, int count, CancellationToken ct) => views.List(
        "select root from ledger.tiles where level = $1 and number >= $2 and number < $3 order by number",
        row => Hash.FromBytes(row.GetFieldValue<byte[]>(0)),
        [Value((short)level), Value(first), Value(first + count)], ct);

    /// <summary>The bundle a leaf is in; for one that is not published yet, the last there is.</summary>
    public Task<Anchor> AnchorOf(long index, CancellationToken ct) => AnchorWhere(
        "number <= $1 order by number desc", Value(index >> 8), ct);

    /// <summary>The bundle an event is in.</summary>
    /// <remarks>Bundles of lost leaves alone begin after the same event; the last of them has the next event.</remarks>
    public Task<Anchor> AnchorBefore(long position, CancellationToken ct) => AnchorWhere(
        "after < $1 order by after desc, number desc", Value(position), ct);

    /// <summary>The last bundle that begins before a moment.</summary>
    public Task<Anchor> AnchorBefore(DateTimeOffset recordedAt, CancellationToken ct) => AnchorWhere(
        "recorded_at < $1 order by recorded_at desc, number desc", Value(recordedAt.UtcDateTime), ct);

    /// <summary>The row of a bundle itself.</summary>
    public Task<BundleRow?> Bundle(long number, CancellationToken ct) => First(
        "select number, after, recorded_at from ledger.bundles where number = $1",
        row => new BundleRow(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2)),
        [Value(number)], ct);

    public Task<List<Loss>> Losses(CancellationToken ct) => views.List(
        "select first_index, count from ledger.losses order by first_index",
        row => new Loss(row.GetInt64(0), row.GetInt64(1)), [], ct);

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> LostEntries(
        long from, long end, [EnumeratorCancellation] CancellationToken ct)
    {
        const int Page = 1000;
        for (var at = from; at < end;)
        {
            var page = await views.List(
                "select entry from ledger.lost_entries where index >= $1 and index < $2 order by index limit $3",
                row => (ReadOnlyMemory<byte>)row.GetFieldValue<byte[]>(0), [Value(at), Value(end), Value(Page)], ct);
            foreach (var entry in page)
                yield return entry;
            if (page.Count == 0)
                yield break;
            at += page.Count;
        }
    }

    private async Task<Anchor> AnchorWhere(string clause, NpgsqlParameter given, CancellationToken ct) =>
        await First(
            $"select number, after from ledger.bundles where {clause} limit 1",
            row => new Anchor(row.GetInt64(0) << 8, row.GetInt64(1)), [given], ct) ?? new Anchor(0, 0);

    [SuppressMessage("Security", "CA2100", Justification = "Made of clauses in code.")]
    private async Task<T?> First<T>(
        string sql, Func<NpgsqlDataReader, T> read, IEnumerable<NpgsqlParameter> given, CancellationToken ct)
        where T : class => (await views.List(sql, read, given, ct)).FirstOrDefault();

    private static PublishedCheckpoint Published(NpgsqlDataReader row) => new(
        row.GetInt64(0), Hash.FromBytes(row.GetFieldValue<byte[]>(1)), row.GetInt64(2),
        row.GetFieldValue<byte[]>(3), row.GetFieldValue<DateTimeOffset>(4));

    private static FullTile Tile(NpgsqlDataReader row) => new(
        row.GetInt16(0), row.GetInt64(1), Hash.FromBytes(row.GetFieldValue<byte[]>(2)), row.GetFieldValue<byte[]>(3));
}

/// <summary>Where 256 leaves begin in the log.</summary>
/// <param name="After">Position of the last event before the first of them.</param>
/// <param name="RecordedAt">Of the first of them.</param>
public sealed record BundleRow(long Number, long After, DateTimeOffset RecordedAt);
