namespace Registry.Store;

/// <summary>
/// An append-only log of events in streams, with the keys that seal them beside it in one transaction. The whole of
/// what the house asks of an engine; every engine passes EventStoreConformance, and OutboxConformance for the messages
/// that go with appends (<see cref="IOutbox"/>).
/// </summary>
/// <remarks>Promises: docs/decisions/0002-one-order.md.</remarks>
public interface IEventStore
{
    /// <summary>
    /// Everything a decision needs, in one read: events by id, tails of streams, keys, index rows, names.
    /// </summary>
    /// <remarks>
    /// What does not exist is absent from the answer, not an error. One snapshot answers the whole question.
    /// </remarks>
    Task<Found> Read(Wanted wanted, CancellationToken ct);

    /// <summary>Adds events to one or more streams with all that goes with them, all or none.</summary>
    /// <returns>
    /// Asked in this order: <see cref="Appended.Known"/> if the first event's id is in the log, else a conflict of any
    /// kind, else <see cref="Appended.Added"/>. Nothing was written unless Added; then it is durable.
    /// </returns>
    /// <exception cref="StoreUnavailableException">
    /// The log cannot be reached, or its answer was lost and asking again failed too.
    /// </exception>
    /// <exception cref="BadItemException">
    /// The item itself cannot be stored (not JSON, a key minted twice …); others of its batch were.
    /// </exception>
    Task<Appended> Append(Append append, CancellationToken ct);

    /// <summary>
    /// Events of all streams with a position above <paramref name="after"/>, in order, up to the head at the moment of
    /// asking.
    /// </summary>
    /// <remarks>Promise: once an event was returned, none below it will ever appear.</remarks>
    IAsyncEnumerable<StoredEvent> ReadAll(long after, CancellationToken ct);

    /// <summary>Position of the last committed event; 0 for an empty log.</summary>
    Task<long> Head(CancellationToken ct);
}
