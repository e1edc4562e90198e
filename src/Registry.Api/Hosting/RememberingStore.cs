using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>The log, and the leaf of each event as it was when this process appended it.</summary>
/// <remarks>
/// Whoever changes a row between its append and its place in the tree is met by the sequencer with what is remembered.
/// </remarks>
public sealed class RememberingStore(IEventStore log, Leaves leaves, RememberedLeaves remembered) : IEventStore
{
    public Task<Found> Read(Wanted wanted, CancellationToken ct) => log.Read(wanted, ct);

    public async Task<Appended> Append(Append append, CancellationToken ct)
    {
        var appended = await log.Append(append, ct);
        if (appended is Appended.Added added)
            foreach (var stored in added.Events)
                remembered.Add(stored.Id, leaves.Of(stored).LeafHash);
        return appended;
    }

    public IAsyncEnumerable<StoredEvent> ReadAll(long after, CancellationToken ct) => log.ReadAll(after, ct);

    public Task<long> Head(CancellationToken ct) => log.Head(ct);
}
