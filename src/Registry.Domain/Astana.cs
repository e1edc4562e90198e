namespace Registry.Domain;

/// <summary>The calendar of the centre.</summary>
public static class Astana
{
    /// <summary>
    /// UTC+05:00 all year: Kazakhstan's one time since 1 March 2024. Fixed, so that a day of a moment is the same on
    /// every machine and in every rebuild: docs/decisions/0023-an-operation-is-counted-by-its-first-event.md.
    /// </summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(5);

    /// <summary>The zone of the IANA database that is checked against <see cref="Offset"/>.</summary>
    public const string Zone = "Asia/Almaty";

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The moment a day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(default), Offset);
}
