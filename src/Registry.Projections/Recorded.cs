using Registry.Domain;
using Registry.Store;
using Registry.Store.Codec;

namespace Registry.Projections;

/// <summary>
/// A fact with the place and the time the log gave it. Rows are functions of this and of nothing else.
/// </summary>
/// <param name="BeginsOperation">An operation that somebody told begins with it; false for its further events.</param>
public sealed record Recorded(
    long Position,
    Guid Stream,
    long Version,
    Guid EventId,
    DateTimeOffset RecordedAt,
    DomainEvent Fact,
    bool BeginsOperation)
{
    /// <exception cref="UnknownEventException">Nothing of ours has this alias.</exception>
    /// <exception cref="System.Text.Json.JsonException">The body is not what its alias promises.</exception>
    public static Recorded Of(StoredEvent stored) => new(
        stored.Position, stored.Stream, stored.Version, stored.Id, stored.RecordedAt, EventCodec.Read(stored),
        EventCodec.BeginsOperation(stored));
}
