using Registry.Verifier.Tests.Forging;

namespace Registry.Verifier.Tests.Corpus;

/// <summary>Lies in what is shown of one leaf, and in the rows for spreadsheets.</summary>
internal static class LeafCases
{
    private const int Shown = 13;
    private const int Other = 15;

    public static IEnumerable<ForgedCase> All =>
    [
        Said("rest-of-another-leaf", "rest", it => it.At(Shown).Rest = it.At(Other).Rest),
        Said("rest-of-another-stream", "rest", it => it.At(Shown).Rest =
            it.At(Shown).Rest!.Replace(World.Tag(Shown), World.Tag(Other), StringComparison.Ordinal)),
        Said("rest-of-another-version", "rest", it => it.At(Shown).Rest =
            it.At(Shown).Rest!.Replace("\"version\":2", "\"version\":3", StringComparison.Ordinal)),
        Logged("rest-with-an-unknown-member", "rest", it => it.Events[Shown].RestSpelling = text =>
            text[..^1] + ",\"x\":1}"),
        Logged("rest-without-a-version", "rest", it => it.Events[Shown].RestSpelling = text =>
            text[..text.IndexOf(",\"version", StringComparison.Ordinal)] + "}"),
        Logged("rest-of-version-zero", "rest", it => it.Events[Shown].Version = 0),
        Said("rest-left-out", "missing-entry", it => Drop(it.At(Shown), rest: true, body: true)),
        Said("rest-left-out-while-the-body-stays", "data", it => it.At(Shown).Rest = null),
        Said("body-left-out", "data", it => Drop(it.At(Shown), rest: false, body: true)),
        Said("body-of-another-leaf", "body", it => it.At(Shown).Body = it.At(Other).Body),
        Said("body-altered", "body", it => it.At(Shown).Body =
            it.At(Shown).Body!.Replace("\"provide\"", "\"use\"", StringComparison.Ordinal)),
        Said("body-with-blanks", "body", it => it.At(Shown).Body = it.At(Shown).Body!.Replace("{", "{ ", StringComparison.Ordinal)),
        Logged("body-with-a-member-twice", "data", it => it.Events[Shown].BodySpelling = text =>
            text[..^1] + ",\"Salt\":\"x\"}"),
        Said("body-twice", "data", it => it.At(Shown).Openings.Insert(0, it.At(Shown).Body!)),
        Said("rest-twice", "data", it => it.At(Shown).Openings.Insert(0, it.At(Shown).Rest!)),
        Said("rest-after-the-body", "data", it =>
            (it.At(Shown).Rest, it.At(Shown).Body) = (it.At(Shown).Body, it.At(Shown).Rest)),
        Said("opening-of-another-leaf", "opening", it => it.At(Shown).Openings = it.At(Other).Openings),
        Said("opening-of-another-value", "opening", it => it.At(Shown).Openings[0] =
            it.At(Shown).Openings[0].Replace("avenue 13", "avenue 14", StringComparison.Ordinal)),
        Said("opening-with-another-salt", "opening", it => it.At(Shown).Openings[0] =
            it.At(Shown).Openings[0].Replace("salt-a13", "salt-a14", StringComparison.Ordinal)),
        Said("opening-of-another-field", "opening", it => it.At(Shown).Openings[0] =
            it.At(Shown).Openings[0].Replace("\"address\"", "\"phone\"", StringComparison.Ordinal)),
        Said("opening-left-out", "opening", it => it.At(Shown).Openings.RemoveAt(0)),
        Said("last-opening-left-out", "opening", it => it.At(Shown).Openings.RemoveAt(1)),
        Said("all-openings-left-out", "opening", it => it.At(Shown).Openings.Clear()),
        Said("last-openings-of-the-file-left-out", "opening", it =>
        {
            it.Leaves.Last(leaf => leaf.Body is not null).Openings.Clear();
            it.Data = text => text;
        }),
        Said("opening-twice", "opening", it => it.At(Shown).Openings.Add(it.At(Shown).Openings[1])),
        Said("openings-out-of-order", "opening", it => it.At(Shown).Openings.Reverse()),
        Said("opening-that-was-not-to-be-opened", "opening", it => it.Manifest["fields"]!.AsArray().RemoveAt(1)),
        Said("opening-of-a-field-without-commitment", "opening", it =>
            it.At(Shown).Openings.Add("[\"salt\",\"name\",\"Aigul\"]")),
        Said("absence-of-another-word", "opening", it => it.At(25).Openings[1] = "[\"phone\",\"withheld\"]"),
        Said("absence-of-another-field", "opening", it => it.At(25).Openings[1] = "[\"name\",\"destroyed\"]"),
        Said("opening-with-a-fourth-text", "data", it => it.At(Shown).Openings[0] =
            it.At(Shown).Openings[0].Replace("]", ",\"x\"]", StringComparison.Ordinal)),
        Said("opening-with-a-number", "data", it => it.At(Shown).Openings[0] = "[\"salt\",\"address\",1]"),
        Said("opening-after-a-head-that-is-not-shown", "data", it => it.At(11).Openings.Add("[\"a\",\"b\",\"c\"]")),
        Said("line-that-is-no-json", "data", it => it.At(11).Head = "{\"categories\":["),
        Said("line-that-is-a-text", "data", it => it.At(11).Head = "\"text\""),
        Said("line-that-is-empty", "data", it => it.At(11).Head = ""),
        Said("line-with-a-carriage-return-is-another-preimage", "head", it => it.At(11).Head += "\r"),
        Said("last-line-without-its-end", "data", it => it.Data = text => text[..^1]),
        Said("a-line-more", "data", it => it.Data = text => text + "\n"),
        Said("a-place-in-a-range", "data", it => it.At(11).Place = Extracts.Place(11, [])),
        Said("cut-in-the-middle-of-a-leaf", "data", it => it.Data = text =>
            text[..text.LastIndexOf("{\"body\"", StringComparison.Ordinal)]
            + it.Leaves.Last(leaf => leaf.Rest is not null).Rest + "\n"),
        Said("csv-altered", "csv", it => it.Rows = text => text.Replace("provide", "use", StringComparison.Ordinal)),
        Said("csv-with-a-row-less", "csv", it => it.Rows = text => text[..(text[..^2].LastIndexOf('\n') + 1)]),
        Said("csv-with-a-row-more", "csv", it => it.Rows = text => text + "\"x\"\r\n"),
        Said("csv-with-rows-swapped", "csv", it => it.Rows = Swap),
        Said("csv-without-its-first-line", "csv", it => it.Rows = text => text[(text.IndexOf('\n') + 1)..]),
        Said("csv-with-line-feeds-alone", "csv", it => it.Rows = text => text.Replace("\r", "", StringComparison.Ordinal)),
        Said("csv-with-a-mark", "csv", it => it.Rows = text => "\ufeff" + text),
        Said("csv-empty", "csv", it => it.Rows = _ => ""),
        Said("csv-without-quotation-marks", "csv", it => it.Rows = text =>
            text.Replace("\"index\"", "index", StringComparison.Ordinal)),
        .. "=+-@\t\r".Select((first, n) => new ForgedCase($"csv-formula-{n}-kept-as-it-is", "csv", new()
        {
            Logged = world => world.Events[Shown].Values["address"] = ("salt", first + "1"),
            Said = draft => draft.Rows = text => text.Replace("\"'", "\"", StringComparison.Ordinal),
        })),
        new("narrowed-and-another-appeal-shown", "not-asked-for", GoodCases.Narrowed("appeal", World.Id(3, 1)) with
        {
            Said = draft => draft.Leaves[2] = Extracts.Full(draft.World, 9, ["address", "phone"]),
        }),
        new("narrowed-and-another-employee-shown", "not-asked-for", GoodCases.Narrowed("actor", World.Id(11, 2)) with
        {
            Said = draft => draft.Leaves[2] = Extracts.Full(draft.World, 9, ["address", "phone"]),
        }),
    ];

    private static string Swap(string text)
    {
        var rows = text.Split("\r\n");
        (rows[1], rows[2]) = (rows[2], rows[1]);
        return string.Join("\r\n", rows);
    }

    private static void Drop(Shown leaf, bool rest, bool body)
    {
        leaf.Openings = [];
        (leaf.Rest, leaf.Body) = (rest ? null : leaf.Rest, body ? null : leaf.Body);
    }

    private static ForgedCase Said(string name, string code, Action<Draft> said) => new(name, code, new() { Said = said });

    private static ForgedCase Logged(string name, string code, Action<World> logged) =>
        new(name, code, new() { Logged = logged });
}
