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

    private sealed record Bench(IReadOnlyList<BenchRun.Round> Raw);

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
        from figure in new (string Work, string Unit, Func<BenchRun.Round, double> Of)[]
        {
            ("disclosure over HTTP, 32 clients, sustained, 1/s", "1/s", it => it.SustainedRate),
            ("the same, p50, ms", "ms", it => it.SustainedP50),
            ("the same, p99, ms", "ms", it => it.SustainedP99),
            ("disclosure over HTTP, 32 clients, burst, 1/s", "1/s", it => it.BurstRate),
            ("disclosure over HTTP, 1 client, p50, ms", "ms", it => it.AloneP50),
            ("proof of an operation available, 32 clients, p99, ms", "ms", it => it.ProofP99),
            ("yardstick of the same rounds: pgbench, 32 clients, 1/s", "1/s", it => it.YardstickRate),
        }
        let ours = Middle(Warm("postgres"), figure.Of)
        let theirs = Middle(Warm("marten"), figure.Of)
        select new Line(figure.Work, figure.Unit, null, ours, theirs, theirs / ours);

    /// <summary>The last round of each process: in the first one it still compiles itself.</summary>
    private IEnumerable<BenchRun.Round> Warm(string engine) => Directory.GetFiles(folder, $"http-{engine}-*.json")
        .Select(path => JsonSerializer.Deserialize<Bench>(File.ReadAllText(path))!.Raw[^1]);

    private List<Run> Runs() =>
        [.. File.ReadLines(Path.Combine(folder, "appends.jsonl")).Select(it => JsonSerializer.Deserialize<Run>(it, Web)!)];

    private static double Middle(IEnumerable<Run> runs, string variant, Func<Run, double> of) =>
        Middle(runs.Where(run => run.Variant == variant), of);

    private static double Middle<T>(IEnumerable<T> of, Func<T, double> figure)
    {
        var sorted = of.Select(figure).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
