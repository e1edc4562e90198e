using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Registry.Ops.Wire;

namespace Registry.Ops.Bench;

/// <param name="Service">Number of the service's process: its memory is looked at.</param>
/// <param name="Verifier">registry-verify, a .dll.</param>
public sealed record ExtractOptions(
    Access Access, string Folder, string PgBin, string Socket, int Service, string Verifier, int Rounds);

/// <summary>An extract of all disclosures, and its verification; raw figures of a round, in seconds.</summary>
/// <param name="Making">From the moment the service begins with the file to the moment it is on record as issued.</param>
/// <param name="Asked">From the answer to the approval to the issue.</param>
/// <param name="Copy">COPY of the same rows of the same table to a file.</param>
/// <param name="PeakMiB">Most memory the service had resident meanwhile.</param>
/// <param name="Sum">sha256sum of the unpacked data.jsonl.</param>
/// <param name="SumOfFile">sha256sum of the container.</param>
public sealed record ExtractRound(
    long Shown, long Bytes, long DataBytes, double Making, double Asked, double Copy, double PeakMiB, double Verify,
    double Sum, double SumOfFile);

/// <summary>Service and yardsticks in turn, on a service that was just started.</summary>
public sealed class Extracting(ExtractOptions options)
{
    private const string Kept = "extract.json";

    private string At(string name) => Path.Combine(options.Folder, name);

    public static IReadOnlyList<ExtractRound> Read(string folder) => File.Exists(Path.Combine(folder, Kept))
        ? JsonSerializer.Deserialize<List<ExtractRound>>(File.ReadAllBytes(Path.Combine(folder, Kept)))!
        : [];

    public async Task<int> Run(CancellationToken ct)
    {
        using var issuing = new Issuing(options.Access);
        var authority = await issuing.Authority(ct);
        await File.WriteAllBytesAsync(At("trust.txt"), await issuing.Trust(ct), ct);
        await Task.Delay(TimeSpan.FromSeconds(1.1), ct); // a period is over for a second when it is asked for
        var rounds = new List<ExtractRound>();
        for (var n = 1; n <= options.Rounds; n++)
        {
            rounds.Add(await Measure(issuing, authority, ct));
            Console.WriteLine($"extract {n}: {rounds[^1]}");
        }

        await File.WriteAllTextAsync(At(Kept), JsonSerializer.Serialize(rounds), ct);
        return 0;
    }

    private async Task<ExtractRound> Measure(Issuing issuing, Guid authority, CancellationToken ct)
    {
        var copy = Command.Run(
            Path.Combine(options.PgBin, "psql"), "-h", options.Socket, "-U", "postgres", "-d", "registry", "-XAtq", "-c",
            "copy (select * from registry.mt_events where type = 'disclosure_recorded') to stdout",
            "-o", At("rows.copy")).Took;
        File.WriteAllText($"/proc/{options.Service}/clear_refs", "5"); // the peak is counted from here on
        var issued = await issuing.Issue(authority, ct);
        var peak = PeakMiB();
        await issuing.Fetch(issued.Id, At("extract.asice"), ct);
        var (begun, bytes) = Unpacked();
        var verify = Command.Run("dotnet", options.Verifier, At("extract.asice"), "--trust", At("trust.txt"));
        return new(
            issued.Shown, issued.Bytes, bytes, (issued.IssuedAt - begun).TotalSeconds, issued.Asked.TotalSeconds,
            copy.TotalSeconds, peak, verify.Took.TotalSeconds, Sum("data.jsonl"), Sum("extract.asice"));
    }

    /// <summary>When the service began with it, and how long its data.jsonl is.</summary>
    private (DateTimeOffset Begun, long Bytes) Unpacked()
    {
        using var zip = ZipFile.OpenRead(At("extract.asice"));
        var data = zip.GetEntry("data.jsonl")!;
        data.ExtractToFile(At("data.jsonl"), overwrite: true);
        using var from = zip.GetEntry("manifest.json")!.Open();
        using var manifest = JsonDocument.Parse(from);
        return (manifest.RootElement.GetProperty("issuedAt").GetDateTimeOffset(), data.Length);
    }

    private double Sum(string name) => Command.Run("sha256sum", At(name)).Took.TotalSeconds;

    private double PeakMiB()
    {
        var line = File.ReadLines($"/proc/{options.Service}/status")
            .First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
