namespace Registry.Domain;

/// <summary>How far clocks of callers may run ahead of ours before "it has happened" is not believed.</summary>
public static class Moment
{
    /// <summary>Ours: machines that keep time by NTP differ by far less.</summary>
    public static TimeSpan Skew { get; } = TimeSpan.FromMinutes(1);

    /// <summary>How long ago what asks may have happened; ours. Longer ago it is reported.</summary>
    public static TimeSpan Asking { get; } = TimeSpan.FromDays(1);

    /// <summary>How far ahead a moment to come may lie.</summary>
    /// <remarks>Ours: a hundred years of 365.25 days; beyond it stands a slip of the pen.</remarks>
    public static TimeSpan Ahead { get; } = TimeSpan.FromDays(36_525);

    public static Refusal? Refuse(DateTimeOffset occurredAt, DateTimeOffset now) =>
        occurredAt > now + Skew ? new Refusal.FutureOccurrence(occurredAt) : null;
}
