using System.Globalization;
using System.Text;

namespace Registry.Audit;

/// <summary>Texts with one spelling: what is read is written back as the same bytes.</summary>
internal static class Strict
{
    private static readonly UTF8Encoding Encoding = new(false, throwOnInvalidBytes: true);

    /// <summary>The bytes, or null when blanks, other alphabets, missing padding or stray bits stand in it.</summary>
    public static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written)
            && Convert.ToBase64String(bytes.AsSpan(0, written)) == text
            ? bytes[..written]
            : null;
    }

    /// <summary>0 to 2^63 − 1 in ASCII digits without a leading zero, or null.</summary>
    public static long? Decimal(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : null;

    public static byte[] Bytes(string text) => Encoding.GetBytes(text);

    /// <exception cref="MalformedException">Not UTF-8, or a control character other than line feed.</exception>
    public static string Text(ReadOnlySpan<byte> bytes, string what)
    {
        if (bytes.ContainsAnyInRange((byte)0, (byte)9) || bytes.ContainsAnyInRange((byte)11, (byte)31))
            throw new MalformedException(what, "has a control character");
        try
        {
            return Encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedException(what, "is not UTF-8");
        }
    }
}
