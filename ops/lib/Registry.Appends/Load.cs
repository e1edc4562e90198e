using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Registry.Store;

namespace Registry.Appends;

/// <summary>What one run measured. Milliseconds are those a client waited for its answer.</summary>
internal sealed record Figures(int Clients, double Seconds, long Appends, double PerSecond, double P50, double P99);

/// <summary>Clients that append one event each, again and again.</summary>
/// <param name="streams">Where each event goes, in turn; if there is none, each has a stream of its own.</param>
internal sealed class Load(IEventStore log, IReadOnlyList<Guid> streams)
{
    // As long as a disclosure of the registry, which is its most frequent event.
    private static readonly ReadOnlyMemory<byte> Body =
        Encoding.UTF8.GetBytes($$"""{"Reason":"{{new string('x', 1_100)}}"}""");

    private readonly ConcurrentQueue<(Guid Stream, long Version)> free = new(streams.Select(it => (it, 1L)));

    /// <summary>New streams of one event each.</summary>
    public static async Task<IReadOnlyList<Guid>> Streams(IEventStore log, int count)
    {
        var made = Enumerable.Range(0, count).Select(_ => Guid.NewGuid()).ToList();
        await Task.WhenAll(made.Select(stream => Append(log, stream, 0)));
        return made;
    }

    public async Task<Figures> Run(int clients, TimeSpan length)
    {
        var clock = Stopwatch.StartNew();
        var waits = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => Client(clock, length))));
        var (took, all) = (clock.Elapsed.TotalSeconds, waits.SelectMany(it => it).Order().ToList());
        return new(clients, Math.Round(took, 2), all.Count, Math.Round(all.Count / took), At(all, 0.50), At(all, 0.99));
    }

    private async Task<List<double>> Client(Stopwatch clock, TimeSpan length)
    {
        var waits = new List<double>();
        while (clock.Elapsed < length)
        {
            var (stream, version) = free.TryDequeue(out var mine) ? mine : (Guid.NewGuid(), 0);
            var began = Stopwatch.GetTimestamp();
            await Append(log, stream, version);
            waits.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (streams.Count > 0) free.Enqueue((stream, version + 1));
        }

        return waits;
    }

    private static async Task Append(IEventStore log, Guid stream, long version)
    {
        var fact = new NewEvent(Guid.NewGuid(), "disclosure_recorded", "Registry.Appends.Disclosure, none", Body);
        var said = await log.Append(new() { Writes = [new(stream, "subject", version, [fact])] }, default);
        if (said is not Appended.Added) throw new InvalidOperationException($"{said.GetType().Name} instead of Added.");
    }

    private static double At(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : Math.Round(sorted[(int)(share * (sorted.Count - 1))], 2);
}
