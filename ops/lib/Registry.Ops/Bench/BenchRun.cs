using System.Net;
using Registry.Ops.Wire;

namespace Registry.Ops.Bench;

/// <summary>What the bench works with; ops/bench sets it up.</summary>
/// <param name="Subjects">Subjects the tables hold, each with an appeal.</param>
/// <param name="Burst">Length of one burst.</param>
/// <param name="Sustained">Length of one sustained run; afterwards the views may be at most two seconds behind.</param>
public sealed record BenchOptions(
    Access Access, string Folder, string PgBin, string Socket, int Subjects, TimeSpan Burst, TimeSpan Sustained, int Rounds);

/// <summary>The table of the design's section 11, as far as it is built: figure, yardstick, ratio, target, met or not.</summary>
public sealed class BenchRun(BenchOptions options)
{
    private const int Clients = 32;
    private const int ReadBackOneIn = 1_000;
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(5);

    private readonly List<Round> rounds = [];
    private readonly List<Guid> readBack = [];

    /// <summary>Raw figures of one round: service and yardstick in turn, so that both see the same machine.</summary>
    public sealed record Round(
        double SustainedRate, double SustainedP50, double SustainedP99, double LagSeconds, double BurstRate,
        double YardstickRate, double AloneP50, double YardstickAlone, int Others, double ProofP50, double ProofP99);

    public async Task<int> Run(CancellationToken ct)
    {
        var appeals = Appeal.Read(Path.Combine(options.Folder, "appeals.txt"));
        var load = new Load(
            new IPEndPoint(IPAddress.Loopback, options.Access.Url.Port), new Disclosing(options.Access, appeals).Next);
        await load.Run(Clients, Alone, seed: 0); // what is compiled and cached on first use
        using var proving = new Proving(options.Access, new Disclosing(options.Access, appeals));
        var yardstick = new Yardstick(options.PgBin, options.Socket, "yardstick", options.Folder, options.Subjects);
        yardstick.Prepare();
        for (var n = 1; n <= options.Rounds; n++)
        {
            rounds.Add(await Measure(n, load, yardstick, proving, ct));
            Console.WriteLine($"round {n}: {rounds[^1]}");
        }

        var opened = await new ReadBack(options.Access).Check(readBack, ct);
        return new Figures(rounds, options, opened, readBack.Count).Print();
    }

    private async Task<Round> Measure(int n, Load load, Yardstick yardstick, Proving proving, CancellationToken ct)
    {
        var proofs = Task.Run(() => proving.Run(options.Sustained, seed: n * 4_000, ct), ct);
        var sustained = await load.Run(Clients, options.Sustained, seed: n * 1_000);
        var proved = await proofs;
        var lag = await new Readiness(options.Access).Lag(ct);
        var wanted = yardstick.Run(Clients, options.Burst);
        var burst = await load.Run(Clients, options.Burst, seed: n * 2_000);
        await new Readiness(options.Access).Lag(ct);
        var alone = await load.Run(1, Alone, seed: n * 3_000);
        var wantedAlone = yardstick.Run(1, Alone);
        readBack.AddRange(sustained.Acknowledged.Concat(burst.Acknowledged)
            .Where((_, at) => at % ReadBackOneIn == 0).Select(one => one.OperationId));
        return new(
            sustained.Rate, sustained.Quantile(0.5), sustained.Quantile(0.99), lag.TotalSeconds, burst.Rate, wanted.Rate,
            alone.Quantile(0.5), wantedAlone.Milliseconds, sustained.Others + burst.Others + alone.Others,
            Proving.Quantile(proved, 0.5), Proving.Quantile(proved, 0.99));
    }
}
