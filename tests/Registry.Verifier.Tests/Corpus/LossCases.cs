using Registry.Verifier.Tests.Forging;

namespace Registry.Verifier.Tests.Corpus;

/// <summary>Entries whose contents went with the database that held them. Leaf 13 matches, 11 does not.</summary>
internal static class LossCases
{
    private const string Loss = """{"lost":true}""";
    private const int Match = 13;
    private const int Other = 11;

    public static IEnumerable<ForgedCase> All =>
    [
        Said("lost", "", it => Lose(it, Match), "1 entries asked for are NOT shown"),
        Said("all-lost", "", it => it.Leaves.Where(leaf => leaf.Body is not null).ToList()
            .ForEach(leaf => Lose(it, leaf.Index)), "or counted as lost"),
        Said("lost-and-not-counted", "manifest", it =>
        {
            Lose(it, Match);
            it.Manifest.Remove("lost");
        }),
        Said("counted-as-lost-and-shown", "manifest", it => it.Manifest["lost"] = 1),
        Said("one-lost-and-two-counted", "manifest", it =>
        {
            Lose(it, Match);
            it.Manifest["lost"] = 2;
        }),
        Said("none-counted-as-lost", "manifest", it => it.Manifest["lost"] = 0),
        Said("lost-and-not-asked-for", "not-asked-for", it => Lose(it, Other)),
        Said("lost-twice", "data", it =>
        {
            Lose(it, Match);
            it.At(Match).Openings.Add(Loss);
        }),
        Said("lost-and-shown-all-the-same", "data", it =>
        {
            var openings = it.At(Match).Openings;
            it.At(Match).Openings = [.. openings, Loss];
        }),
        Said("lost-in-place-of-a-body", "data", it =>
        {
            it.At(Match).Body = null;
            it.At(Match).Openings = [Loss];
        }),
        Said("lost-spelt-otherwise", "data", it =>
        {
            Lose(it, Match);
            it.At(Match).Openings = ["""{"lost": true}"""];
        }),
        Said("lost-false", "data", it =>
        {
            Lose(it, Match);
            it.At(Match).Openings = ["""{"lost":false}"""];
        }),
        Said("lost-with-its-head-left-out", "range-root", it =>
        {
            Lose(it, Match);
            it.Leaves.Remove(it.At(Match));
            it.Manifest.Remove("lost");
        }),
        new("narrowed-and-lost", "", new()
        {
            Asked = new() { Narrowed = new() { ["actor"] = World.Id(4, 1) } },
            Said = it => Lose(it, Match),
        }, "1 entries asked for are NOT shown"),
        new("person-lost", "data", new() { IsPerson = true, Said = it => Lose(it, it.Leaves[2].Index, isCounted: false) }),
        new("person-counted-as-lost", "manifest", new() { IsPerson = true, Said = it => it.Manifest["lost"] = 1 }),
    ];

    private static ForgedCase Said(string name, string code, Action<Draft> lie, string words = "") =>
        new(name, code, new() { Said = lie }, words);

    private static void Lose(Draft draft, int index, bool isCounted = true)
    {
        var leaf = draft.At(index);
        (leaf.Rest, leaf.Body, leaf.Openings) = (null, null, [Loss]);
        if (isCounted)
            draft.Manifest["lost"] = ((int?)draft.Manifest["lost"] ?? 0) + 1;
    }
}
