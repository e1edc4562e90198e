using System.Collections.Concurrent;
using Registry.Audit;

namespace Registry.Projections.AuditTree;

/// <summary>
/// Leaves as they were when this process appended their events, until the sequencer has met them. Bounded: the oldest
/// are forgotten first.
/// </summary>
public sealed class RememberedLeaves
{
    /// <summary>Some seconds of appends at full load, a few megabytes.</summary>
    private const int Most = 1 << 16;

    private readonly ConcurrentDictionary<Guid, Hash> leaves = new();
    private readonly ConcurrentQueue<Guid> order = new();

    public int Count => leaves.Count;

    public void Add(Guid eventId, Hash leaf)
    {
        if (!leaves.TryAdd(eventId, leaf))
            return;
        order.Enqueue(eventId);
        while (order.Count > Most && order.TryDequeue(out var oldest))
            leaves.TryRemove(oldest, out _);
    }

    /// <returns>False if another leaf is remembered; that one stays, so that the answer does.</returns>
    public bool Agrees(Guid eventId, Hash leaf) => !leaves.TryGetValue(eventId, out var was) || was == leaf;

    /// <summary>These stand in a published tree.</summary>
    public void Forget(IEnumerable<Guid> events)
    {
        foreach (var id in events)
            leaves.TryRemove(id, out _);
        while (order.TryPeek(out var oldest) && !leaves.ContainsKey(oldest))
            order.TryDequeue(out _);
    }
}
