namespace Registry.Keys;

/// <summary>String escapes of RFC 8785 section 3.2.2.2: the shortest form, and only where JSON demands one.</summary>
internal static class JcsString
{
    /// <summary>An escape takes six bytes at most: <c>\u001f</c>.</summary>
    private const int LongestEscape = 6;

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
        foreach (var one in utf8)
        {
            if (one is >= 0x20 and not (byte)'"' and not (byte)'\\')
                into[at++] = one;
            else
                at += Escape(one, into[at..]);
        }
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
