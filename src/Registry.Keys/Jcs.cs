using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Registry.Keys;

/// <summary>
/// The one spelling of a JSON text, so that hashes of it survive storage that keeps values and not bytes.
/// </summary>
/// <remarks>
/// RFC 8785 for a subset: strings without U+0000 and lone surrogates, integers within ±(2^53 − 1), booleans, arrays,
/// objects with ASCII member names that do not repeat; no null, nothing with a fraction or exponent; 64 levels deep
/// at most.
/// </remarks>
public static class Jcs
{
    /// <summary>The canonical UTF-8 bytes of a JSON text; the canonical form of which is itself.</summary>
    /// <exception cref="NotCanonicalException">The text is not JSON, or leaves the subset.</exception>
    public static byte[] Canonical(ReadOnlySpan<byte> utf8Json)
    {
        if (!Utf8.IsValid(utf8Json))
            throw new NotCanonicalException("bytes that are not UTF-8", "document");
        using var writer = new JcsWriter(utf8Json);
        try
        {
            return writer.Write();
        }
        catch (JsonException)
        {
            throw new NotCanonicalException("not well-formed, or nested too deep", "document");
        }
    }

    /// <summary>A string as a JSON literal with its quotes, RFC 8785 section 3.2.2.2.</summary>
    /// <exception cref="NotCanonicalException">The text has U+0000 or a lone surrogate.</exception>
    public static string StringLiteral(string text) =>
        Encoding.UTF8.GetString(JcsString.Literal(StrictText.Bytes(text)));
}
