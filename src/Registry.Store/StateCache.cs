using System.Collections.Concurrent;

namespace Registry.Store;

/// <summary>
/// States of streams that were read lately, each with the version it stands at. No personal value, no key.
/// </summary>
/// <remarks>
/// A stale state costs a Conflict, never a wrong decision: every stream a rule read is a write or a guard of its
/// append.
/// Two generations: when the young one is full it becomes the old one, and what nobody asked for since falls out.
/// </remarks>
/// <param name="most">States in a generation; twice as many are held at most.</param>
public sealed class StateCache(int most = 100_000)
{
    private ConcurrentDictionary<Guid, Versioned> young = new();
    private ConcurrentDictionary<Guid, Versioned> old = new();

    public Versioned? Get(Guid stream)
    {
        if (young.TryGetValue(stream, out var hit))
            return hit;
        if (!old.TryGetValue(stream, out hit))
            return null;
        Put(stream, hit);
        return hit;
    }

    public void Put(Guid stream, Versioned state)
    {
        var current = young;
        current.AddOrUpdate(stream, state, (_, had) => had.Version > state.Version ? had : state);
        if (current.Count > most && Interlocked.CompareExchange(ref young, new(), current) == current)
            old = current;
    }

    public void Forget(Guid stream)
    {
        young.TryRemove(stream, out _);
        old.TryRemove(stream, out _);
    }
}

public sealed record Versioned(long Version, object State);
