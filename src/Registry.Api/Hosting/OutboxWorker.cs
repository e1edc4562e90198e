using Registry.Api.Extracts;
using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>
/// Deals with the messages that came with appends: tells the journal of destructions, goes on with what is due.
/// </summary>
/// <remarks>Nothing here ends the delivery: what cannot be dealt with comes again.</remarks>
public sealed class OutboxWorker(
    IOutbox outbox, DestructionJournal journal, Resumption resumption, ILogger<OutboxWorker> log)
    : BackgroundService, IReceiver
{
    public Task Deal(DueMessage message, CancellationToken ct) => message.Kind == DestructionNotice.Kind
        ? Tell(DestructionNotice.Read(message.Body).Keys, ct)
        : resumption.On(message.Kind, ReminderNotice.Read(message.Body).Stream, ct);

    public void Failed(Exception fault)
    {
        if (fault is not NotYetException) log.MessagesStand(fault.GetType().Name);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => outbox.Deliver(this, stoppingToken);

    /// <summary>The journal first: it is what a restored backup is told.</summary>
    private async Task Tell(IReadOnlyList<Guid> keys, CancellationToken ct)
    {
        await journal.Write(keys, ct);
        log.KeysDestroyed(keys.Count);
        await resumption.KeysDestroyed(keys, ct);
    }
}
