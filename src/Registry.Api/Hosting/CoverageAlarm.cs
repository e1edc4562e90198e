using Registry.Domain;
using Registry.Projections.Sources;

namespace Registry.Api.Hosting;

/// <summary>Tells whoever watches the log that a source fell silent or declared a day otherwise. Ids only.</summary>
public sealed class CoverageAlarm(SourceQueries queries, TimeProvider clock, ILogger<CoverageAlarm> log)
    : BackgroundService
{
    /// <summary>Ours: hours matter here, and the query is short.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Hourly said = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!CalendarAgrees(clock.GetUtcNow()))
            log.OtherCalendar();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Look(clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                if (said.May("fault", clock.GetUtcNow()))
                    log.CoverageUnwatched(fault.GetType().Name);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task Look(DateTimeOffset now, CancellationToken ct)
    {
        foreach (var source in (await queries.List(Astana.DayOf(now), ct)).Select(it => it.Source))
            if (source.SilentSince(now) is { } since && said.May($"silent {source.SourceId}", now))
                log.SourceSilent(source.SourceId, (long)(now - since).TotalHours);
        foreach (var day in await queries.Differing(ct))
            if (said.May($"differs {day.SourceDayId}", now))
                log.DayDiffers(day.SourceId, day.OccurredOn);
    }

    private static bool CalendarAgrees(DateTimeOffset now) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Astana.Zone, out var zone) && zone.GetUtcOffset(now) == Astana.Offset;
}

/// <summary>What was said lately, so that it is not said again within the hour.</summary>
public sealed class Hourly
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Dictionary<string, DateTimeOffset> said = new(StringComparer.Ordinal);

    /// <summary>Whether it may be said now; then it counts as said.</summary>
    public bool May(string what, DateTimeOffset now)
    {
        foreach (var old in said.Where(it => now - it.Value >= Hour).Select(it => it.Key).ToList())
            said.Remove(old);
        return said.TryAdd(what, now);
    }
}
