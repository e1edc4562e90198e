using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Registry.Audit;

/// <summary>Texts with one spelling: what is read is written back as the same bytes.</summary>
public static class Strict
{
    private const string Time = "0000-00-00T00:00:00.000000Z";
    private const int Day = 10;
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
    public static long? Number(string text) =>
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

    /// <summary>What a text of JSON says.</summary>
    /// <param name="text">Between its quotation marks.</param>
    public static string Open(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'\\'))
            return Encoding.GetString(text);
        byte[] quoted = [(byte)'"', .. text, (byte)'"'];
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>RFC 3339, UTC, six digits of a second; whether there is such a day nobody asks.</summary>
    public static bool IsTime(ReadOnlySpan<byte> text) => Is(text, Time);

    public static bool IsDay(ReadOnlySpan<byte> text) => Is(text, Time.AsSpan(0, Day));

    /// <param name="shape">0 stands for any digit.</param>
    private static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<char> shape)
    {
        if (text.Length != shape.Length)
            return false;
        for (var n = 0; n < shape.Length; n++)
            if (shape[n] == '0' ? !char.IsAsciiDigit((char)text[n]) : shape[n] != text[n])
                return false;
        return true;
    }
}
