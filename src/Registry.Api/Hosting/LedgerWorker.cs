using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>Publishes a checkpoint each second of work, while this node leads; watches, while it does not.</summary>
public sealed class LedgerWorker(
    TreeLeader leader, AuditTreeQueries tree, IEventStore store, LedgerState state, ILogger<LedgerWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private StoredEvent? oldest;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var pause = Task.Delay(Pace, stoppingToken);
                var (more, fault) = await Attempt(stoppingToken);
                await Watch(fault, stoppingToken);
                if (!more)
                    await pause;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            await Leave();
        }
    }

    private async Task<(bool More, LedgerFault? Fault)> Attempt(CancellationToken ct)
    {
        try
        {
            return (await leader.Round(ct), null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LedgerStands($"{LedgerFaults.Of(fault)}");
            return (false, LedgerFaults.Of(fault));
        }
    }

    private async Task Watch(LedgerFault? fault, CancellationToken ct)
    {
        try
        {
            var published = await tree.Latest(ct);
            state.Set(new(published, await OldestAfter(published?.Position ?? 0, ct), fault, leader.Leads));
        }
        catch (Exception lost) when (lost is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            state.Set(state.Now with { Fault = fault ?? LedgerFaults.Of(lost), Leads = false });
        }
    }

    /// <summary>Looked for once for each event that waits; most rounds none does.</summary>
    private async Task<DateTimeOffset?> OldestAfter(long position, CancellationToken ct)
    {
        if (oldest is not null && oldest.Position <= position)
            oldest = null;
        if (oldest is null && await store.Head(ct) > position)
            oldest = await store.ReadAll(position, ct).FirstOrDefaultAsync(ct);
        return oldest?.RecordedAt;
    }

    private async Task Leave()
    {
        try
        {
            await leader.Leave(CancellationToken.None);
        }
        catch (Exception fault)
        {
            log.LedgerStands($"{LedgerFaults.Of(fault)}"); // the lease ends by itself
        }
    }
}
