namespace Registry.Api.Hosting;

/// <summary>The calendar of the centre: UTC+5 since 1 March 2024, no daylight saving.</summary>
public static class Astana
{
    /// <summary>From the system's time zones: a change of the law on time arrives with their update.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");

    public static DateOnly Day(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
}
