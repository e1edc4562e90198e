using System.Globalization;
using System.Text.Json;
using Registry.Ops.Wire;

namespace Registry.Ops.Bench;

/// <summary>The two engines side by side, medians of the rounds: docs/engines.md.</summary>
/// <param name="folder">
/// Where ops/bench left appends.jsonl, a line for each run of ops/lib/Registry.Appends, and http-ENGINE-ROUND.json, what
/// one round of the bench wrote.
/// </param>
public sealed class Engines(string folder)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    /// <param name="Variant">postgres, marten, or open: postgres with the triggers for foreign writers put away.</param>
    /// <param name="Streams">old: a thousand streams that are there; new: one for each event.</param>
    public sealed record Run(string Variant, string Streams, int Clients, double PerSecond, double P50, double P99);

    private sealed record Bench(IReadOnlyList<Figures.Row> Rows);

    private sealed record Line(string Work, string Unit, double? Open, double Postgres, double Marten, double Ratio);

    public int Print()
    {
        var lines = Appends().Concat(Http()).ToList();
        if (lines.Count == 0) throw new OpsException($"There are no figures in {folder}.");
        Console.WriteLine($"{"work",-62} {"no triggers",12} {"postgres",12} {"marten",12} {"ratio",7}");
        foreach (var line in lines)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{line.Work,-62} {line.Open,12:0.00} {line.Postgres,12:0.00} {line.Marten,12:0.00} {line.Ratio,7:0.00}"));
        File.WriteAllText("engines.json", JsonSerializer.Serialize(new { Rows = lines, Raw = Runs() }, Written));
        return 0;
    }

    private IEnumerable<Line> Appends() =>
        from of in Runs().GroupBy(run => (run.Streams, run.Clients))
        from figure in new (string Name, string Unit, Func<Run, double> Of)[]
            { ("1/s", "1/s", it => it.PerSecond), ("p50, ms", "ms", it => it.P50), ("p99, ms", "ms", it => it.P99) }
        let open = Middle(of, "open", figure.Of)
        let ours = Middle(of, "postgres", figure.Of)
        let theirs = Middle(of, "marten", figure.Of)
        select new Line(
            $"append of one event, {of.Key.Streams} streams, {of.Key.Clients} clients, {figure.Name}", figure.Unit,
            open, ours, theirs, theirs / ours);

    private IEnumerable<Line> Http() =>
        Of("postgres").Zip(Of("marten"), (ours, theirs) =>
            new Line(ours.Work, ours.Unit, null, ours.Figure, theirs.Figure, theirs.Figure / ours.Figure))
        .Append(new Line(
            "yardstick of the same rounds: pgbench, 32 clients, 1/s", "1/s", null,
            Of("postgres").First().Yardstick, Of("marten").First().Yardstick,
            Of("marten").First().Yardstick / Of("postgres").First().Yardstick));

    /// <summary>The rows of the bench over HTTP, each the median of its rounds.</summary>
    private IEnumerable<(string Work, string Unit, double Figure, double Yardstick)> Of(string engine) =>
        Directory.GetFiles(folder, $"http-{engine}-*.json")
            .SelectMany(path => JsonSerializer.Deserialize<Bench>(File.ReadAllText(path))!.Rows)
            .GroupBy(row => (row.Work, row.Unit))
            .Select(of => (of.Key.Work, of.Key.Unit, Middle(of, it => it.Figure), Middle(of, it => it.Yardstick)));

    private List<Run> Runs() =>
        [.. File.ReadLines(Path.Combine(folder, "appends.jsonl")).Select(it => JsonSerializer.Deserialize<Run>(it, Web)!)];

    private static double Middle(IEnumerable<Run> runs, string variant, Func<Run, double> of) =>
        Middle(runs.Where(run => run.Variant == variant), of);

    private static double Middle<T>(IEnumerable<T> of, Func<T, double> figure)
    {
        var sorted = of.Select(figure).Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
