using System.Text;

namespace Registry.Domain.Values;

/// <summary>An e-mail address. It finds persons, and may find many.</summary>
/// <remarks>
/// RFC 5321 section 4.5.3.1 bounds the lengths. Case of the local part is dropped: our reading, for no service we
/// know of gives two persons addresses that differ in it alone.
/// </remarks>
public sealed record Email
{
    private const int LongestLocal = 64;
    private const int Longest = 254;

    private Email(string text) => Text = text;

    /// <summary>Lower case.</summary>
    public string Text { get; }

    public static Parsed<Email> Parse(string text)
    {
        if (!Letters.IsText(text))
            return Parsed.Not<Email>("email-characters");
        var address = text.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();
        if (address.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';' or '"'))
            return Parsed.Not<Email>("email-characters");
        return IsWhole(address.Split('@')) && address.Length <= Longest
            ? new Email(address)
            : Parsed.Not<Email>("email-form");
    }

    public override string ToString() => "[email]";

    private static bool IsWhole(string[] parts) =>
        parts is [{ Length: > 0 and <= LongestLocal }, { Length: > 0 } domain]
        && domain.Contains('.') && domain.Split('.').All(label => label.Length > 0);
}
