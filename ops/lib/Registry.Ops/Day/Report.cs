using System.Globalization;

namespace Registry.Ops.Day;

/// <summary>What a day prints at its end.</summary>
public static class Report
{
    public static void Write(Tally tally, int unanswered)
    {
        var seconds = tally.Elapsed.TotalSeconds;
        Line($"{tally.Operations} operations in {seconds:0.0} s: {tally.Operations / seconds:0} operations/s");
        Latency("all", tally.Sorted());
        foreach (var door in tally.Doors)
            Latency(door, tally.Sorted(door));
        foreach (var (reason, count) in tally.Repeats.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Line($"asked again {count} times: {reason}");
        foreach (var (what, count) in tally.Surprises.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Line($"not as the story goes {count} times: {what}");
        if (unanswered > 0)
            Line($"{unanswered} stories ended unanswered");
    }

    public static void Write(IReadOnlyList<Row> rows)
    {
        Line($"{"",-46} {"acknowledged",12} {"answered",9}");
        foreach (var row in rows)
            Line($"{row.Question,-46} {row.Acknowledged,12} {row.Answered,9}  {Verdict(row)}");
    }

    public static void Write(RefusalTable refusals)
    {
        Line($"{"refused",-46} {"count",12} {"share",9}");
        foreach (var (code, count) in refusals.Kinds)
            Line($"{code,-46} {count,12} {refusals.Share(count),7:0.00} %");
        var all = $"all refusals, of {refusals.Told} operations";
        Line($"{all,-46} {refusals.Refused,12} {refusals.Share(refusals.Refused),7:0.00} %");
    }

    private static string Verdict(Row row) => row switch
    {
        { Equal: true } => "equal",
        { Differences: 0 } => "DIFFERENT",
        _ => string.Create(CultureInfo.InvariantCulture, $"DIFFERENT: {row.Differences} entries"),
    };

    private static void Latency(string door, double[] sorted)
    {
        var (half, most) = (Tally.Quantile(sorted, 0.5), Tally.Quantile(sorted, 0.99));
        Line($"  {door,-28} {sorted.Length,7}  p50 {half,7:0.0} ms  p99 {most,7:0.0} ms");
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
