using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Registry.Verifier.Tests.Forging;

namespace Registry.Verifier.Tests.Corpus;

/// <summary>Members that are there and have another shape: of the manifest, the list, the lines of a leaf.</summary>
internal static class ShapeCases
{
    private const int Shown = 13;

    public static IEnumerable<ForgedCase> All => [.. Manifests, .. People, .. Lists, .. Leaves];

    private static IEnumerable<ForgedCase> Manifests =>
    [
        Manifest("without-a-purpose-in-words", it => it["purpose"] = ""),
        Manifest("that-begins-before-the-ledger", it => it["begin"] = -1),
        Manifest("that-shows-less-than-nothing", it => it["shown"] = -1),
        Manifest("with-a-field-of-no-name", it => it["fields"]!.AsArray().Add("")),
        Manifest("with-an-earlier-tree-of-nothing", it => it["earlier"]![0]!["size"] = 0),
        Manifest("with-an-earlier-proof-of-no-hash", it => it["earlier"]![0]!["proof"]![0] = "AAAA"),
        Manifest("with-a-day-that-is-none", it => it["filter"]!["occurredFrom"] = "2026-02-30"),
        Manifest("narrowed-to-a-name", it => it["narrowed"] = new JsonObject { ["appeal"] = "the first" }),
        Manifest("narrowed-to-nothing", it => it["narrowed"] = new JsonObject()),
        Manifest("with-a-period-from-a-day", it => it["period"]!["from"] = "2026-03-02"),
        Manifest("with-a-period-to-a-day", it => it["period"]!["to"] = "2026-03-07"),
        new("manifest-that-is-too-long-to-be-read", "container", new()
        {
            Written = files => files["manifest.json"] = [.. files["manifest.json"], .. new byte[64 << 20]],
        }),
        Manifest("with-an-id-of-no-form", it => it["extractId"] = "1"),
    ];

    private static IEnumerable<ForgedCase> People =>
    [
        Person("with-nodes-before-it", it => it["left"] = new JsonObject { ["nodes"] = new JsonArray() }),
        Person("narrowed", it => it["narrowed"] = new JsonObject { ["appeal"] = World.Id(3, 1) }),
        Person("with-a-filter", it => it["filter"] = new JsonObject()),
        Person("with-a-stream-of-no-kind", it => it["streams"]![0]!["kind"] = ""),
        Person("with-a-stream-in-capitals", it =>
            it["streams"]![0]!["streamTag"] = "0000000A-0109-4000-8000-000000000003"),
        Person("without-streams", it => it.Remove("streams")),
    ];

    private static IEnumerable<ForgedCase> Lists =>
    [
        Listed("with-two-signatures", xml =>
            xml.Replace("-signature\"/>", "-signature\"/><asic:SigReference URI=\"x\"/>")),
        Listed("with-something-else", xml =>
            xml.Replace("</asic:ASiC", Container.Reference("x", []).Replace("DataObject", "Other") + "</asic:ASiC")),
        Listed("with-a-digest-cut-short", xml => Digest(xml, "<ds:DigestValue>AAAA</ds:DigestValue>")),
        Listed("with-a-digest-twice", xml => Digest(xml, "$0$0")),
        Listed("with-two-methods", xml =>
            new Regex("<ds:DigestMethod[^>]*>").Replace(xml, "$0$0", 1)),
        Listed("without-a-digest", xml => Digest(xml, "")),
    ];

