using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Domain;
using Registry.Projections;
using Registry.Projections.Sources;
using Registry.Store;

namespace Registry.Api.Reads;

/// <summary>What the question about coverage works with.</summary>
public sealed record CoverageDesk(SourceQueries Queries, SourceNames Names, Parked Parked, TimeProvider Clock);

/// <summary>GET /v1/coverage: who should have told the registry what, and what each told.</summary>
public static class GetCoverageEndpoint
{
    /// <summary>Ours: a year of days is one page.</summary>
    private const int MostDays = 366;

    private const int DefaultDays = 31;

    /// <param name="From">The first day in Astana that is listed; days with differences are listed beyond it.</param>
    /// <param name="To">The last one.</param>
    /// <param name="Words">All of it in plain sentences.</param>
    public sealed record Answer(
        DateTimeOffset? RecordsSince,
        DateOnly From,
        DateOnly To,
        IReadOnlyList<SourceAnswer> Sources,
        IReadOnlyList<string> Words,
        long Position,
        bool Complete,
        IReadOnlyList<ParkedAnswer>? Parked);

    /// <param name="Name">None of a source that nobody registered.</param>
    /// <param name="LastToldAt">When its last operation was recorded.</param>
    /// <param name="SilentSince">None if it is not silent.</param>
    /// <param name="UndeclaredDays">All that are over; those of the period are named.</param>
    /// <param name="UntoldOperations">Expected of it, and none recorded in the period.</param>
    public sealed record SourceAnswer(
        Guid SourceId,
        string? Name,
        bool Registered,
        int? SilentAfterHours,
        IReadOnlyList<string> Operations,
        DateTimeOffset? ExpectedSince,
        DateTimeOffset? RetiredFrom,
        DateTimeOffset? FirstToldAt,
        DateTimeOffset? LastToldAt,
        DateTimeOffset? SilentSince,
        int DaysWithDifferences,
        int UndeclaredDays,
        IReadOnlyList<DateOnly> UndeclaredDaysInPeriod,
        IReadOnlyList<string> UntoldOperations,
        IReadOnlyList<DayAnswer> Days);

    /// <param name="Declared">The whole day was declared.</param>
    /// <param name="SoFar">Declared while it ran, and not since.</param>
    /// <param name="Declarations">The last of them counts.</param>
    public sealed record DayAnswer(
        DateOnly OccurredOn,
        bool Declared,
        bool SoFar,
        bool Differs,
        int Declarations,
        DateTimeOffset? DeclaredAt,
        IReadOnlyList<CountAnswer> Counts);

    /// <param name="Declared">None if the day was not declared.</param>
    /// <param name="Compared">
    /// What was recorded; of a day declared so far, when the declaration came. None if it was not declared.
    /// </param>
    /// <param name="Difference">Declared less compared: above 0 is missing here.</param>
    /// <param name="Refused">Asked for on that day and refused.</param>
    public sealed record CountAnswer(
        string Operation, long Recorded, long Refused, long? Declared, long? Compared, long? Difference);

    public static async Task<IResult> Handle(
        DateOnly? from, DateOnly? to, ReadDesk desk, CoverageDesk coverage, CancellationToken ct)
    {
        var now = coverage.Clock.GetUtcNow();
        var today = Astana.DayOf(now);
        var last = to ?? today;
        var first = from ?? DateOnly.FromDayNumber(Math.Max(0, last.DayNumber - DefaultDays + 1));
        if (first > last || last.DayNumber - first.DayNumber >= MostDays)
            return Problem.Malformed(new FieldProblem("from", "range"));
        if (await desk.CatchUp(ct) is { } behind)
            return behind;
        var standing = await coverage.Parked.Touching(SourceViews.Projection, ct);
        var sources = await coverage.Queries.List(today, ct);
        var days = (await coverage.Queries.Days(first, last, ct)).ToLookup(day => day.SourceId);
        var known = await coverage.Names.Of([.. sources.Select(it => it.Source)], ct);
        var answers = sources.Select(it => new SourceDays(it, [.. days[it.Source.SourceId]], first, last, today)
            .Answer(known.GetValueOrDefault(it.Source.SourceId), now)).ToList();
        var since = sources.Min(it => it.Source.FirstToldAt);
        return new JsonAnswer(
            new Answer(
                since, first, last, answers, CoverageWords.Of(since, answers), standing.Position, standing.Complete,
                Paging.Parked(standing)),
            StatusCodes.Status200OK);
    }
}
