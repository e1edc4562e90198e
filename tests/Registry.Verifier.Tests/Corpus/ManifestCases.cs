using System.Text.Json.Nodes;
using Registry.Verifier.Tests.Forging;

namespace Registry.Verifier.Tests.Corpus;

/// <summary>Lies in the manifest, the checkpoints, and what stands before the range.</summary>
internal static class ManifestCases
{
    public static IEnumerable<ForgedCase> All =>
    [
        Said("manifest-of-another-version", it => it["v"] = 2),
        Said("manifest-with-an-unknown-member", it => it["more"] = 1),
        Said("manifest-without-a-member", it => it.Remove("receiver")),
        Said("manifest-with-null", it => it["narrowed"] = null),
        Said("manifest-of-no-kind", it => it["kind"] = "people"),
        Said("manifest-with-a-members-of-the-other-kind", it => it["streams"] = new JsonArray()),
        Said("manifest-with-a-text-for-a-number", it => it["end"] = "60"),
        Said("manifest-with-a-fraction", it => it["end"] = JsonNode.Parse("60.0")),
        Said("manifest-that-ends-before-it-begins", it => it["begin"] = 61),
        Said("manifest-with-an-empty-filter-list", it => it["filter"]!["types"] = new JsonArray()),
        Said("manifest-with-an-empty-text", it => it["filter"]!["types"] = new JsonArray("")),
        Said("manifest-with-a-period-of-nothing", it => it["period"]!["to"] = (string)it["period"]!["from"]!),
        Said("manifest-with-a-time-without-microseconds", it => it["issuedAt"] = "2026-03-08T22:00:00Z"),
        Said("manifest-with-an-id-in-capitals", it => it["receiver"] = "0000000A-0109-4000-8000-000000000009"),
        Said("manifest-with-a-field-twice", it => it["fields"] = new JsonArray("phone", "phone")),
        Said("manifest-with-a-node-that-is-no-hash", it => it["left"]!["nodes"]![0] = "AAAA"),
        Said("manifest-narrowed-by-both", it => it["narrowed"] =
            new JsonObject { ["appeal"] = World.Id(3, 1), ["actor"] = World.Id(11, 1) }),
        Said("manifest-with-an-earlier-size-twice", it => it["earlier"]!.AsArray().Add(it["earlier"]![0]!.DeepClone())),
        Said("manifest-with-an-earlier-tree-beyond-its-end", it => it["earlier"]![0]!["size"] = 61),
        Said("manifest-with-coverage-in-one-language", it => it["coverage"] = new JsonArray(new JsonObject { ["en"] = "x" })),
        Said("manifest-counts-one-more", it => it["shown"] = 1),
        new("manifest-with-a-member-twice", "manifest", new() { Written = files => files["manifest.json"] =
            ContainerCases.Swap(files["manifest.json"], "\"purpose\"", "\"ground\" ") }),
        new("manifest-with-a-member-really-twice", "manifest", new() { Written = files => files["manifest.json"] =
            [(byte)'{', .. "\"v\":1,"u8, .. files["manifest.json"][1..]] }),
        new("manifest-is-no-json", "manifest", new() { Written = files => files["manifest.json"] = [1, 2] }),
        new("person-with-a-period", "manifest", Person(draft => draft.Manifest["period"] =
            new JsonObject { ["from"] = World.At(0), ["to"] = World.At(1) })),
        new("person-that-begins-later", "manifest", Person(draft => draft.Manifest["begin"] = 1)),
        new("person-with-a-stream-twice", "manifest", Person(draft => draft.Manifest["streams"]!.AsArray()
            .Add(draft.Manifest["streams"]![0]!.DeepClone()))),
        new("person-with-a-stream-of-no-versions", "manifest", Person(draft =>
            draft.Manifest["streams"]![0]!["versions"] = 0)),
        Tree("swapped-checkpoints", "checkpoint", draft => (draft.Start, draft.End) = (draft.End, draft.Start!)),
        Tree("end-of-another-size", "checkpoint", draft => draft.End = GoodCases.Seen(draft.World, 61)),
        Tree("end-of-another-origin", "checkpoint", draft => draft.Manifest["origin"] = "registry.example/other"),
        Tree("end-is-no-note", "checkpoint", draft => draft.End = "registry"),
        Tree("end-with-a-fourth-line", "checkpoint", draft => draft.End = Signers.Ours.Note(Text(draft.End) + "more\n")),
        Tree("end-with-another-root", "checkpoint", draft => draft.End = draft.End.Replace(
            draft.End.Split('\n')[2], Convert.ToBase64String(new byte[32]), StringComparison.Ordinal)),
        Tree("end-without-the-log", "log-unknown", draft => draft.End = Signers.Ours.Note(Text(draft.End), byLog: false)),
        Tree("end-without-the-mirror", "witness-missing", draft =>
            draft.End = Signers.Ours.Note(Text(draft.End), byMirror: false)),
        Tree("end-with-a-forged-mirror", "witness-missing", draft =>
            draft.End = Lines(draft.End, mirrorOf: Signers.Ours.Note(Signers.Checkpoint(3, new byte[32])))),
        Tree("start-without-the-mirror", "witness-missing", draft =>
            draft.Start = Signers.Ours.Note(Text(draft.Start!), byMirror: false)),
        Tree("start-by-others", "log-unknown", draft => draft.Start = Signers.Others.Note(Text(draft.Start!))),
        Tree("start-of-another-tree", "left", draft =>
            draft.Start = Signers.Ours.Note(Signers.Checkpoint(Extracts.Begin, new byte[32]))),
        Tree("left-with-a-node-less", "left", draft => draft.Manifest["left"]!["nodes"]!.AsArray().RemoveAt(0)),
        Tree("left-with-a-node-more", "left", draft => draft.Manifest["left"]!["nodes"]!.AsArray()
            .Add(Convert.ToBase64String(new byte[32]))),
        Tree("left-with-nodes-swapped", "left", draft => draft.Manifest["left"]!["nodes"] = new JsonArray(
            [.. draft.Manifest["left"]!["nodes"]!.AsArray().Reverse().Select(node => node!.DeepClone())])),
        Tree("left-with-another-node", "left", draft => draft.Manifest["left"]!["nodes"]![0] =
            Convert.ToBase64String(new byte[32])),
        new("left-where-it-begins-with-the-ledger", "left", new()
        {
            Asked = new() { Begin = 0, From = World.At(-5) },
            Said = draft => draft.Manifest["left"]!["nodes"]!.AsArray().Add(Convert.ToBase64String(new byte[32])),
        }),
        Seen("seen-in-it-rewritten", "rewritten", world => Other(20)),
        Seen("seen-at-its-end-rewritten", "rewritten", world => Other(Extracts.End)),
        Seen("seen-at-its-beginning-rewritten", "rewritten", world => Other(Extracts.Begin)),
        Seen("seen-before-rewritten", "rewritten", world => Other(3)),
        new("seen-before-with-a-wrong-proof", "rewritten", new()
        {
            Seen = world => GoodCases.Seen(world, 3),
            Said = draft => draft.Manifest["earlier"]![0]!["proof"]![0] = Convert.ToBase64String(new byte[32]),
        }),
        new("seen-before-with-a-cut-proof", "rewritten", GoodCases.Person() with
        {
            Seen = world => GoodCases.Seen(world, 3),
            Said = draft => draft.Manifest["earlier"]![0]!["proof"]!.AsArray().RemoveAt(0),
        }),
        new("seen-by-a-person-rewritten", "rewritten", GoodCases.Person() with { Seen = world => Other(3) }),
        new("seen-rewritten-and-no-trust", "rewritten", new() { Seen = world => Other(20), Trust = null }),
        Seen("seen-by-others", "log-unknown", world =>
            Signers.Others.Note(Text(GoodCases.Seen(world, 20)))),
        Seen("seen-without-the-mirror", "witness-missing", world =>
            Signers.Ours.Note(Text(GoodCases.Seen(world, 20)), byMirror: false)),
        Seen("seen-is-no-note", "checkpoint", _ => "x\n"),
    ];

    private static string Text(string note) => note[..(note.IndexOf("\n\n", StringComparison.Ordinal) + 1)];

    /// <summary>A note with the mirror's line of another one.</summary>
    private static string Lines(string note, string mirrorOf) =>
        string.Join('\n', note.TrimEnd('\n').Split('\n')[..^1]) + "\n" + mirrorOf.TrimEnd('\n').Split('\n')[^1] + "\n";

    private static string Other(int size) =>
        Signers.Ours.Note(Signers.Checkpoint(size, Canon.Sha("another history")));

    private static Lie Person(Action<Draft> said) => new() { IsPerson = true, Said = said };

    private static ForgedCase Said(string name, Action<JsonObject> change) =>
        new(name, "manifest", new() { Said = draft => change(draft.Manifest) });

    private static ForgedCase Tree(string name, string code, Action<Draft> change) => new(name, code, new() { Said = change });

    private static ForgedCase Seen(string name, string code, Func<World, string> seen) =>
        new(name, code, new() { Seen = seen });
}
