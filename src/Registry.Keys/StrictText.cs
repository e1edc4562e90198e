using System.Text;

namespace Registry.Keys;

/// <summary>Text to UTF-8 without silent repair: two different texts never become the same bytes.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="NotCanonicalException">The text has U+0000 or a lone surrogate.</exception>
    public static byte[] Bytes(string text)
    {
        if (text.Contains('\0'))
            throw new NotCanonicalException("U+0000", "string");
        try
        {
            return Utf8.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw new NotCanonicalException("a lone surrogate", "string");
        }
    }

    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public static string Of(ReadOnlySpan<byte> bytes) => Utf8.GetString(bytes);

    /// <summary>The bytes of one of our own codes (a field, a use, a kind of value).</summary>
    /// <exception cref="ArgumentException">Not 1 to 64 printable ASCII characters.</exception>
    public static byte[] Code(string code)
    {
        if (code.Length is 0 or > 64 || code.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException("A code is 1 to 64 printable ASCII characters without blanks.", nameof(code));
        return Encoding.ASCII.GetBytes(code);
    }
}
