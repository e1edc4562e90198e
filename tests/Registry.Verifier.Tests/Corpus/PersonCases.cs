using System.Text.Json.Nodes;
using Registry.Verifier.Tests.Forging;

namespace Registry.Verifier.Tests.Corpus;

/// <summary>Lies about a person. Leaves 3, 11, 19 … are the subject's stream, 4, 12, 20 … that of who looked.</summary>
internal static class PersonCases
{
    public static IEnumerable<ForgedCase> All =>
    [
        Said("person-with-a-version-left-out", "stream-gap", it => it.Leaves.Remove(it.At(19))),
        Said("person-without-the-first", "stream-gap", it => it.Leaves.Remove(it.At(3))),
        Said("person-without-the-last", "stream-gap", it => it.Leaves.Remove(it.At(59))),
        Said("person-without-the-last-in-lines-and-manifest-counts", "stream-gap", it =>
        {
            it.Leaves.Remove(it.At(59));
            it.Manifest["shown"] = it.Leaves.Count;
        }),
        Said("person-without-a-stream", "stream-gap", it => it.Leaves.RemoveAll(leaf => leaf.Index % 8 == 4)),
        Said("person-with-a-stream-not-named", "stream-gap", it => it.Manifest["streams"]!.AsArray().RemoveAt(1)),
        Said("person-with-a-leaf-of-another", "stream-gap", it => it.Leaves.Insert(2, Full(it, 5))),
        Said("person-with-a-stream-that-has-nothing", "stream-gap", it => it.Manifest["streams"]!.AsArray().Add(
            new JsonObject { ["streamTag"] = World.Tag(6), ["kind"] = "subject", ["versions"] = 1 })),
        Said("person-with-fewer-versions-told", "stream-gap", it => it.Manifest["streams"]![0]!["versions"] = 7),
        Said("person-with-more-versions-told", "stream-gap", it => it.Manifest["streams"]![0]!["versions"] = 9),
        Said("person-with-a-cut-proof", "inclusion", it => it.At(19).Place = Place(it, 19, path => path.RemoveAt(0))),
        Said("person-with-a-proof-of-one-more", "inclusion", it => it.At(19).Place = Place(it, 19, path => path.Add(new byte[32]))),
        Said("person-with-a-proof-upside-down", "inclusion", it => it.At(19).Place = Place(it, 19, path => path.Reverse())),
        Said("person-with-the-proof-of-another", "inclusion", it => it.At(19).Place =
            it.At(27).Place!.Replace("\"index\":27", "\"index\":19", StringComparison.Ordinal)),
        Said("person-with-another-index", "inclusion", it => it.At(19).Place =
            it.At(19).Place!.Replace("\"index\":19", "\"index\":18", StringComparison.Ordinal)),
        Said("person-with-an-index-beyond-the-end", "inclusion", it => it.Leaves[^1].Place =
            it.Leaves[^1].Place!.Replace("\"index\":59", "\"index\":60", StringComparison.Ordinal)),
        Said("person-with-an-altered-head", "inclusion", it => it.At(19).Head =
            it.At(19).Head!.Replace("appeals", "housing", StringComparison.Ordinal)),
        Said("person-with-leaves-reordered", "order", it => it.Leaves.Reverse(3, 2)),
        Said("person-with-a-leaf-twice", "order", it => it.Leaves.Insert(3, it.Leaves[3])),
        Said("person-with-a-place-that-has-no-index", "data", it => it.At(19).Place = "{\"proof\":[]}"),
        Said("person-with-a-place-that-has-a-text-for-an-index", "data", it => it.At(19).Place =
            it.At(19).Place!.Replace("\"index\":19", "\"index\":\"19\"", StringComparison.Ordinal)),
        Said("person-with-a-place-that-has-no-hash", "data", it => it.At(19).Place = "{\"index\":19,\"proof\":[\"AAAA\"]}"),
        Said("person-without-a-place", "data", it => it.At(19).Place = null),
        Said("person-with-a-place-twice", "data", it => it.At(19).Place += "\n" + it.At(19).Place),
        Said("person-with-a-head-alone", "data", it => RangeCases.Hide(it.At(19))),
        Said("person-with-the-last-head-alone", "data", it => RangeCases.Hide(it.At(59))),
        Said("person-with-a-place-alone", "data", it => (it.At(59).Head, it.At(59).Rest, it.At(59).Body, it.At(59).Openings)
            = (null, null, null, [])),
        Said("person-with-a-rest-of-another-stream", "rest", it => it.At(19).Rest =
            it.At(19).Rest!.Replace(World.Tag(3), World.Tag(4), StringComparison.Ordinal)),
        Said("person-with-the-body-of-another", "body", it => it.At(19).Body = it.At(27).Body),
        Said("person-with-an-opening-of-another", "opening", it => it.At(19).Openings = it.At(27).Openings),
        Said("person-with-another-row", "csv", it => it.Rows = text => text.Replace("provide", "use", StringComparison.Ordinal)),
        Said("person-counted-wrong", "manifest", it => it.Manifest["shown"] = 1),
        Said("person-under-another-tree", "inclusion", it => it.End =
            Signers.Ours.Note(Signers.Checkpoint(Extracts.End, Canon.Sha("another tree")))),
        Logged("person-recorded-before-the-one-above", "order", it => it.Events[20].RecordedAt = World.At(50)),
        Logged("person-facets", "facets", it => it.Events[19].HeadLie = head => head["door"] = "imported"),
        Logged("person-with-a-head-of-another-form", "head", it => it.Events[19].HeadLie = head => head["more"] = 1),
        Logged("person-with-an-event-twice", "doubled", it => it.Events[19].EventId = it.Events[11].EventId),
        Logged("person-with-a-version-twice", "doubled", it => it.Events[19].Version = it.Events[11].Version),
        Logged("person-with-a-version-jumped", "stream-gap", it => it.Events[59].Version++),
        Logged("person-with-an-unknown-form-shown", "not-asked-for", it => it.Events[19].Type = "nonconforming"),
        new("person-of-others", "signer-unknown", GoodCases.Person() with { Signers = Signers.Others }),
    ];

    private static string Place(Draft draft, int index, Action<List<byte[]>> change)
    {
        var path = Canon.Path(index, [.. draft.World.Leaves().Take(Extracts.End)]);
        change(path);
        return Extracts.Place(index, path);
    }

    private static Shown Full(Draft draft, int index)
    {
        var leaf = Extracts.Full(draft.World, index, ["address", "phone"]);
        leaf.Place = Place(draft, index, _ => { });
        return leaf;
    }

    private static ForgedCase Said(string name, string code, Action<Draft> said) =>
        new(name, code, GoodCases.Person() with { Said = said });

    private static ForgedCase Logged(string name, string code, Action<World> logged) =>
        new(name, code, GoodCases.Person() with { Logged = logged });
}
