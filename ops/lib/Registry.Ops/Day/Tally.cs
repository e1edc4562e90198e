using System.Collections.Concurrent;
using System.Diagnostics;

namespace Registry.Ops.Day;

/// <summary>What is counted while the day goes on.</summary>
public sealed class Tally
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly ConcurrentDictionary<string, int> again = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> surprises = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> milliseconds = new(StringComparer.Ordinal);
    private int operations;
    private int stories;

    public int Operations => Volatile.Read(ref operations);

    public int Stories => Volatile.Read(ref stories);

    public TimeSpan Elapsed => clock.Elapsed;

    /// <summary>Questions asked more than once, by why.</summary>
    public IReadOnlyDictionary<string, int> Repeats => again;

    /// <summary>Answers that were not what the story expects, by what came.</summary>
    public ConcurrentDictionary<string, int> Surprises => surprises;

    public IEnumerable<string> Doors => milliseconds.Keys.Order(StringComparer.Ordinal);

    /// <summary>What was done to prepare is not the day.</summary>
    public void Begin() => clock.Restart();

    public void End() => clock.Stop();

    public void Answered(string door, TimeSpan took)
    {
        Interlocked.Increment(ref operations);
        milliseconds.GetOrAdd(door, _ => []).Add(took.TotalMilliseconds);
    }

    public void Told() => Interlocked.Increment(ref stories);

    public void Repeated(string reason) => again.AddOrUpdate(reason, 1, (_, count) => count + 1);

    public void Surprised(string what) => surprises.AddOrUpdate(what, 1, (_, count) => count + 1);

    /// <summary>Milliseconds of answered operations; of one door, or of all.</summary>
    public double[] Sorted(string? door = null)
    {
        double[] all = [.. milliseconds.Where(one => door is null || one.Key == door).SelectMany(one => one.Value)];
        Array.Sort(all);
        return all;
    }

    /// <summary>The smallest that at least this share of the values does not exceed.</summary>
    public static double Quantile(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}