    private static IEnumerable<ForgedCase> Leaves =>
    [
        Rest("of-a-fraction-of-a-version", text => Put(text, "\"version\":2", "\"version\":2.0")),
        Rest("of-an-id-in-capitals", text => Put(text, "\"00000007-", "\"0000000A-")),
        Rest("of-boxes-that-are-no-hash", text => Boxes(text, "AAAA")),
        Rest("of-boxes-in-another-spelling", text => Boxes(text, new string('A', 42) + "B")),
        Body("of-a-fraction", "body", text =>
            Put(text, "\"PolicyVersion\":1", "\"PolicyVersion\":1.0")),
        Body("of-a-needless-escape", "body", text =>
            Put(text, "\"Salt\":\"s", "\"Salt\":\"\\u0073")),
        Body("of-members-out-of-order", "body", text =>
            "{\"Salt\":\"x\"," + Put(text[1..], ",\"Salt\":\"salt13\"", "")),
        Body("of-a-null", "body", text => Put(text, "\"Salt\":\"salt13\"", "\"Salt\":null")),
        Body("of-a-commitment-that-is-no-text", "body", text =>
            Put(text, "\"Commitments\":{", "\"Commitments\":{\"a\":1,")),
        Body("of-sealed-values-that-are-no-object", "facets", text =>
            Put(text, "\"Commitments\"", "\"Boxes\":1,\"Commitments\"")),
        Body("of-a-member-of-a-head", "data", text => text[..^1] + ",\"v\":1}"),
        Body("of-a-member-of-a-loss", "data", text => text[..^1] + ",\"lost\":1}"),
        Body("of-a-member-of-a-place", "data", text => text[..^1] + ",\"proof\":1}"),
        Body("of-a-member-of-a-rest", "data", text => text[..^1] + ",\"streamTag\":1}"),
        new("body-of-a-recipient-without-a-name", "facets", GoodCases.Filter("{}") with
        {
            Logged = world =>
            {
                world.Events[Shown].BodySpelling = text => Put(text, World.Recipients[0], "");
                world.Events[Shown].HeadLie = head => head.Remove("recipient");
            },
        }),
        new("head-that-is-not-utf-8", "head", new()
        {
            Written = files => files["data.jsonl"] = NotUtf8(files["data.jsonl"]),
        }),
        Place("before-the-first-leaf", "data", text => Put(text, "\"index\":3,", "\"index\":-1,")),
        Place("with-a-member-more", "data", text => text[..^1] + ",\"x\":1}"),
        new("seen-of-another-ledger", "checkpoint", new()
        {
            Seen = world => Signers.Ours.Note(
                Put(GoodCases.Seen(world, 20).Split("\n\n")[0] + "\n", Signers.Name, "registry.example/other")),
        }),
    ];

    /// <summary>The ground of the first head, which is not shown, begins with a byte that begins nothing.</summary>
    private static byte[] NotUtf8(byte[] data)
    {
        var at = data.AsSpan().IndexOf("\"ground\":\""u8) + 10;
        return [.. data[..at], 0xff, .. data[(at + 1)..]];
    }

    private static string Put(string text, string one, string other) =>
        text.Replace(one, other, StringComparison.Ordinal);

    private static string Boxes(string rest, string hash) =>
        new Regex("(?<=\"boxes\":\")[^\"]*").Replace(rest, hash);

    private static string Digest(string xml, string by) =>
        new Regex("<ds:DigestValue>[^<]*</ds:DigestValue>").Replace(xml, by, 1);

    private static ForgedCase Manifest(string name, Action<JsonObject> change) =>
        new($"manifest-{name}", "manifest", new() { Said = draft => change(draft.Manifest) });

    private static ForgedCase Person(string name, Action<JsonObject> change) =>
        new($"manifest-of-a-person-{name}", "manifest", GoodCases.Person() with
        {
            Said = draft => change(draft.Manifest),
        });

    private static ForgedCase Listed(string name, Func<string, string> change) =>
        new($"list-{name}", "container", new() { Packed = it => it.Listed = change });

    private static ForgedCase Rest(string name, Func<string, string> spelling) =>
        new($"rest-{name}", "rest", new() { Logged = world => world.Events[Shown].RestSpelling = spelling });

    private static ForgedCase Body(string name, string code, Func<string, string> spelling) =>
        new($"body-{name}", code, new() { Logged = world => world.Events[Shown].BodySpelling = spelling });

    private static ForgedCase Place(string name, string code, Func<string, string> spelling) =>
        new($"place-{name}", code, GoodCases.Person() with
        {
            Said = draft => draft.Leaves[0].Place = spelling(draft.Leaves[0].Place!),
        });
}
