using System.Buffers;
using System.Text;

namespace Registry.Audit;

/// <summary>The head of an event: the entry of its leaf, docs/extract-format.md section 1.1.</summary>
public static class LeafHead
{
    /// <summary>Letters of a day at the beginning of a time.</summary>
    private const int Day = 10;

    /// <param name="recordedAt">As the head has it: RFC 3339, UTC, six digits of a second.</param>
    /// <param name="rest">As the head has it: b64 of the hash of the rest.</param>
    /// <param name="body">The event's canonical form, with its sealed values or without: the head is the same.</param>
    /// <param name="form">Of the body; it conforms.</param>
    public static byte[] Of(
        string type, ReadOnlySpan<byte> recordedAt, ReadOnlySpan<byte> rest, ReadOnlySpan<byte> body,
        scoped in EventForm form)
    {
        var head = new ArrayBufferWriter<byte>(512);
        head.Write("{"u8);
        if (!JcsReader.IsEmpty(form.Categories))
            Put(head, "\"categories\":"u8, body[form.Categories], ","u8);
        Put(head, "\"door\":\""u8, body[form.Door], "\",\"ground\":\""u8, body[form.Ground]);
        Put(head, "\",\"occurredOn\":\""u8, body[form.OccurredAt][..Day], "\",\"purpose\":\""u8, body[form.Purpose]);
        if (!JcsReader.IsEmpty(form.Recipient))
            Put(head, "\",\"recipient\":\""u8, body[form.Recipient]);
        Put(head, "\",\"recordedAt\":\""u8, recordedAt, "\",\"rest\":\""u8, rest);
        head.Write("\",\"type\":\""u8);
        Encoding.UTF8.GetBytes(type, head);
        head.Write("\",\"v\":1}"u8);
        return head.WrittenSpan.ToArray();
    }

    internal static byte[] OfNonconforming(ReadOnlySpan<byte> recordedAt, ReadOnlySpan<byte> rest)
    {
        var head = new ArrayBufferWriter<byte>(256);
        Put(head, "{\"recordedAt\":\""u8, recordedAt, "\",\"rest\":\""u8, rest);
        head.Write("\",\"type\":\"nonconforming\",\"v\":1}"u8);
        return head.WrittenSpan.ToArray();
    }

    /// <summary>Small letters, digits and low lines: what types of the registry are named with.</summary>
    internal static bool IsType(string type) =>
        type.Length is > 0 and <= 100 && type != Leaf.Nonconforming
        && type.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');

    private static void Put(
        ArrayBufferWriter<byte> into, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second,
        ReadOnlySpan<byte> third = default, ReadOnlySpan<byte> fourth = default)
    {
        into.Write(first);
        into.Write(second);
        into.Write(third);
        into.Write(fourth);
    }
}
