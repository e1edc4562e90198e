using System.Text.Json.Nodes;

namespace Registry.Verifier.Tests.Forging;

/// <summary>Flawless drafts: all disclosures of a period to a recipient, and all about a person.</summary>
internal static class Extracts
{
    /// <summary>Hours after the world's beginning: the period is the second to the sixth day.</summary>
    public const int From = 24;
    public const int To = 144;
    public const int Begin = 7;
    public const int End = 60;
    public const int Person = 3;

    public static Draft Range(World world, Signers signers, Asked asked)
    {
        var leaves = world.Leaves();
        var (begin, end) = (asked.Begin, asked.End);
        var manifest = Manifest("range", begin, end, asked.Fields);
        manifest["period"] = new JsonObject { ["from"] = asked.From, ["to"] = asked.To };
        manifest["filter"] = asked.Filter.DeepClone();
        if (asked.Narrowed is { } narrowed)
            manifest["narrowed"] = narrowed.DeepClone();
        manifest["left"] = new JsonObject { ["nodes"] = Canon.Base64(Canon.Edge([.. leaves.Take(begin)])) };
        manifest["earlier"] = Earlier(leaves, end, asked.Earlier);
        var shown = Enumerable.Range(begin, end - begin).Select(n => asked.IsShown(world.Events[n])
            ? Full(world, n, asked.Fields)
            : new Shown { Index = n, Head = world.Events[n].HeadLine() });
        return new()
        {
            World = world,
            Manifest = manifest,
            Leaves = [.. shown],
            Start = begin == 0 ? null : signers.Note(Signers.Checkpoint(begin, Canon.Root([.. leaves.Take(begin)]))),
            End = signers.Note(Signers.Checkpoint(end, Canon.Root([.. leaves.Take(end)]))),
        };
    }

    /// <summary>Two streams: the person's own, and one of who looked.</summary>
    public static Draft OfPerson(World world, Signers signers, Asked asked)
    {
        var leaves = world.Leaves();
        var upTo = leaves.Take(asked.End).ToList();
        var manifest = Manifest("person", 0, asked.End, asked.Fields);
        manifest["streams"] = new JsonArray([.. new[] { Person, Person + 1 }.Select(n => new JsonObject
        {
            ["streamTag"] = World.Tag(n), ["kind"] = n == Person ? "subject" : "access",
            ["versions"] = world.Events.Take(asked.End).Count(one => one.StreamTag == World.Tag(n)),
        })]);
        manifest["earlier"] = Earlier(leaves, asked.End, asked.Earlier);
        var shown = Enumerable.Range(0, asked.End).Where(n => n % 8 is Person or Person + 1).Select(n =>
        {
            var leaf = Full(world, n, asked.Fields);
            leaf.Place = Place(n, Canon.Path(n, upTo));
            return leaf;
        });
        return new()
        {
            World = world,
            Manifest = manifest,
            Leaves = [.. shown],
            End = signers.Note(Signers.Checkpoint(asked.End, Canon.Root(upTo))),
        };
    }

    public static string Place(long index, IEnumerable<byte[]> path) =>
        Canon.Json(new JsonObject { ["index"] = index, ["proof"] = Canon.Base64(path) });

    public static Shown Full(World world, int n, string[] fields) => new()
    {
        Index = n,
        Head = world.Events[n].HeadLine(),
        Rest = world.Events[n].RestLine(),
        Body = world.Events[n].BodyLine(),
        Openings = [.. fields.Where(world.Events[n].Values.ContainsKey).Select(world.Events[n].Opening)],
    };

    private static JsonArray Earlier(List<byte[]> leaves, int end, int[] sizes) => [.. sizes.Select(size => new JsonObject
    {
        ["size"] = size, ["proof"] = Canon.Base64(Canon.Consistency(size, [.. leaves.Take(end)])),
    })];

    private static JsonObject Manifest(string kind, int begin, int end, string[] fields) => new()
    {
        ["v"] = 1, ["extractId"] = World.Id(8, 1), ["kind"] = kind, ["origin"] = Signers.Name, ["begin"] = begin,
        ["end"] = end, ["fields"] = new JsonArray([.. fields.Select(field => JsonValue.Create(field))]),
        ["receiver"] = World.Id(5, 9), ["purpose"] = "supervision", ["ground"] = "art-9-1",
        ["issuedAt"] = World.At(190),
        ["coverage"] = new JsonArray(new JsonObject
        {
            ["kk"] = "Тізілім 2026 жылдан бері жүргізіледі.", ["ru"] = "Реестр ведётся с 2026 года.",
            ["en"] = "Records exist since 2026.",
        }),
    };
}

/// <summary>A question to the registry.</summary>
internal sealed record Asked
{
    public int Begin { get; init; } = Extracts.Begin;

    public int End { get; init; } = Extracts.End;

    public string From { get; init; } = World.At(Extracts.From);

    public string To { get; init; } = World.At(Extracts.To);

    public string[] Fields { get; init; } = ["address", "phone"];

    public int[] Earlier { get; init; } = [3];

    public JsonObject Filter { get; init; } = new()
    {
        ["types"] = new JsonArray("disclosure_recorded"), ["recipients"] = new JsonArray(World.Recipients[0], World.Recipients[1]),
    };

    public JsonObject? Narrowed { get; init; }

    /// <summary>Section 3, <c>filter</c> and <c>narrowed</c>.</summary>
    public bool IsShown(Happening one)
    {
        if (one.Type == "nonconforming" || string.CompareOrdinal(one.RecordedAt, From) < 0
            || string.CompareOrdinal(one.RecordedAt, To) >= 0)
            return false;
        var day = ((string)one.Circumstances["OccurredAt"]!)[..10];
        return Has("types", [one.Type]) && Has("recipients", [(string?)one.Body["RecipientId"]])
            && Has("purposes", [(string?)one.Circumstances["Purpose"]])
            && Has("grounds", [(string?)one.Circumstances["Ground"]])
            && Has("categories", one.Body["Categories"]?.AsArray().Select(code => (string?)code) ?? [])
            && string.CompareOrdinal(day, (string?)Filter["occurredFrom"] ?? "0") >= 0
            && string.CompareOrdinal(day, (string?)Filter["occurredTo"] ?? "9") <= 0
            && IsNarrowed(one);
    }

    private bool IsNarrowed(Happening one) => Narrowed is null
        || (Narrowed["appeal"] is { } appeal && new[] { one.Body["AppealId"], one.Circumstances["Matter"] }
            .Any(id => (string?)id == (string?)appeal))
        || (Narrowed["actor"] is { } actor && (string?)one.Circumstances["Actor"] == (string?)actor);

    private bool Has(string member, IEnumerable<string?> texts) => Filter[member] is not JsonArray wanted
        || texts.Any(text => wanted.Any(one => (string?)one == text));
}
