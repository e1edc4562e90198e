namespace Registry.Domain.Values;

/// <summary>A telephone number of the world. It finds persons, and may find many.</summary>
/// <remarks>ITU-T E.164: a plus, then a country code and number of at most 15 digits.</remarks>
public sealed record Phone
{
    /// <summary>Kazakhstan's numbers with the country code: 7 and ten digits.</summary>
    private const int KazakhLength = 11;

    private const int ShortestInUse = 7; // country code 683 and four digits
    private const int Longest = 15;

    private Phone(string text) => Text = text;

    /// <summary>E.164 with its plus: <c>+77012345678</c>.</summary>
    public string Text { get; }

    public static Parsed<Phone> Parse(string text)
    {
        var written = string.Concat(text.Where(c => !IsPunctuation(c)));
        var digits = written.StartsWith('+') ? written[1..] : written;
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            return Parsed.Not<Phone>("phone-characters");
        return written.Length > digits.Length ? International(digits) : National(digits);
    }

    public override string ToString() => "[phone]";

    /// <summary>Inside Kazakhstan one dials 8 in place of +7; many leave out the plus.</summary>
    private static Parsed<Phone> National(string digits) =>
        digits.Length == KazakhLength && digits[0] is '7' or '8'
            ? International("7" + digits[1..])
            : Parsed.Not<Phone>("phone-country");

    private static Parsed<Phone> International(string digits) => digits switch
    {
        ['0', ..] => Parsed.Not<Phone>("phone-country"),
        ['7', ..] when digits.Length != KazakhLength => Parsed.Not<Phone>("phone-length"),
        ['7', '0' or '1' or '2', ..] => Parsed.Not<Phone>("phone-not-assigned"),
        { Length: < ShortestInUse or > Longest } => Parsed.Not<Phone>("phone-length"),
        _ => new Phone("+" + digits),
    };

    private static bool IsPunctuation(char c) =>
        char.IsWhiteSpace(c) || c is '(' or ')' or '[' or ']' or '.' || Hyphens.Contains(c);
}
