using System.Text.Json.Nodes;
using Registry.Verifier.Tests.Forging;

namespace Registry.Verifier.Tests.Corpus;

/// <summary>Lies in the lines of a range. Leaf 9 and 13 are shown, 8 and 11 are not, 22 is of no known form.</summary>
internal static class RangeCases
{
    private const int Shown = 13;
    private const int NotShown = 11;

    public static IEnumerable<ForgedCase> All =>
    [
        // Left out, added, moved.
        Said("left-out-while-its-head-stays", "missing-entry", it => Hide(it.At(Shown))),
        Said("left-out-with-its-head", "range-root", it => it.Leaves.Remove(it.At(Shown))),
        Said("head-left-out-that-did-not-match", "range-root", it => it.Leaves.Remove(it.At(NotShown))),
        Said("last-left-out-while-its-head-stays", "missing-entry", it => Hide(it.Leaves.Last(leaf => leaf.Body is not null))),
        new("left-out-at-the-end-of-the-lines", "missing-entry", new()
        {
            Asked = new() { End = 44 }, Said = it => Hide(it.At(43)),
        }),
        Said("all-left-out", "missing-entry", it => it.Leaves.ForEach(Hide)),
        Said("all-heads-left-out", "range-root", it => it.Leaves.Clear()),
        Said("cut-tail", "range-root", it => it.Leaves.RemoveAt(it.Leaves.Count - 1)),
        Said("cut-tail-of-many", "range-root", it => it.Leaves.RemoveRange(it.Leaves.Count - 20, 20)),
        Said("cut-front", "range-root", it => it.Leaves.RemoveAt(0)),
        Said("head-twice", "range-root", it => it.Leaves.Insert(3, it.Leaves[3])),
        Said("one-leaf-beyond-the-end", "range-root", it =>
            it.Leaves.Add(new() { Index = 60, Head = it.World.Events[60].HeadLine() })),
        Said("head-invented", "range-root", it => it.Leaves.Insert(2, new()
        {
            Index = 9, Head = it.At(8).Head!.Replace("\"use\"", "\"x\"", StringComparison.Ordinal)
                .Replace(Canon.B64(it.At(9 - 1).Head!), "", StringComparison.Ordinal),
        })),
        Said("leaves-reordered", "order", it => it.Leaves.Reverse(2, 2)),
        Logged("leaves-reordered-of-one-moment", "range-root", it => it.Events[14].RecordedAt = it.Events[16].RecordedAt
            = it.Events[15].RecordedAt, draft => draft.Leaves.Reverse(14 - Extracts.Begin, 3)),
        Said("shown-and-not-asked-for", "not-asked-for", it => Show(it, NotShown)),
        Said("unknown-form-shown", "not-asked-for", it => Show(it, 22)),
        Said("shown-outside-the-period", "not-asked-for", it => Show(it, 55)),
        // Heads.
        Said("head-altered", "range-root", it => it.At(NotShown).Head =
            it.At(NotShown).Head!.Replace("appeals", "housing", StringComparison.Ordinal)),
        Said("type-forged", "range-root", it => it.At(NotShown).Head =
            it.At(NotShown).Head!.Replace("disclosure_recorded", "personal_data_accessed", StringComparison.Ordinal)),
        Said("type-forged-so-that-it-need-not-be-shown", "range-root", it => Retype(it.At(Shown))),
        Said("recipient-forged-so-that-it-need-not-be-shown", "range-root", it =>
        {
            Hide(it.At(Shown));
            it.At(Shown).Head = it.At(Shown).Head!.Replace(
                World.Recipients[0], World.Recipients[2], StringComparison.Ordinal);
        }),
        Head("head-with-an-unknown-member", it => it["more"] = "x"),
        Head("head-without-a-purpose", it => it.Remove("purpose")),
        Head("head-of-another-version", it => it["v"] = 2),
        Head("head-with-a-number-for-a-text", it => it["ground"] = 1),
        Head("head-with-an-empty-text", it => it["ground"] = ""),
        Head("head-by-an-unknown-door", it => it["door"] = "guessed"),
        Head("head-with-a-day-that-is-none", it => it["occurredOn"] = "yesterday"),
        Head("head-with-a-time-without-microseconds", it => it["recordedAt"] = "2026-03-02T09:30:00Z"),
        Head("head-with-a-rest-that-is-no-hash", it => it["rest"] = "AAAA"),
        Head("head-with-categories-that-are-no-texts", it => it["categories"] = new JsonArray(1)),
        Logged("unknown-form-with-a-purpose", "head", it => it.Events[22].HeadLie = head => head["purpose"] = "appeals"),
        Logged("head-with-blanks", "head", it => it.Events[NotShown].Spelling = text =>
            text.Replace("{\"categories\"", "{ \"categories\"", StringComparison.Ordinal)),
        Logged("head-with-members-out-of-order", "head", it => it.Events[NotShown].Spelling = text =>
            "{\"v\":1," + text[1..].Replace(",\"v\":1}", "}", StringComparison.Ordinal)),
        Logged("head-with-a-needless-escape", "head", it => it.Events[NotShown].Spelling = text =>
            text.Replace("appeals", "\\u0061ppeals", StringComparison.Ordinal)),
        Logged("head-with-a-member-twice", "data", it => it.Events[NotShown].Spelling = text =>
            text[..^1] + ",\"v\":1}"),
        Logged("recorded-before-the-one-above", "order", it => it.Events[30].RecordedAt = World.At(70)),
        // What does not show by itself.
        Logged("facets-of-the-purpose", "facets", it => it.Events[Shown].HeadLie = head => head["purpose"] = "housing"),
        Logged("facets-of-the-recipient", "facets", it =>
            it.Events[Shown].HeadLie = head => head["recipient"] = World.Recipients[1]),
        Logged("facets-of-the-day", "facets", it => it.Events[Shown].HeadLie = head => head["occurredOn"] = "2026-03-01"),
        Logged("facets-of-the-door", "facets", it => it.Events[Shown].HeadLie = head => head["door"] = "imported"),
        Logged("facets-of-the-ground", "facets", it => it.Events[Shown].HeadLie = head => head["ground"] = "none"),
        Logged("facets-of-the-categories", "facets", it =>
            it.Events[Shown].HeadLie = head => head["categories"] = new JsonArray("address")),
        Logged("facets-without-the-categories", "facets", it =>
            it.Events[Shown].HeadLie = head => head.Remove("categories")),
        Logged("facets-with-categories-in-another-order", "facets", it => it.Events[Shown].HeadLie = head =>
            head["categories"] = new JsonArray([.. head["categories"]!.AsArray().Reverse().Select(one => one!.DeepClone())])),
        Logged("facets-of-a-body-without-circumstances", "facets", it => it.Events[Shown].BodySpelling = text =>
            text.Replace("\"Circumstances\"", "\"Circumstance\"", StringComparison.Ordinal)),
        Logged("event-twice", "doubled", it => it.Events[13].EventId = it.Events[9].EventId),
        Logged("version-twice", "doubled", it =>
            (it.Events[13].StreamTag, it.Events[13].Version) = (it.Events[9].StreamTag, it.Events[9].Version)),
        Period("begins-inside-the-period", new() { Begin = 8 }),
        Period("ends-inside-the-period", new() { End = 47 }),
        Period("ends-at-the-last-of-the-period", new() { End = 48 }),
        Period("begins-at-its-first-moment", new() { Begin = 8, From = World.At(24.5) }),
        Period("ends-where-it-just-does-not-reach", new() { End = 48, To = World.At(141.6) }),
        Period("from-the-first-leaf-and-not-to-the-end", new() { Begin = 0, End = 40, From = World.At(-5) }),
        Period("without-a-leaf", new() { Begin = 8, End = 8 }),
    ];

    public static void Hide(Shown leaf) => (leaf.Rest, leaf.Body, leaf.Openings) = (null, null, []);

    private static void Retype(Shown leaf)
    {
        Hide(leaf);
        leaf.Head = leaf.Head!.Replace("disclosure_recorded", "disclosure_withheld", StringComparison.Ordinal);
    }

    private static void Show(Draft draft, int index) =>
        draft.Leaves[index - Extracts.Begin] = Extracts.Full(draft.World, index, ["address", "phone"]);

    private static ForgedCase Said(string name, string code, Action<Draft> said) => new(name, code, new() { Said = said });

    private static ForgedCase Logged(string name, string code, Action<World> logged, Action<Draft>? said = null) =>
        new(name, code, new() { Logged = logged, Said = said ?? (_ => { }) });

    private static ForgedCase Head(string name, Action<JsonObject> lie) =>
        new(name, "head", new() { Logged = world => world.Events[NotShown].HeadLie = lie });

    private static ForgedCase Period(string name, Asked asked) => new(name, "period-edge", new() { Asked = asked });
}
