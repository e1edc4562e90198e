using System.Text;

namespace Registry.Domain.Values;

/// <summary>Number of an identity document, for persons without an IIN. It identifies.</summary>
public sealed record DocumentNumber
{
    private const int Longest = 32; // our bound: no document we know of has a longer one

    private DocumentNumber(string text) => Text = text;

    /// <summary>Upper case, without blanks and strokes.</summary>
    public string Text { get; }

    public static Parsed<DocumentNumber> Parse(string text)
    {
        if (!Letters.IsText(text))
            return Parsed.Not<DocumentNumber>("document-characters");
        var kept = text.Normalize(NormalizationForm.FormC).Where(c => !char.IsWhiteSpace(c) && !Hyphens.Contains(c));
        var number = string.Concat(kept).ToUpperInvariant();
        if (number.Length is 0 or > Longest)
            return Parsed.Not<DocumentNumber>("document-length");
        return number.All(c => char.IsLetterOrDigit(c) || c == '/')
            ? new DocumentNumber(number)
            : Parsed.Not<DocumentNumber>("document-characters");
    }

    public override string ToString() => "[document]";
}
