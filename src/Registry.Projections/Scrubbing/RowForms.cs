using Npgsql;
using Registry.Projections.Asking;
using Registry.Store.Codec;
using static Registry.Projections.Applying.Statements;

namespace Registry.Projections.Scrubbing;

/// <summary>What of rows and streams no leaf covers, and must be as this registry writes it.</summary>
/// <param name="views">Logs in as the service.</param>
public sealed class RowForms(NpgsqlDataSource views)
{
    private const int StreamsAtOnce = 500;

    /// <summary>Rows with something beside the leaf that is not as it is written. Index: the primary key.</summary>
    private const string Odd = """
        select e.seq_id, e.type = 'tombstone', coalesce(e.is_archived, false), s.id is null,
               not coalesce((e.type, e.mt_dotnet_type)
                   in (select known.type, known.clr from unnest($3::text[], $4::text[]) as known (type, clr)), false),
               e.seq_id <= 0
          from registry.mt_events e
          left join registry.mt_streams s on s.id = e.stream_id
         where e.seq_id > $1 and e.seq_id <= $2
           and (e.seq_id <= 0 or e.type = 'tombstone' or e.is_archived or s.id is null
                or e.tenant_id is distinct from '*DEFAULT*' or e.bdata is not null
                or not coalesce((e.type, e.mt_dotnet_type)
                    in (select known.type, known.clr from unnest($3::text[], $4::text[]) as known (type, clr)), false))
         order by e.seq_id
        """;

    /// <summary>Streams in the order of ids beside their events, in one snapshot. Index: stream and version.</summary>
    private const string Versions = """
        select s.id, coalesce(s.is_archived, false),
               s.version is distinct from count(e.seq_id) or s.version is distinct from coalesce(max(e.version), 0)
          from (select t.id, t.version, t.is_archived
                  from registry.mt_streams t
                 where t.id > $1
                 order by t.id
                 limit $2) s
          left join registry.mt_events e on e.stream_id = s.id
         group by s.id, s.version, s.is_archived
         order by s.id
        """;

    private const string Sequence = """
        select coalesce((select max(e.seq_id) from registry.mt_events e), 0), q.last_value
          from registry.mt_events_sequence q
        """;

    private static readonly (string Alias, string Dotnet)[] Known =
    [
        .. EventTypes.ByAlias.Select(it => (it.Key, $"{it.Value.FullName}, {it.Value.Assembly.GetName().Name}")),
    ];

    /// <summary>Rows in (after, until].</summary>
    public async Task<IEnumerable<Finding>> Rows(long after, long until, CancellationToken ct)
    {
        var odd = await views.List(Odd, row => new Finding(
            row.GetBoolean(5) ? FindingKind.RowWithoutLeaf // no reader begins before the first position
                : row.GetBoolean(1) ? FindingKind.TombstoneRow
                : row.GetBoolean(2) ? FindingKind.ArchivedRow
                : row.GetBoolean(3) ? FindingKind.StreamlessRow
                : row.GetBoolean(4) ? FindingKind.OtherType
                : FindingKind.OtherForm,
            Position: row.GetInt64(0)), [
            Value(after), Value(until),
            Value(Known.Select(it => it.Alias).ToArray()), Value(Known.Select(it => it.Dotnet).ToArray())], ct);
        return odd;
    }

    /// <summary>The next streams after one.</summary>
    /// <returns>The last of them, or none if there were none; what is wrong with any.</returns>
    public async Task<(Guid? Last, int Count, List<Finding> Found)> Streams(Guid after, CancellationToken ct)
    {
        var rows = await views.List(
            Versions, row => (Id: row.GetGuid(0), Archived: row.GetBoolean(1), Differs: row.GetBoolean(2)),
            [Value(after), Value(StreamsAtOnce)], ct);
        var found = rows.Where(row => row.Differs).Select(row => new Finding(FindingKind.StreamVersion, Stream: row.Id))
            .Concat(rows.Where(row => row.Archived)
                .Select(row => new Finding(FindingKind.ArchivedStream, Stream: row.Id)));
        return (rows.Count == 0 ? null : rows[^1].Id, rows.Count, [.. found]);
    }

    /// <summary>A row that was put in by hand at the end stands beyond the sequence.</summary>
    public async Task<Finding?> BeyondSequence(CancellationToken ct)
    {
        var (last, reached) = (await views.List(Sequence, row => (row.GetInt64(0), row.GetInt64(1)), [], ct))[0];
        return last > reached ? new(FindingKind.BeyondSequence, Position: last) : null;
    }
}
