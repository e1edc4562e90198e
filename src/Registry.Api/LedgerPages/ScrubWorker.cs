using Registry.Api.Hosting;
using Registry.Domain;
using Registry.Projections.Scrubbing;

namespace Registry.Api.LedgerPages;

/// <summary>Reads everything again and again on the node that grows the tree, never faster than it may.</summary>
public sealed class ScrubWorker(
    ScrubberParts parts, ScrubSettings settings, LedgerState node, TimeProvider clock, ILogger<ScrubWorker> log)
    : BackgroundService
{
    /// <summary>Between rounds, and after a fault. Ours.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var scrubber = new Scrubber(parts, Pace, Alarm);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (node.Now.Leads)
                    await scrubber.Round(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.ScrubberStands(fault.GetType().Name);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private Task Pace(int leaves, CancellationToken ct) =>
        Task.Delay(TimeSpan.FromSeconds((double)leaves / settings.LeavesPerSecond), clock, ct);

    private void Alarm(Finding found) =>
        log.LedgerFinding(Code.Of(found.Kind), found.Index, found.Position, found.Stream);
}
