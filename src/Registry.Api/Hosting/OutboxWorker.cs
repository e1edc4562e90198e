using Registry.Api.Extracts;
using Registry.Store;
using Registry.Store.Codec;

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
        foreach (var kind in Kinds(fault).Distinct(StringComparer.Ordinal)) log.MessagesStand(kind);
    }

    /// <summary>Of several at once each; of what is only too early, none.</summary>
    private static IEnumerable<string> Kinds(Exception fault) => fault switch
    {
        NotYetException => [],
        AggregateException several => several.Flatten().InnerExceptions.SelectMany(Kinds),
        UnknownEventException unknown => [$"{nameof(UnknownEventException)} at {unknown.Position}"],
        _ => [fault.GetType().Name],
    };

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => outbox.Deliver(this, stoppingToken);

    /// <summary>The journal first: it is what a restored backup is told.</summary>
    private async Task Tell(IReadOnlyList<Guid> keys, CancellationToken ct)
    {
        await journal.Write(keys, ct);
        log.KeysDestroyed(keys.Count);
        await resumption.KeysDestroyed(keys, ct);
    }
}
