using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Registry.Audit;

/// <summary>The leaf of an event, and the preimages behind it: docs/extract-format.md section 1.1.</summary>
/// <remarks>
/// A function of what stands in the event's row and of nothing else, so that whoever reads the row again finds the same
/// leaf, or finds that the row was altered.
/// </remarks>
public static class Leaf
{
    /// <summary>The type in the head of a row that is no event of the registry's form.</summary>
    public const string Nonconforming = "nonconforming";

    private const int HashText = 43;
    private const int MomentText = 27;

    /// <param name="type">The event's alias: <c>disclosure_recorded</c>.</param>
    /// <param name="recordedAt">UTC, whole microseconds.</param>
    /// <param name="streamTag">What all events of the stream share and nothing else does.</param>
    /// <param name="data">The event in its RFC 8785 form, with its sealed values.</param>
    public static LeafParts Of(
        string type, DateTimeOffset recordedAt, Guid eventId, Guid streamTag, long version, ReadOnlySpan<byte> data)
    {
        var place = new Place(eventId, streamTag, version);
        Span<byte> at = stackalloc byte[MomentText];
        recordedAt.UtcDateTime.TryFormat(
            at, out _, "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        if (!LeafHead.IsType(type) || !LeafForm.TryRead(data, out var form))
            return Other(type, at, place, data);
        byte[] body = [.. data[..form.Cut.Start], .. data[form.Cut.End..]];
        var rest = Rest(body, data[form.Boxes], place);
        Span<byte> hash = stackalloc byte[HashText];
        Base64(rest, hash);
        var head = LeafHead.Of(type, at, hash, data, form);
        // A bundle of entries has room for no longer one; none of ours comes near.
        return head.Length <= EntryBundle.MaxBytes ? new(head, rest, body) : Other(type, at, place, data);
    }

    /// <summary>The time of a head as the heads have it.</summary>
    public static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Bound by its type and all of its bytes, and never shown.</summary>
    private static LeafParts Other(string type, ReadOnlySpan<byte> at, Place place, ReadOnlySpan<byte> data)
    {
        byte[] body = [.. Encoding.UTF8.GetBytes(type), 0, .. data];
        var rest = Rest(body, [], place);
        Span<byte> hash = stackalloc byte[HashText];
        Base64(rest, hash);
        return new(LeafHead.OfNonconforming(at, hash), rest, body) { IsNonconforming = true };
    }

    private static byte[] Rest(ReadOnlySpan<byte> body, ReadOnlySpan<byte> boxes, Place place)
    {
        var rest = new ArrayBufferWriter<byte>(256);
        rest.Write("{\"body\":\""u8);
        PutHash(rest, body);
        rest.Write("\",\"boxes\":\""u8);
        PutHash(rest, boxes);
        rest.Write("\",\"eventId\":\""u8);
        PutId(rest, place.EventId);
        rest.Write("\",\"streamTag\":\""u8);
        PutId(rest, place.StreamTag);
        rest.Write("\",\"version\":"u8);
        Span<byte> digits = stackalloc byte[20];
        place.Version.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        rest.Write(digits[..length]);
        rest.Write("}"u8);
        return rest.WrittenSpan.ToArray();
    }

    private static void PutHash(ArrayBufferWriter<byte> into, ReadOnlySpan<byte> preimage)
    {
        Base64(preimage, into.GetSpan(HashText)[..HashText]);
        into.Advance(HashText);
    }

    private static void Base64(ReadOnlySpan<byte> preimage, Span<byte> text)
    {
        Span<byte> hash = stackalloc byte[Hash.Length];
        SHA256.HashData(preimage, hash);
        Base64Url.EncodeToUtf8(hash, text);
    }

    private static void PutId(ArrayBufferWriter<byte> into, Guid id)
    {
        id.TryFormat(into.GetSpan(36), out var length);
        into.Advance(length);
    }

    private readonly record struct Place(Guid EventId, Guid StreamTag, long Version);
}

/// <summary>An event's leaf with its preimages: body in rest, rest in head, head in leaf.</summary>
/// <param name="Head">The entry of the tree.</param>
/// <param name="Body">Without sealed values. Of a nonconforming row nothing that may be shown.</param>
public sealed record LeafParts(byte[] Head, byte[] Rest, byte[] Body)
{
    public bool IsNonconforming { get; init; }

    public Hash LeafHash => Hash.OfLeaf(Head);
}
