using Registry.Api.Extracts;
using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>
/// Deals with the messages that came with appends: tells the journal of destructions, goes on with what is due.
/// </summary>
/// <remarks>A message that cannot be dealt with comes again when its lease is over, and holds up no other.</remarks>
public sealed class OutboxWorker(
    IOutbox outbox, DestructionJournal journal, Resumption resumption, TimeProvider clock, ILogger<OutboxWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private const int Most = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Attempt(async () =>
            {
                foreach (var message in await outbox.Take(clock.GetUtcNow(), Lease, Most, stoppingToken))
                    await Attempt(() => Deal(message, stoppingToken));
            });
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task Attempt(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (NotYetException)
        {
            // it comes again when its lease is over
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.MessagesStand(fault.GetType().Name);
        }
    }

    private async Task Deal(DueMessage message, CancellationToken ct)
    {
        if (message.Kind == DestructionNotice.Kind)
            await Tell(DestructionNotice.Read(message.Body).Keys, ct);
        else
            await resumption.On(message.Kind, ReminderNotice.Read(message.Body).Stream, ct);
        await outbox.Complete(message.Id, ct);
    }

    /// <summary>The journal first: it is what a restored backup is told.</summary>
    private async Task Tell(IReadOnlyList<Guid> keys, CancellationToken ct)
    {
        await journal.Write(keys, ct);
        log.KeysDestroyed(keys.Count);
        await resumption.KeysDestroyed(keys, ct);
    }
}
