using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;
using Registry.Api.Console.Words;

namespace Registry.Api.Console.Charts;

/// <summary>Bars of days in a picture made here: SVG with classes only, a title that says it in words.</summary>
/// <param name="Counts">How many on a day, and of them with findings; a day without any is left out.</param>
public sealed record DayBars(
    Speech Say, DateOnly From, DateOnly To, IReadOnlyDictionary<DateOnly, (long Count, long Findings)> Counts)
{
    private const double Width = 960;
    private const double Floor = 78;
    private const double Height = 64;

    /// <summary>Ours: more bars than these are too thin to be read.</summary>
    public const int MostDays = 62;

    public bool IsDrawn => Counts.Count > 0 && Length <= MostDays;

    private int Length => To.DayNumber - From.DayNumber + 1;

    public string Title => Say["charts.days"] is var text && Highest is var (day, most)
        ? string.Format(CultureInfo.InvariantCulture, text, Say.Day(From), Say.Day(To), Say.Number(most), Say.Day(day))
        : "";

    public MarkupString Svg
    {
        get
        {
            var svg = new StringBuilder();
            var (step, top) = (Width / Length, Math.Max(1, Highest.Count));
            for (var n = 0; n < Length; n++)
            {
                var day = From.AddDays(n);
                var (count, findings) = Counts.GetValueOrDefault(day);
                var (x, height) = (n * step, Height * count / top);
                svg.Append(CultureInfo.InvariantCulture, $"""
                    <rect class="bar{(IsWeekend(day) ? " off" : "")}" x="{x + step * 0.06:0.#}" y="{Floor - height:0.#}"
                     width="{step * 0.88:0.#}" height="{height:0.#}"/>
                    """);
                if (n % Math.Max(1, Length / 31) == 0)
                    svg.Append(CultureInfo.InvariantCulture,
                        $"<text x=\"{x + step / 2:0.#}\" y=\"92\" text-anchor=\"middle\">{day.Day}</text>");
                if (findings > 0)
                    svg.Append(CultureInfo.InvariantCulture, $"""
                        <text class="flag-text" x="{x + step / 2:0.#}" y="{Math.Max(10, Floor - height - 5):0.#}"
                         text-anchor="middle">▲ {findings}</text>
                        """);
            }

            return new($"<svg class=\"chart wide\" viewBox=\"0 0 960 96\" width=\"960\" height=\"96\" role=\"img\" "
                + $"aria-labelledby=\"days-t\"><title id=\"days-t\">{WebUtility.HtmlEncode(Title)}</title>"
                + $"<path class=\"base\" d=\"M0 {Floor}H960\"/>{svg}</svg>");
        }
    }

    private (DateOnly Day, long Count) Highest => Counts.Count == 0
        ? (From, 0)
        : Counts.OrderByDescending(it => it.Value.Count).Select(it => (it.Key, it.Value.Count)).First();

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
