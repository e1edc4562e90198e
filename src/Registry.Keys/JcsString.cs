using System.Buffers;

namespace Registry.Keys;

/// <summary>String escapes of RFC 8785 section 3.2.2.2: the shortest form, and only where JSON demands one.</summary>
internal static class JcsString
{
    /// <summary>An escape takes six bytes at most: <c>\u001f</c>.</summary>
    private const int LongestEscape = 6;

    /// <summary>Quote, backslash, and U+0000 to U+001F; nothing else is escaped.</summary>
    private static readonly SearchValues<byte> Escaped =
        SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(one => (byte)one)]);

    public static byte[] Literal(ReadOnlySpan<byte> utf8)
    {
        var literal = new byte[utf8.Length * LongestEscape + 2];
        return literal[..Write(utf8, literal)];
    }

    /// <returns>Count of bytes written, quotes included.</returns>
    public static int Write(ReadOnlySpan<byte> utf8, Span<byte> into)
    {
        var at = 0;
        into[at++] = (byte)'"';
        for (var plain = utf8.IndexOfAny(Escaped); plain >= 0; plain = utf8.IndexOfAny(Escaped))
        {
            utf8[..plain].CopyTo(into[at..]);
            at += plain;
            at += Escape(utf8[plain], into[at..]);
            utf8 = utf8[(plain + 1)..];
        }
        utf8.CopyTo(into[at..]);
        at += utf8.Length;
        into[at++] = (byte)'"';
        return at;
    }

    private static int Escape(byte one, Span<byte> into)
    {
        var escape = one switch
        {
            (byte)'"' => "\\\""u8,
            (byte)'\\' => "\\\\"u8,
            0x08 => "\\b"u8,
            0x09 => "\\t"u8,
            0x0a => "\\n"u8,
            0x0c => "\\f"u8,
            0x0d => "\\r"u8,
            _ => "\\u00"u8,
        };
        escape.CopyTo(into);
        if (escape.Length == 2)
            return 2;
        into[4] = Hex(one >> 4);
        into[5] = Hex(one & 15);
        return LongestEscape;
    }

    private static byte Hex(int digit) => "0123456789abcdef"u8[digit];
}
