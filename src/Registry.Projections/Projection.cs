using Registry.Domain;

namespace Registry.Projections;

/// <summary>A named view: its tables advance together, and a stream is parked for all of them or for none.</summary>
/// <param name="Streams">The kind of stream its rows come from.</param>
public sealed record Projection(string Name, StreamKind Streams, IReadOnlyList<Table> Tables);

/// <summary>What an event does to one row: nothing else is read to know it.</summary>
/// <param name="Key">The row's key; none for a row that only ever is added.</param>
/// <param name="Next">The row after the event, from the row before it; pure.</param>
public sealed record Change<TRow>(Guid? Key, Func<TRow?, TRow?> Next) where TRow : class;

public static class Change
{
    /// <summary>A row that no other event changes.</summary>
    public static Change<TRow> Add<TRow>(TRow row) where TRow : class => new(null, _ => row);

    public static Change<TRow> To<TRow>(Guid key, Func<TRow?, TRow?> next) where TRow : class => new(key, next);
}
