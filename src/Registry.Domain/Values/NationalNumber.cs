namespace Registry.Domain.Values;

/// <summary>What IIN and BIN have in common: twelve digits, the last of which controls the others.</summary>
/// <remarks>Government decree 406 of 22 May 2007. Control digit: weights 1 to 11, modulo 11.</remarks>
internal static class NationalNumber
{
    public const int Length = 12;

    private static ReadOnlySpan<byte> FirstRow => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

    /// <summary>Used when the first row gives 10; if this gives 10 too the number is never issued.</summary>
    private static ReadOnlySpan<byte> SecondRow => [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

    /// <returns>The twelve digits without white space, or null.</returns>
    public static string? Digits(string text)
    {
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return digits.Length == Length && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <returns>0 to 9; 10 if no number with these first eleven digits is ever issued.</returns>
    public static int Control(string digits) =>
        Remainder(digits, FirstRow) is < 10 and var k ? k : Remainder(digits, SecondRow);

    public static bool IsControlled(string digits) => Control(digits) == digits[^1] - '0';

    /// <summary>A month is 01 to 12.</summary>
    public static bool HasMonth(string digits) => Two(digits, 2) is >= 1 and <= 12;

    /// <summary>A day is 01 to 31.</summary>
    public static bool HasDay(string digits) => Two(digits, 4) is >= 1 and <= 31;

    /// <summary>The last four digits after eight bullets.</summary>
    public static string Masked(string digits) => $"••••••••{digits[^4..]}";

    private static int Two(string digits, int at) => 10 * (digits[at] - '0') + digits[at + 1] - '0';

    private static int Remainder(string digits, ReadOnlySpan<byte> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * (digits[i] - '0');
        return sum % 11;
    }
}
