using System.Text.Json.Nodes;
using Registry.Verifier.Tests.Forging;

namespace Registry.Verifier.Tests.Corpus;

/// <summary>Files in which nothing is wrong, and what they prove.</summary>
internal static class GoodCases
{
    private static readonly Func<World, string> SeenAt20 = world => Seen(world, 20);

    public static IEnumerable<ForgedCase> All =>
    [
        Good("range", new(), "Complete"),
        Good("range-from-the-first-leaf", new() { Asked = new() { Begin = 0, From = World.At(-5) } }),
        Good("range-of-one-node", new() { Asked = new() { Begin = 8, From = World.At(26) } }),
        Good("range-of-everything", Filter("{}")),
        Good("range-without-a-match", Filter("""{"types":["subject_blocked"]}"""), "0 of 53 entries shown"),
        Good("range-by-type", Filter("""{"types":["personal_data_accessed"]}""")),
        Good("range-by-recipient", Filter($$"""{"recipients":["{{World.Recipients[2]}}"]}""")),
        Good("range-by-purpose", Filter("""{"purposes":["housing"]}""")),
        Good("range-by-ground", Filter("""{"grounds":["art-9-1"]}""")),
        Good("range-by-category", Filter("""{"categories":["health"]}""")),
        Good("range-by-days", Filter("""{"occurredFrom":"2026-03-03","occurredTo":"2026-03-04"}""")),
        Good("range-by-all", Filter($$"""
            {"types":["disclosure_recorded"],"recipients":["{{World.Recipients[0]}}"],"purposes":["appeals"],
             "grounds":["art-9-1","consent"],"categories":["address"],"occurredFrom":"2026-03-02"}
            """)),
        Good("range-without-fields", new() { Asked = new() { Fields = [] } }, "no values opened"),
        Good("range-with-one-field", new() { Asked = new() { Fields = ["phone"] } }),
        Good("range-with-a-destroyed-value", new(), "1 values are not opened"),
        Good("range-with-an-unknown-form", new(), "NOT judged: 1 entries of no known form: 22"),
        Good("range-narrowed-to-an-appeal", Narrowed("appeal", World.Id(3, 1)), "completeness not proved"),
        Good("range-narrowed-to-an-employee", Narrowed("actor", World.Id(11, 2)), "completeness not proved"),
        Good("range-narrowed-with-one-left-out", Narrowed("appeal", World.Id(3, 1)) with { Said = draft =>
            RangeCases.Hide(draft.Leaves.First(leaf => leaf.Body is not null)) }, "completeness not proved"),
        Good("range-seen-in-it", new() { Seen = SeenAt20 }, "begins with the 20 entries"),
        Good("range-seen-at-its-beginning", new() { Seen = world => Seen(world, Extracts.Begin) }, "begins with the 7"),
        Good("range-seen-at-its-end", new() { Seen = world => Seen(world, Extracts.End) }, "begins with the 60"),
        Good("range-seen-before-with-a-proof", new() { Seen = world => Seen(world, 3) }, "begins with the 3"),
        Good("range-seen-before-without-a-proof", new() { Seen = world => Seen(world, 5) }, "seen-unchecked"),
        Good("range-seen-after", new() { Seen = world => Seen(world, 62) }, "seen-unchecked"),
        Good("range-not-seen", new(), "would go unnoticed"),
        Good("range-without-trust", new() { Trust = null }, "who made it is not established"),
        Good("range-without-trust-by-others", new() { Trust = null, Signers = Signers.Others }, "who made it is not established"),
        Good("range-with-a-formula", new() { Logged = world =>
            world.Events[9].Values["address"] = ("salt", "=HYPERLINK(\"x\")") }),
        Good("range-with-every-escape", new() { Logged = world =>
            world.Events[9].Values["address"] = ("salt", "a\"b\\c\nd\te \u007f Әлия 😀") }),
        Good("range-unsorted-in-the-archive", new() { Packed = it => it.Packed = all =>
            all.Sort(1, all.Count - 1, Comparer<(string Name, byte[])>.Create((x, y) => string.CompareOrdinal(y.Name, x.Name))) }),
        Good("person", Person(), "subject: 8"),
        Good("person-at-an-earlier-tree", Person() with { Asked = new() { End = 33 } }),
        Good("person-without-fields", Person() with { Asked = new() { Fields = [] } }),
        Good("person-seen-with-a-proof", Person() with { Seen = world => Seen(world, 3) }, "begins with the 3"),
        Good("person-seen-without-a-proof", Person() with { Seen = SeenAt20 }, "seen-unchecked"),
        Good("person-seen-at-the-end", Person() with { Seen = world => Seen(world, Extracts.End) }, "begins with the 60"),
        Good("person-without-trust", Person() with { Trust = null }, "who made it is not established"),
    ];

    public static Lie Person() => new() { IsPerson = true };

    public static Lie Filter(string json) => new() { Asked = new() { Filter = JsonNode.Parse(json)!.AsObject() } };

    public static Lie Narrowed(string member, string id) => new()
    {
        Asked = new() { Filter = [], Narrowed = new() { [member] = id } },
    };

    public static string Seen(World world, int size) =>
        Signers.Ours.Note(Signers.Checkpoint(size, Canon.Root([.. world.Leaves().Take(size)])));

    private static ForgedCase Good(string name, Lie lie, string words = "") => new(name, "", lie, words);
}
