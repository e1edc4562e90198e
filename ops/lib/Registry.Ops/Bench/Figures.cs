using System.Globalization;
using System.Text.Json;

namespace Registry.Ops.Bench;

/// <summary>Medians of the rounds beside their yardstick, as a table and as bench.json.</summary>
public sealed class Figures(IReadOnlyList<BenchRun.Round> rounds, BenchOptions options, int opened, int readBack)
{
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
            new { options.Subjects, options.Rounds, Rows = rows, Raw = rounds, Opened = opened, ReadBack = readBack }, Written));
        return opened == readBack && rounds.All(round => round.Others == 0) ? 0 : 1;
    }

    private List<Row> Rows()
    {
        var yardstick = Median(round => round.YardstickRate);
        return
        [
            AtLeast("disclosure over HTTP, 32 clients, sustained, 1/s", Median(r => r.SustainedRate), yardstick, 1.0),
            AtLeast("disclosure over HTTP, 32 clients, burst, 1/s", Median(r => r.BurstRate), yardstick, 1.5),
            AtMost("disclosure over HTTP, 1 client, p50, ms", Median(r => r.AloneP50), Median(r => r.YardstickAlone), 2.0),
            Under("proof of an operation available, 32 clients, p99, ms", Median(r => r.ProofP99), 2_000),
        ];
    }

    private static Row AtLeast(string work, double figure, double yardstick, double bound) => new(
        work, "1/s", figure, yardstick, figure / yardstick,
        string.Create(CultureInfo.InvariantCulture, $">= {bound:0.0}"), bound, figure / yardstick >= bound);

    private static Row AtMost(string work, double figure, double yardstick, double bound) => new(
        work, "ms", figure, yardstick, figure / yardstick,
        string.Create(CultureInfo.InvariantCulture, $"<= {bound:0.0}"), bound, figure / yardstick <= bound);

    private static Row Under(string work, double figure, double bound) => new(
        work, "ms", figure, bound, figure / bound,
        string.Create(CultureInfo.InvariantCulture, $"< {bound:0}"), bound, figure < bound);

    private double Median(Func<BenchRun.Round, double> of)
    {
        var sorted = rounds.Select(of).Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
