namespace Registry.Domain.Values;

/// <summary>Individual identification number of a natural person (ЖСН, ИИН). It identifies.</summary>
/// <remarks>Digital Code art. 45(2). Neither sex nor date of birth is taken out of it.</remarks>
public sealed record Iin
{
    private const string Control = "iin-control-digit";

    private Iin(string text) => Text = text;

    /// <summary>Twelve digits.</summary>
    public string Text { get; }

    public string Masked => NationalNumber.Masked(Text);

    /// <summary>For what is entered: a wrong control digit is refused.</summary>
    public static Parsed<Iin> Parse(string text)
    {
        var read = Read(text);
        return read.Warning == Control ? Not(Control) : read;
    }

    /// <summary>For what is taken over from another system: a wrong control digit is a warning.</summary>
    public static Parsed<Iin> Import(string text) => Read(text);

    public override string ToString() => "[iin]";

    /// <remarks>Digit 5 is the tens of a day in an IIN (0 to 3), of a kind in a BIN (4 to 6).</remarks>
    private static Parsed<Iin> Read(string text) => NationalNumber.Digits(text) switch
    {
        null => Not("iin-not-12-digits"),
        { } digits when digits[4] is >= '4' and <= '6' => Not("iin-is-bin"),
        { } digits when !NationalNumber.HasMonth(digits) || !NationalNumber.HasDay(digits) => Not("iin-date"),
        { } digits => new(new Iin(digits), null, Doubt(digits)),
    };

    /// <remarks>
    /// Digit 7 is a century and sex, 1 to 6; some sources know 0 for foreigners: our reading accepts others.
    /// </remarks>
    private static string? Doubt(string digits) =>
        !NationalNumber.IsControlled(digits) ? Control : digits[6] is >= '1' and <= '6' ? null : "iin-digit-7";

    private static Parsed<Iin> Not(string reason) => Parsed.Not<Iin>(reason);
}
