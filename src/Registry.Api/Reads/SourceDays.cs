using Registry.Domain;
using Registry.Projections.Sources;
using static Registry.Api.Reads.GetCoverageEndpoint;

namespace Registry.Api.Reads;

/// <summary>One source with its days of a period, and those that differ.</summary>
/// <param name="Today">In Astana: this day and later ones are not over.</param>
public sealed record SourceDays(
    SourceStanding Standing, IReadOnlyList<SourceDayRow> Days, DateOnly First, DateOnly Last, DateOnly Today)
{
    private SourceRow Source => Standing.Source;

    public SourceAnswer Answer(string? name, DateTimeOffset now) => new(
        Source.SourceId,
        name,
        Source.RegisteredAt is not null,
        Source.SilentAfterHours,
        Source.Operations,
        Source.RegisteredAt,
        Source.RetiredFrom,
        Source.FirstToldAt,
        Source.LastToldAt,
        Source.SilentSince(now),
        Standing.DaysWithDifferences,
        Standing.UndeclaredDays,
        [.. Undeclared()],
        [.. Untold()],
        [.. Days.Select(Answer)]);

    private IEnumerable<DateOnly> Undeclared()
    {
        var whole = Days.Where(day => day.IsDeclaredWhole).Select(day => day.OccurredOn).ToHashSet();
        return Enumerable.Range(First.DayNumber, Last.DayNumber - First.DayNumber + 1)
            .Select(DateOnly.FromDayNumber)
            .Where(day => day < Today && Source.IsExpectedOn(day) && !whole.Contains(day));
    }

    private IEnumerable<string> Untold() => Source.Operations.Except(Days
        .Where(day => day.OccurredOn >= First && day.OccurredOn <= Last)
        .SelectMany(day => day.Recorded.Done)
        .Select(operation => Code.Of(operation)));

    private static DayAnswer Answer(SourceDayRow day) => new(
        day.OccurredOn,
        day.IsDeclaredWhole,
        day.RecordedThen is not null,
        day.Differs,
        day.Declarations,
        day.DeclaredAt,
        [.. Named(day).Select(operation => Count(day, operation))]);

    private static IEnumerable<Operation> Named(SourceDayRow day) => day.Recorded.Done
        .Union(day.Refused.Done)
        .Union(day.Declared?.Done ?? [])
        .Order();

    private static CountAnswer Count(SourceDayRow day, Operation operation) => new(
        Code.Of(operation),
        day.Recorded[operation],
        day.Refused[operation],
        day.Declared?[operation],
        day.Declared is null ? null : day.Compared[operation],
        day.Declared?[operation] - day.Compared[operation]);
}
