using Registry.Api.Hosting;
using Registry.Domain;
using Registry.Projections.AuditTree;

namespace Registry.Api.Ladder;

/// <summary>Looks each second how long events have waited for a signed tree; says so while it is too long.</summary>
public sealed class LadderWatch(
    WaitingEvents waiting, LedgerIncidents incidents, LedgerLadder ladder, TimeProvider clock, ILogger<LadderWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How often the alarm is repeated: design section 5 wants it never silent.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private (LadderStep Step, DateTimeOffset At) said = (LadderStep.Open, DateTimeOffset.MinValue);
    private DateTimeOffset complained = DateTimeOffset.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Attempt(() => incidents.GoesOn(stoppingToken)); // what stands still is put down again at once
        while (!stoppingToken.IsCancellationRequested)
        {
            await Attempt(async () =>
            {
                ladder.OldestWaiting = await waiting.Oldest(stoppingToken);
                await Keep(ladder.Standing, stoppingToken);
            });
            Say(ladder.Standing, clock.GetUtcNow());
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task Attempt(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (clock.GetUtcNow() - complained < Every)
                return;
            complained = clock.GetUtcNow();
            log.LedgerUnwatched(fault.GetType().Name);
        }
    }

    /// <summary>What another node put down is put down again, harmlessly.</summary>
    private async Task Keep(LadderStanding standing, CancellationToken ct)
    {
        if (standing.Step > LadderStep.Open)
            await incidents.Stands(ladder.OldestWaiting!.Value, (int)standing.Step, ct);
        else if (said.Step > LadderStep.Open)
            await incidents.GoesOn(ct);
    }

    private void Say(LadderStanding standing, DateTimeOffset now)
    {
        if (standing.Step == said.Step && (standing.Step == LadderStep.Open || now - said.At < Every))
            return;
        if (standing.Step > LadderStep.Open)
            log.LadderStands(Code.Of(standing.Step), (long)(now - ladder.OldestWaiting!.Value).TotalSeconds);
        else if (said.Step > LadderStep.Open)
            log.LadderOpens();
        said = (standing.Step, now);
    }
}
