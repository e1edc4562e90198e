using Npgsql;
using Registry.Domain;
using Registry.Projections.Applying;
using Registry.Projections.Asking;

namespace Registry.Projections.Disclosures;

/// <summary>How many disclosures pass a filter: in all, by day, by recipient, by channel.</summary>
public sealed class DisclosureReport(NpgsqlDataSource views)
{
    /// <summary>
    /// One pass over the rows, hashed into cells, which are few; a pass for all sets at once would sort the rows. Days
    /// are Astana's.
    /// </summary>
    private const string Counted = """
        with cells as materialized (
            select (occurred_at at time zone interval '+05:00')::date as day, recipient_id, channel, count(*) as rows,
                   count(*) filter (where cardinality(findings) > 0) as found
              from views.disclosures
        """;

    private const string Grouped = """
             group by 1, 2, 3)
        select grouping(day, recipient_id, channel), day, recipient_id, channel, coalesce(sum(rows), 0)::bigint,
               coalesce(sum(found), 0)::bigint
          from cells
         group by grouping sets ((day), (recipient_id), (channel), ())
        """;

    /// <remarks>Index: as <see cref="DisclosureQueries.List"/>.</remarks>
    public async Task<DisclosureCounts> Of(DisclosureFilter filter, CancellationToken ct)
    {
        var standing = await new Parked(views).Touching(DisclosureRow.Projection, ct);
        var where = DisclosureQueries.Where(filter);
        var rows = await views.List($"{Counted} where {where.Text} {Grouped}", Read, where.Given, ct);
        return new(
            rows.Where(row => row.Set == All).Select(row => row.Count).FirstOrDefault(),
            rows.Where(row => row.Set == All).Select(row => row.Found).FirstOrDefault(),
            [.. rows.Where(row => row.Day is not null).OrderBy(row => row.Day)
                .Select(row => new DayCount(row.Day!.Value, row.Count, row.Found))],
            [.. rows.Where(row => row.Recipient is not null).OrderByDescending(row => row.Count)
                .ThenBy(row => row.Recipient).Select(row => new RecipientCount(new(row.Recipient!.Value), row.Count))],
            [.. rows.Where(row => row.Channel is not null).OrderByDescending(row => row.Count)
                .ThenBy(row => row.Channel, StringComparer.Ordinal)
                .Select(row => new ChannelCount(row.Channel!, row.Count))],
            standing);
    }

    /// <summary>None of the three is grouped by.</summary>
    private const int All = 0b111;

    private static Group Read(NpgsqlDataReader row) => new(
        row.GetInt32(0),
        row.IsDBNull(1) ? null : row.GetFieldValue<DateOnly>(1),
        row.IsDBNull(2) ? null : row.GetGuid(2),
        row.IsDBNull(3) ? null : row.GetString(3),
        row.GetInt64(4),
        row.IsDBNull(5) ? 0 : row.GetInt64(5));

    private sealed record Group(int Set, DateOnly? Day, Guid? Recipient, string? Channel, long Count, long Found);
}

/// <summary>Counts of disclosures.</summary>
/// <param name="Found">Of them, those that broke a rule.</param>
/// <param name="Days">Days that had any, in order.</param>
/// <param name="Recipients">Those that received any, most first.</param>
/// <param name="Channels">Most first.</param>
public sealed record DisclosureCounts(
    long Count, long Found, IReadOnlyList<DayCount> Days, IReadOnlyList<RecipientCount> Recipients,
    IReadOnlyList<ChannelCount> Channels, Standing Standing);

public sealed record DayCount(DateOnly Day, long Count, long Found);

public sealed record RecipientCount(RecipientId Recipient, long Count);

public sealed record ChannelCount(string Channel, long Count);
