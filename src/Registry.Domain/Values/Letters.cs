using System.Globalization;
using System.Text;

namespace Registry.Domain.Values;

/// <summary>
/// Brings text to one spelling: NFC, single blanks, and Cyrillic words without Latin letters in them.
/// </summary>
public static class Letters
{
    private const string Latin = "aceiopxyhABCEHIKMOPTXYəƏɵƟ";

    /// <remarks>
    /// Position for position with <see cref="Latin"/>: letters that look the same in print, so h is һ but H is Н. Y
    /// is У: our reading, for Ү looks like it too.
    /// </remarks>
    private const string Cyrillic = "асеіорхуһАВСЕНІКМОРТХУәӘөӨ";

    /// <summary>The spelling that is kept and shown.</summary>
    public static Parsed<string> Normal(string text) => IsText(text) switch
    {
        false => Parsed.Not<string>("text-characters"),
        true => Unmixed(Collapsed(text.Normalize(NormalizationForm.FormC))),
    };

    /// <summary>The spelling that is compared: without case and without characters that do not show.</summary>
    public static Parsed<string> Search(string text)
    {
        var visible = string.Concat(text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format));
        var normal = Normal(visible);
        return normal.Value is { } spelled ? Folded(spelled).Normalize(NormalizationForm.FormC) : normal;
    }

    /// <summary>
    /// No lone surrogate or replacement character, and of the control characters only those that are white space.
    /// </summary>
    internal static bool IsText(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune))
                return false;
        }
        return true;
    }

    private static string Collapsed(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Upper then lower, so that letters with two small forms (σ, ς) come out as one.</summary>
    private static string Folded(string text) => text.ToUpperInvariant().ToLowerInvariant();

    private static string Unmixed(string text)
    {
        var letters = text.ToCharArray();
        for (var at = 0; at < letters.Length;)
        {
            var end = at;
            while (end < letters.Length && IsOfWord(letters[end]))
                end++;
            Unmix(letters.AsSpan(at, end - at));
            at = end + 1;
        }
        return new string(letters);
    }

    private static void Unmix(Span<char> word)
    {
        if (!word.ContainsAnyInRange('\u0400', '\u052f'))
            return;
        foreach (ref var letter in word)
        {
            if (Latin.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at)
                letter = Cyrillic[at];
        }
    }

    private static bool IsOfWord(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
