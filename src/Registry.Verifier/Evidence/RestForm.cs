using System.Buffers.Text;
using Registry.Audit;

namespace Registry.Verifier.Evidence;

/// <summary>A rest, read from its line.</summary>
/// <param name="Body">Where its hash stands in the line.</param>
internal readonly record struct RestForm(Range Body, Guid EventId, Guid StreamTag, long Version)
{
    private const int Id = 36;

    /// <summary>In its one spelling.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, out RestForm form)
    {
        form = default;
        var at = 0;
        if (!Member(line, "{\"body\":\""u8, Hash.TextLength, ref at, out var body)
            || !Member(line, "\",\"boxes\":\""u8, Hash.TextLength, ref at, out var boxes)
            || !Member(line, "\",\"eventId\":\""u8, Id, ref at, out var eventId)
            || !Member(line, "\",\"streamTag\":\""u8, Id, ref at, out var stream)
            || !Member(line, "\",\"version\":"u8, 0, ref at, out _)
            || !Hash.IsBase64Url(line[body]) || !Hash.IsBase64Url(line[boxes])
            || !IsId(line[eventId], out var id) || !IsId(line[stream], out var tag)
            || line[at] is < (byte)'1' or > (byte)'9'
            || !Utf8Parser.TryParse(line[at..], out long version, out var digits)
            || !line[(at + digits)..].SequenceEqual("}"u8))
            return false;
        form = new(body, id, tag, version);
        return true;
    }

    private static bool Member(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name, int length, ref int at, out Range it)
    {
        it = (at + name.Length)..(at + name.Length + length);
        if (line.Length <= it.End.Value || !line[at..].StartsWith(name))
            return false;
        at = it.End.Value;
        return true;
    }

    private static bool IsId(ReadOnlySpan<byte> text, out Guid id)
    {
        Span<byte> again = stackalloc byte[Id];
        return Utf8Parser.TryParse(text, out id, out var read) && read == Id
            && id.TryFormat(again, out _) && again.SequenceEqual(text);
    }
}
