using Registry.Audit;
using Registry.Store;

namespace Registry.Projections.AuditTree;

/// <summary>The leaf of each event.</summary>
/// <param name="streamTag">Of a stream what its leaves show in its place: a view knows no key.</param>
public sealed class Leaves(Func<Guid, Guid> streamTag)
{
    public LeafParts Of(StoredEvent stored) => Leaf.Of(
        stored.Type, stored.RecordedAt, stored.Id, streamTag(stored.Stream), stored.Version, stored.Data.Span);

    public ReadOnlyMemory<byte> Entry(LedgerLeaf leaf) => leaf.Event is { } stored ? Of(stored).Head : leaf.Lost;

    public Guid TagOf(Guid stream) => streamTag(stream);
}

/// <summary>A leaf with what it was made of.</summary>
/// <param name="Event">None if its body was lost; then <paramref name="Lost"/> is its entry.</param>
public sealed record LedgerLeaf(long Index, StoredEvent? Event, ReadOnlyMemory<byte> Lost);
