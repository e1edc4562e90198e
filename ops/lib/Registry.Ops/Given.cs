using System.Globalization;
using Registry.Ops.Bench;
using Registry.Ops.Day;
using Registry.Ops.Tour;
using Registry.Ops.Wire;

namespace Registry.Ops;

/// <summary>The verb and options of the command line.</summary>
public sealed class Given
{
    private static readonly HashSet<string> Known =
    [
        "data", "url", "appeals", "clients", "acks", "seed", "patience", "folder", "subjects", "burst", "sustained", "pg-bin",
        "pg-socket", "verifier", "disclosures", "service", "rounds",
    ];

    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);

    private Given(string verb) => Verb = verb;

    public string Verb { get; }

    /// <exception cref="OpsException">An option is not known or has no value.</exception>
    public static Given Of(string[] args)
    {
        var given = new Given(args.Length > 0 ? args[0] : "");
        for (var at = 1; at < args.Length; at += 2)
        {
            if (!args[at].StartsWith("--", StringComparison.Ordinal) || !Known.Contains(args[at][2..]))
                throw new OpsException($"There is no option {args[at]}.");
            if (at + 1 == args.Length)
                throw new OpsException($"{args[at]} needs a value.");
            given.options[args[at][2..]] = args[at + 1];
        }

        return given;
    }

    public DayOptions Day() => new(
        Find(),
        Number("appeals", 6500),
        Number("clients", 32),
        options.GetValueOrDefault("acks")
            ?? (options.TryGetValue("data", out var data) ? Path.Combine(data, "acks.jsonl") : "acks.jsonl"),
        options.GetValueOrDefault("seed", "109"),
        Patience());

    public BenchOptions Bench() => new(
        Find()(),
        Needed("folder"),
        Needed("pg-bin"),
        Needed("pg-socket"),
        Number("subjects", 10_000),
        TimeSpan.FromSeconds(Number("burst", 10)),
        TimeSpan.FromSeconds(Number("sustained", 60)),
        Number("rounds", 3));

    public ExtractOptions Extract() => new(
        Find()(), Needed("folder"), Needed("pg-bin"), Needed("pg-socket"), Number("service", 1), Needed("verifier"), Rounds: 3);

    /// <summary>Brings the registry to size and leaves the appeals in the folder.</summary>
    public async Task<int> Fill(CancellationToken ct)
    {
        using var filling = new Filling(Find()());
        var appeals = await filling.Fill(Number("subjects", 10_000), ct);
        await filling.Disclose(appeals, Number("disclosures", 100_000), ct);
        Appeal.Write(Path.Combine(Needed("folder"), "appeals.txt"), appeals);
        return 0;
    }

    public Verifier Verifier() => new(Needed("verifier"), Needed("folder"));

    public Func<Access> Find() => options.TryGetValue("url", out var url)
        ? () => Access.OfUrl(url)
        : () => Access.OfFolder(Needed("data"));

    public TimeSpan Patience() => TimeSpan.FromSeconds(Number("patience", 120));

    public string Needed(string name) =>
        options.TryGetValue(name, out var text) ? text : throw new OpsException($"--{name} is missing.");

    public int Number(string name, int unless)
    {
        if (!options.TryGetValue(name, out var text))
            return unless;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new OpsException($"--{name} {text} is not a number above 0.");
    }
}
