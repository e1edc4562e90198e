using System.Globalization;

namespace Registry.Api.Reads;

/// <summary>How far the registry was told, in plain sentences.</summary>
public static class CoverageWords
{
    /// <summary>What the record proves, and what it does not.</summary>
    public const string Bound = "The registry shows that nothing it was told was dropped; "
        + "that it was told everything, only its sources can say.";

    /// <summary>Days named one by one; of more the number is said.</summary>
    private const int MostDays = 5;

    /// <summary>Under every answer: no source is named.</summary>
    /// <param name="expected">Sources that are expected to tell.</param>
    public static string Of(CoverageAnswer answer, int expected) => string.Join(' ', new[]
    {
        Since(answer.RecordsSince),
        expected == 0
            ? "No source is registered, so nobody says how much there was to tell."
            : $"{Many(expected, "source is", "sources are")} expected to tell; {answer.SilentSources} silent, "
                + $"{Many(answer.DaysWithDifferences, "day", "days")} with differences, "
                + $"{Many(answer.UndeclaredDays, "day", "days")} not declared.",
        Unregistered(answer.UnregisteredSources),
    }.OfType<string>());

    /// <summary>For those who may know the names.</summary>
    public static IReadOnlyList<string> Of(
        DateTimeOffset? since, IReadOnlyList<GetCoverageEndpoint.SourceAnswer> sources) =>
        [Since(since), Bound, .. sources.SelectMany(Of)];

    private static IEnumerable<string> Of(GetCoverageEndpoint.SourceAnswer source)
    {
        var name = source.Name ?? $"Source {source.SourceId}";
        if (source.Name is null && !source.Registered)
            yield return $"{name} told something, and nobody registered it.";
        if (source.SilentSince is { } silent)
            yield return $"{name} is silent since {Time(silent)}; it may be for {source.SilentAfterHours} hours.";
        foreach (var day in source.Days.Where(day => day.Differs))
            yield return $"{name} declared {Day(day.OccurredOn)}{(day.SoFar ? " so far" : "")} otherwise: "
                + $"{string.Join("; ", day.Counts.Where(count => count.Difference is not (null or 0)).Select(Of))}.";
        if (source.UndeclaredDays > 0)
            yield return $"{name} has not declared {Many(source.UndeclaredDays, "day", "days")} that are over"
                + $"{Named(source.UndeclaredDaysInPeriod)}.";
        if (source.UntoldOperations.Count > 0)
            yield return $"{name} is expected to tell {string.Join(", ", source.UntoldOperations)} and told none of "
                + "it in this period.";
    }

    private static string Of(GetCoverageEndpoint.CountAnswer count) => Text(
        $"{count.Operation} {count.Declared} declared, {count.Compared} recorded, ")
        + (count.Difference > 0
            ? Text($"{count.Difference} not told to the registry")
            : Text($"{-count.Difference} more than declared"));

    private static string Named(IReadOnlyList<DateOnly> days) => days.Count == 0
        ? ""
        : $", of them {string.Join(", ", days.Take(MostDays).Select(Day))}{(days.Count > MostDays ? " …" : "")}";

    private static string Since(DateTimeOffset? since) =>
        since is { } at ? $"Records exist since {Time(at)}." : "No operation is on record yet.";

    private static string? Unregistered(int count) => count == 0
        ? null
        : $"{Many(count, "system", "systems")} that nobody registered as a source told something.";

    private static string Many(int count, string one, string more) => Text($"{count} {(count == 1 ? one : more)}");

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", Invariant);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", Invariant);

    private static string Text(FormattableString text) => text.ToString(Invariant);

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;
}
