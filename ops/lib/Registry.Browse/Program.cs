using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Registry.Browse;

/// <summary>How long the console's pages take in a real browser: from pressing a link to the page being whole.</summary>
/// <remarks>Arguments: access.json, the browser's program. Writes bench.json where it is called.</remarks>
internal static class Program
{
    private const int Rounds = 7;

    /// <summary>Milliseconds. Issue of the console: the first page of every list under a second.</summary>
    private const double Target = 1_000;

    /// <summary>Everything that a page needs is there: Navigation Timing Level 2, loadEventEnd.</summary>
    private const string Took = "performance.getEntriesByType('navigation')[0].loadEventEnd";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    private sealed record Row(string Work, string Unit, double Figure, string Target, bool Met, IReadOnlyList<double> Raw);

    private static async Task<int> Main(string[] arguments)
    {
        using var access = JsonDocument.Parse(await File.ReadAllBytesAsync(arguments[0]));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = arguments[1], Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        });
        var page = await browser.NewPageAsync();
        await page.GotoAsync(access.RootElement.GetProperty("console").GetString()!);
        var rows = new List<Row>();
        foreach (var path in await Screens(page))
            rows.Add(await Measure(page, path));
        Print(rows);
        return 0;
    }

    /// <summary>What the rail leads to, for the officer who came by the link, and the widest lists.</summary>
    private static async Task<IEnumerable<string>> Screens(IPage page) =>
    [
        .. (await page.Locator(".rail a").EvaluateAllAsync<string[]>("all => all.map(it => it.getAttribute('href'))"))
            .Where(path => path != "/console/accounts"),
        "/console/disclosures?findings=true",
        "/console/disclosures?category=contact",
    ];

    /// <summary>The first look fills what is remembered for a minute; it counts, too.</summary>
    private static async Task<Row> Measure(IPage page, string path)
    {
        var raw = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var answer = await page.GotoAsync(path.Insert(0, new Uri(page.Url).GetLeftPart(UriPartial.Authority)));
            if (answer!.Status != 200)
                throw new InvalidOperationException($"{path} answered {answer.Status}.");
            raw.Add(await page.EvaluateAsync<double>(Took));
        }

        var median = raw.Order().ElementAt(raw.Count / 2);
        return new($"console, first page of {path}", "ms", median, $"< {Target:0}", raw.Max() < Target, raw);
    }

    private static void Print(IReadOnlyList<Row> rows)
    {
        Console.WriteLine($"{"work",-64} {"median",8} {"slowest",8}  {"target",-8} met");
        foreach (var row in rows)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{row.Work,-64} {row.Figure,8:0} {row.Raw.Max(),8:0}  {row.Target,-8} {(row.Met ? "yes" : "no")}"));
        File.WriteAllText("bench.json", JsonSerializer.Serialize(new { Rows = rows }, Written));
    }
}
