using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>Deals with the messages that came with appends: so far, telling the journal of destructions.</summary>
public sealed class OutboxWorker(
    IOutbox outbox, DestructionJournal journal, TimeProvider clock, ILogger<OutboxWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private const int Most = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var message in await outbox.Take(clock.GetUtcNow(), Lease, Most, stoppingToken))
                    await Deal(message, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.MessagesStand(fault.GetType().Name);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task Deal(DueMessage message, CancellationToken ct)
    {
        if (message.Kind != DestructionNotice.Kind)
            throw new InvalidOperationException("A message of a kind this version does not know.");
        var keys = DestructionNotice.Read(message.Body).Keys;
        journal.Write(keys);
        await outbox.Complete(message.Id, ct);
        log.KeysDestroyed(keys.Count);
    }
}
