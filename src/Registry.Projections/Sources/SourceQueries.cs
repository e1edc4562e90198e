using Npgsql;
using Registry.Domain;
using Registry.Projections.Applying;
using Registry.Projections.Asking;

namespace Registry.Projections.Sources;

/// <summary>Questions about who told what, and who should have.</summary>
public sealed class SourceQueries(NpgsqlDataSource views)
{
    /// <summary>
    /// All sources in the order of their ids; a centre has tens. Indexes: <c>source_days_that_differ</c> and
    /// <c>source_days_by_source</c>, once for each.
    /// </summary>
    private static readonly string Standings = $"""
        select {SourceRow.Table.Selected},
               (select count(*)
                  from views.source_days d
                 where d.source_id = s.source_id and d.differs),
               (select count(*)
                  from views.source_days d
                 where d.source_id = s.source_id and d.declared is not null and d.recorded_then is null
                   and d.occurred_on >= s.expected_from and d.occurred_on < least($1, s.expected_until))
          from views.sources s
         order by s.source_id
        """;

    /// <summary>Days of a period, and days that differ whenever they were. By source, then by day.</summary>
    private static readonly string DaysOf = $"""
        select {SourceDayRow.Table.Selected}
          from views.source_days
         where differs or (occurred_on >= $1 and occurred_on <= $2)
         order by source_id, occurred_on
        """;

    /// <summary>Index: <c>source_days_that_differ</c>.</summary>
    private static readonly string DaysThatDiffer = $"""
        select {SourceDayRow.Table.Selected}
          from views.source_days
         where differs
         order by source_id, occurred_on
        """;

    /// <param name="today">In Astana; this day and later ones are not over.</param>
    public async Task<IReadOnlyList<SourceStanding>> List(DateOnly today, CancellationToken ct)
    {
        var after = SourceRow.Table.Columns.Count;
        return await views.List(
            Standings,
            reader => SourceStanding.Of(
                SourceRow.Table.Read(reader), today, reader.GetInt64(after), reader.GetInt64(after + 1)),
            [Statements.Value(today)],
            ct);
    }

    public async Task<IReadOnlyList<SourceDayRow>> Days(DateOnly from, DateOnly to, CancellationToken ct) =>
        await views.List(DaysOf, SourceDayRow.Table.Read, [Statements.Value(from), Statements.Value(to)], ct);

    public async Task<IReadOnlyList<SourceDayRow>> Differing(CancellationToken ct) =>
        await views.List(DaysThatDiffer, SourceDayRow.Table.Read, [], ct);
}

/// <summary>A source, and how many of its days are not as they should be.</summary>
/// <param name="UndeclaredDays">Days that are over, that it has to declare and did not declare whole.</param>
public sealed record SourceStanding(SourceRow Source, int DaysWithDifferences, int UndeclaredDays)
{
    public static SourceStanding Of(SourceRow source, DateOnly today, long differing, long declared) =>
        new(source, (int)differing, source.ExpectedDaysBefore(today) - (int)declared);
}
