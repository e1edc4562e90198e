namespace Registry.Domain.Values;

/// <summary>
/// Business identification number of an entity, branch or joint entrepreneur (БСН, БИН). It identifies.
/// </summary>
/// <remarks>Digital Code art. 45(2).</remarks>
public sealed record Bin
{
    private const string Control = "bin-control-digit";

    private Bin(string text) => Text = text;

    /// <summary>Twelve digits.</summary>
    public string Text { get; }

    public string Masked => NationalNumber.Masked(Text);

    /// <summary>For what is entered: a wrong control digit is refused.</summary>
    public static Parsed<Bin> Parse(string text)
    {
        var read = Read(text);
        return read.Warning == Control ? Not(Control) : read;
    }

    /// <summary>For what is taken over from another system: a wrong control digit is a warning.</summary>
    public static Parsed<Bin> Import(string text) => Read(text);

    public override string ToString() => "[bin]";

    /// <remarks>Digit 5: 4 a resident entity, 5 a non-resident, 6 a joint entrepreneur; 0 to 3 is an IIN.</remarks>
    private static Parsed<Bin> Read(string text) => NationalNumber.Digits(text) switch
    {
        null => Not("bin-not-12-digits"),
        { } digits when digits[4] <= '3' => Not("bin-is-iin"),
        { } digits when digits[4] > '6' => Not("bin-digit-5"),
        { } digits when !NationalNumber.HasMonth(digits) => Not("bin-date"),
        { } digits => new(new Bin(digits), null, Doubt(digits)),
    };

    /// <remarks>Digit 6: 0 head, 1 branch, 2 representative office, 3 farm; our reading accepts others.</remarks>
    private static string? Doubt(string digits) =>
        !NationalNumber.IsControlled(digits) ? Control : digits[5] <= '3' ? null : "bin-digit-6";

    private static Parsed<Bin> Not(string reason) => Parsed.Not<Bin>(reason);
}
