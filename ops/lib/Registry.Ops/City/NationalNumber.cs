using System.Globalization;

namespace Registry.Ops.City;

/// <summary>Well-formed IINs and BINs that belong to nobody.</summary>
/// <remarks>Government decree 406 of 22 May 2007. Weights 1 to 11, then 3 to 11, 1, 2, modulo 11.</remarks>
public static class NationalNumber
{
    /// <summary>Digit 7 is 1 or 2: born in the 1800s, so no holder is alive.</summary>
    public static string Iin(Chance chance) => Controlled(() =>
    {
        var (year, month, day) = (chance.Below(100), 1 + chance.Below(12), 1 + chance.Below(28));
        return string.Create(
            CultureInfo.InvariantCulture, $"{year:00}{month:00}{day:00}{1 + chance.Below(2)}{chance.Digits(4)}");
    });

    /// <summary>A resident entity's head office registered in a year of the 2080s, which are far.</summary>
    public static string Bin(Chance chance) => Controlled(() => string.Create(
        CultureInfo.InvariantCulture, $"{80 + chance.Below(10):00}{1 + chance.Below(12):00}40{chance.Digits(5)}"));

    /// <returns>0 to 9, or 10 if no number with these first eleven digits is ever issued.</returns>
    public static int Control(string digits) =>
        Remainder(digits, 1) is < 10 and var first ? first : Remainder(digits, 3);

    private static string Controlled(Func<string> eleven)
    {
        while (true)
        {
            var digits = eleven();
            if (Control(digits) is < 10 and var control)
                return $"{digits}{control}";
        }
    }

    private static int Remainder(string digits, int firstWeight)
    {
        var sum = 0;
        for (var at = 0; at < 11; at++)
            sum += (digits[at] - '0') * (((firstWeight - 1 + at) % 11) + 1);
        return sum % 11;
    }
}
