using System.Buffers.Text;
using System.Text.Json;
using Registry.Domain;
using Registry.Keys;

namespace Registry.Store.Codec;

/// <summary>A fact to stored bytes and back. Seals personal values with keys it is handed; never opens one.</summary>
public static class EventCodec
{
    private static readonly SealedBox Box = new();
    private static readonly Commitment Commitments = new();

    private static ReadOnlySpan<byte> FingerprintMember => "\"Fingerprint\":{\"Mac\":"u8;

    /// <summary>The fact with its personal values sealed and committed to under their slice's key.</summary>
    public static DomainEvent Close(DomainEvent fact, Guid eventId, Func<SliceId, SliceKey> keys) =>
        fact is ICarryPersonal { Personal: Personal.Open open } carrier
            ? carrier.With(Close(open, eventId, keys))
            : fact;

    /// <param name="salt">16 random bytes: two equal facts have unequal bytes.</param>
    /// <param name="fingerprint">On the first event of an operation.</param>
    /// <returns>UTF-8 JSON in its RFC 8785 form.</returns>
    public static byte[] Write(DomainEvent closed, ReadOnlySpan<byte> salt, StoredFingerprint? fingerprint)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(closed, closed.GetType(), EventJson.Options);
        var head = JsonSerializer.SerializeToUtf8Bytes(
            new Wrapper(Base64Url.EncodeToString(salt), fingerprint), EventJson.Options);
        return Jcs.Canonical([.. head.AsSpan(..^1), (byte)',', .. body.AsSpan(1..)]);
    }

    /// <exception cref="UnknownEventException">
    /// Nothing of ours has this alias; the event is not passed over.
    /// </exception>
    /// <exception cref="JsonException">A member is missing, or is not what its type says.</exception>
    public static DomainEvent Read(StoredEvent stored) =>
        EventTypes.ByAlias.TryGetValue(stored.Type, out var type)
            ? (DomainEvent?)JsonSerializer.Deserialize(stored.Data.Span, type, EventJson.Options)
                ?? throw new JsonException()
            : throw UnknownEventException.At(stored.Position);

    /// <summary>The fingerprint of the request this event was the first of, if it has one.</summary>
    public static StoredFingerprint? FingerprintOf(StoredEvent stored) =>
        JsonSerializer.Deserialize<Wrapper>(stored.Data.Span, EventJson.Options)!.Fingerprint;

    /// <summary>Whether an operation that somebody told begins with this event; its further ones say no.</summary>
    /// <remarks>
    /// By the fingerprint, which stands on the first event only. In the RFC 8785 form a quotation mark inside a text is
    /// escaped, so these bytes are nowhere but at that member.
    /// </remarks>
    public static bool BeginsOperation(StoredEvent stored) => stored.Data.Span.IndexOf(FingerprintMember) >= 0;

    private static Personal.Closed Close(Personal.Open open, Guid eventId, Func<SliceId, SliceKey> keys)
    {
        if (open.Values.Count == 0)
            return new(open.Slice, FieldMap.Empty, FieldMap.Empty);
        var key = keys(open.Slice.SliceId);
        var slice = open.Slice.SliceId.Value;
        return new(
            open.Slice,
            Map(open.Values, (field, value) => Box.Seal(key, slice, eventId, field, value)),
            Map(open.Values, (field, value) => Commitments.Of(key, eventId, field, value)));
    }

    private static FieldMap Map(FieldMap values, Func<string, string, byte[]> of) => FieldMap.Of(values.Select(pair =>
        KeyValuePair.Create(pair.Key, Base64Url.EncodeToString(of(pair.Key, pair.Value)))));

    private sealed record Wrapper(string Salt, StoredFingerprint? Fingerprint);
}

/// <summary>What a repeat of the request is compared with; dies with the slice's key.</summary>
/// <param name="Mac">HMAC-SHA-256 of the request's RFC 8785 form, base64url.</param>
public sealed record StoredFingerprint(SliceId Slice, string Mac);

/// <summary>The log holds a type of event this version does not know: a newer one or somebody else wrote it.</summary>
public sealed class UnknownEventException : Exception
{
    public UnknownEventException() { }
    public UnknownEventException(string message) : base(message) { }
    public UnknownEventException(string message, Exception inner) : base(message, inner) { }

    /// <summary>Of the event in the log.</summary>
    public long Position { get; private init; }

    /// <remarks>By its place: what somebody else calls it is in no text of ours.</remarks>
    public static UnknownEventException At(long position) =>
        new($"The event at position {position} is of no type that this version knows.") { Position = position };
}
