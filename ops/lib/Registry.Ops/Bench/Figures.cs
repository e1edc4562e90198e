using System.Globalization;
using System.Text.Json;

namespace Registry.Ops.Bench;

/// <summary>Medians of the rounds beside their yardstick, as a table and as bench.json.</summary>
public sealed class Figures(IReadOnlyList<BenchRun.Round> rounds, BenchOptions options, int opened, int readBack)
{
    private readonly IReadOnlyList<ExtractRound> extracts = Extracting.Read(options.Folder);

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    /// <param name="Bound">The ratio that must be reached, or must not be passed.</param>
    public sealed record Row(
        string Work, string Unit, double Figure, double Yardstick, double Ratio, string Target, double Bound, bool Met);

    /// <returns>0 if everything acknowledged was whole; whether a target is met is said, not judged.</returns>
    public int Print()
    {
        var rows = Rows();
        Console.WriteLine();
        Console.WriteLine($"{"work",-58} {"figure",12} {"yardstick",12} {"ratio",7}  {"target",-14} met");
        foreach (var row in rows)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{row.Work,-58} {row.Figure,12:0.00} {row.Yardstick,12:0.00} {row.Ratio,7:0.00}  {row.Target,-14} {(row.Met ? "yes" : "no")}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"sustained p50 {Median(r => r.SustainedP50):0.0} ms, p99 {Median(r => r.SustainedP99):0.0} ms; proof p50 {Median(r => r.ProofP50):0} ms; views behind by {rounds.Max(r => r.LagSeconds):0.00} s at most; read back and opened {opened} of {readBack}; other answers {rounds.Sum(r => r.Others)}"));
        File.WriteAllText("bench.json", JsonSerializer.Serialize(
            new { options.Subjects, options.Rounds, Rows = rows, Raw = rounds, Extracts = extracts, Opened = opened, ReadBack = readBack }, Written));
        return opened == readBack && rounds.All(round => round.Others == 0) ? 0 : 1;
    }

    private List<Row> Rows()
    {
        var yardstick = Median(round => round.YardstickRate);
        return
        [
            .. ExtractRows(),
            AtLeast("disclosure over HTTP, 32 clients, sustained, 1/s", Median(r => r.SustainedRate), yardstick, 1.0),
            AtLeast("disclosure over HTTP, 32 clients, burst, 1/s", Median(r => r.BurstRate), yardstick, 1.5),
            AtMost("disclosure over HTTP, 1 client, p50, ms", Median(r => r.AloneP50), Median(r => r.YardstickAlone), 2.0, "ms"),
            Under("proof of an operation available, 32 clients, p99, ms", Median(r => r.ProofP99), 2_000, "ms"),
        ];
    }

    private IEnumerable<Row> ExtractRows()
    {
        if (extracts.Count == 0)
            yield break;
        var shown = extracts[0].Shown.ToString("N0", CultureInfo.InvariantCulture);
        double Of(Func<ExtractRound, double> figure) => Middle(extracts.Select(figure));
        yield return AtMost($"extract of {shown} disclosures; COPY TO of their rows, s", Of(r => r.Making), Of(r => r.Copy), 4.0, "s");
        yield return Under("memory of the service meanwhile, at most, MiB", Of(r => r.PeakMiB), 300, "MiB");
        yield return AtMost("verification of it; sha256sum of its data.jsonl, s", Of(r => r.Verify), Of(r => r.Sum), 10.0, "s");
    }

    private static Row AtLeast(string work, double figure, double yardstick, double bound) => new(
        work, "1/s", figure, yardstick, figure / yardstick,
        string.Create(CultureInfo.InvariantCulture, $">= {bound:0.0}"), bound, figure / yardstick >= bound);

    private static Row AtMost(string work, double figure, double yardstick, double bound, string unit) => new(
        work, unit, figure, yardstick, figure / yardstick,
        string.Create(CultureInfo.InvariantCulture, $"<= {bound:0.0}"), bound, figure / yardstick <= bound);

    private static Row Under(string work, double figure, double bound, string unit) => new(
        work, unit, figure, bound, figure / bound,
        string.Create(CultureInfo.InvariantCulture, $"< {bound:0}"), bound, figure < bound);

    private double Median(Func<BenchRun.Round, double> of) => Middle(rounds.Select(of));

    private static double Middle(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
