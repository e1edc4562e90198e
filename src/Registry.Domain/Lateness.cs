namespace Registry.Domain;

/// <summary>How late after it happened a thing was told: a pure function of the two clocks.</summary>
public static class Lateness
{
    /// <summary>Ours: what is told within the hour was told as it happened. Longer is worth a look.</summary>
    public static TimeSpan Tolerated { get; } = TimeSpan.FromHours(1);

    /// <returns>Whole seconds, if it is late.</returns>
    public static long? Of(DateTimeOffset occurredAt, DateTimeOffset recordedAt) =>
        recordedAt - occurredAt is var delay && delay > Tolerated ? (long)delay.TotalSeconds : null;
}
