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
public sealed class StateCache(int most = 300_000)
{
    private Generation young = new();
    private Generation old = new();

    public Versioned? Get(Guid stream)
    {
        if (young.States.TryGetValue(stream, out var hit))
            return hit;
        if (!old.States.TryGetValue(stream, out hit))
            return null;
        Put(stream, hit);
        return hit;
    }

    public void Put(Guid stream, Versioned state)
    {
        var current = young;
        if (current.States.TryAdd(stream, state))
            current.Grew();
        else
            current.States.AddOrUpdate(stream, state, (_, had) => had.Version > state.Version ? had : state);
        if (current.Size > most && Interlocked.CompareExchange(ref young, new(), current) == current)
            old = current;
    }

    public void Forget(Guid stream)
    {
        young.States.TryRemove(stream, out _);
        old.States.TryRemove(stream, out _);
    }

    /// <summary>The dictionary's own count takes every one of its locks, too dear for each operation.</summary>
    private sealed class Generation
    {
        private int added;

        public ConcurrentDictionary<Guid, Versioned> States { get; } = new();

        /// <summary>States ever added: at least as many as there are.</summary>
        public int Size => Volatile.Read(ref added);

        public void Grew() => Interlocked.Increment(ref added);
    }
}

public sealed record Versioned(long Version, object State);
