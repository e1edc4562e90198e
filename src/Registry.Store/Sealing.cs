using System.Security.Cryptography;
using Registry.Domain;
using Registry.Keys;
using Registry.Store.Codec;

namespace Registry.Store;

/// <summary>Facts to events: ids in order, values sealed, bytes canonical.</summary>
internal static class Sealing
{
    private const int SaltBytes = 16;

    public static IReadOnlyList<StreamWrite> Writes(
        Effect effect, States states, Guid first, StoredFingerprint? fingerprint, SliceKeys keys, EventIds ids)
    {
        var numbered = effect.Facts.Select((fact, n) => (fact, Id: n == 0 ? first : ids.Further(first, n)));
        return [.. numbered.GroupBy(one => (one.fact.Kind, one.fact.Stream)).Select(group => new StreamWrite(
            group.Key.Stream,
            EventTypes.Of(group.Key.Kind),
            states.Seen.TryGetValue(group.Key.Stream, out var seen) ? seen.Seen.Version : 0,
            [.. group.Select(one => Event(one.fact.Event, one.Id, one.Id == first ? fingerprint : null, keys.Of))]))];
    }

    public static NewEvent Event(
        DomainEvent fact, Guid id, StoredFingerprint? fingerprint, Func<SliceId, SliceKey> keys)
    {
        Span<byte> salt = stackalloc byte[SaltBytes];
        RandomNumberGenerator.Fill(salt);
        var closed = EventCodec.Close(fact, id, keys);
        return new(id, EventTypes.Of(fact), EventTypes.DotnetType(fact), EventCodec.Write(closed, salt, fingerprint));
    }
}
