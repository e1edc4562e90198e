namespace Registry.Store.Memory;

/// <summary>Delivers the messages of a log in memory; any number of these may deliver from one log.</summary>
public sealed class MemoryOutbox(MemoryEventStore store, TimeProvider clock, OutboxPace pace) : IOutbox
{
    private readonly Rounds rounds = new(store.Messages, clock, pace);

    public Task Deliver(IReceiver receiver, CancellationToken ct) => rounds.Run(receiver, ct);
}
