using System.Globalization;

namespace Registry.Api.Tests;

/// <summary>An invented person; every one has values nobody else has.</summary>
public sealed record Person(string Name, string Iin, string Phone, string Address, string Text)
{
    private static int made;

    public static Person Next()
    {
        var number = Interlocked.Increment(ref made);
        return new(
            $"Үлгі Адам {number}",
            IinOf(number),
            $"+7705{number:0000000}",
            $"Үлгі көшесі {number}",
            $"Су жоқ, {number}-үй.");
    }

    /// <summary>A number with its control digit, of a person born on 1 January 1990 or the days after.</summary>
    private static string IinOf(int number)
    {
        for (var serial = number * 3; ; serial++)
        {
            var digits = string.Create(CultureInfo.InvariantCulture,
                $"9001{1 + (serial / 9000):00}3{serial % 9000:0000}");
            var control = Control(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
            if (control == 10)
                control = Control(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]);
            if (control < 10)
                return string.Create(CultureInfo.InvariantCulture, $"{digits}{control}");
        }
    }

    private static int Control(string digits, int[] weights) =>
        digits.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11;
}
