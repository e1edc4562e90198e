using System.Globalization;
using System.Text;
using System.Text.Unicode;

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

    /// <summary>Room for two hashes, two ids, a version and the names of the members.</summary>
    private const int MaxRest = 256;

    /// <param name="type">The event's alias: <c>disclosure_recorded</c>.</param>
    /// <param name="recordedAt">UTC, whole microseconds.</param>
    /// <param name="streamTag">What all events of the stream share and nothing else does.</param>
    /// <param name="data">The event in its RFC 8785 form, with its sealed values.</param>
    public static LeafParts Of(
        string type, DateTimeOffset recordedAt, Guid eventId, Guid streamTag, long version, ReadOnlySpan<byte> data)
    {
        var place = new Place(eventId, streamTag, version);
        var at = Encoding.UTF8.GetBytes(Moment(recordedAt));
        if (!LeafHead.IsType(type) || !EventForm.TryRead(data, out var form) || !form.Conforms)
            return Other(type, at, place, data);
        byte[] body = [.. data[..form.Cut.Start], .. data[form.Cut.End..]];
        var rest = Rest(body, data[form.Boxes], place);
        var head = LeafHead.Of(type, at, Name(rest, stackalloc byte[Hash.TextLength]), data, form);
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
        var head = LeafHead.OfNonconforming(at, Name(rest, stackalloc byte[Hash.TextLength]));
        return new(head, rest, body) { IsNonconforming = true };
    }

    private static byte[] Rest(ReadOnlySpan<byte> body, ReadOnlySpan<byte> boxes, Place place)
    {
        var named = Name(body, stackalloc byte[Hash.TextLength]);
        var sealedIn = Name(boxes, stackalloc byte[Hash.TextLength]);
        Span<byte> rest = stackalloc byte[MaxRest];
        var (id, tag, version) = place;
        Utf8.TryWrite(rest, CultureInfo.InvariantCulture, $$"""
            {"body":"{{named}}","boxes":"{{sealedIn}}","eventId":"{{id}}","streamTag":"{{tag}}","version":{{version}}}
            """, out var length);
        return rest[..length].ToArray();
    }

    /// <summary>The hash of some bytes as it stands in what is made of them.</summary>
    private static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> preimage, Span<byte> name)
    {
        Hash.Of(preimage).WriteBase64Url(name);
        return name;
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
