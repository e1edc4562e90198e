using System.Text.Json.Nodes;

namespace Registry.Verifier.Tests;

/// <summary>Extracts made from the format page alone, by other code: <c>Foreign/README.md</c>.</summary>
public sealed class ForeignTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Foreign");
    private static readonly IReadOnlyDictionary<string, JsonObject> Rows = Read("expected.json")
        .Concat(Read("settled.json")).ToDictionary(row => string.Join(' ', Arguments(row)), StringComparer.Ordinal);

    public static TheoryData<string> Commands => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_verdict_is_the_one_that_was_expected(string command)
    {
        var row = Rows[command];
        using var said = new StringWriter();

        var exit = Program.Run([.. Arguments(row).Select(Full)], said, said);

        Verdict(exit, said.ToString()).ShouldBe((string)row["code"]!, said.ToString());
        exit.ShouldBe((int)row["exit"]!);
    }

    [Fact]
    public void Every_file_beside_the_rows_is_one_of_theirs() => Directory.GetFiles(Folder)
        .Select(path => Path.GetFileName(path)).Where(name => Path.GetExtension(name) is not (".json" or ".md"))
        .Except(Rows.Values.SelectMany(Arguments)).ShouldBeEmpty();

    private static string Verdict(int exit, string said)
    {
        var last = said.TrimEnd().Split('\n')[^1];
        return exit == 2 ? "usage"
            : last.StartsWith("NOT verified: ", StringComparison.Ordinal) ? last[14..].TrimEnd()
            : last.Contains("completeness not proved", StringComparison.Ordinal) ? "ok-not-complete"
            : "ok";
    }

    private static IEnumerable<string> Arguments(JsonObject row)
    {
        yield return (string)row["file"]!;
        foreach (var option in new[] { "trust", "seen" })
            if ((string?)row[option] is { } file)
                foreach (var word in new[] { $"--{option}", file })
                    yield return word;
    }

    private static string Full(string word) =>
        word.StartsWith("--", StringComparison.Ordinal) ? word : Path.Combine(Folder, word);

    private static IEnumerable<JsonObject> Read(string name) =>
        JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, name)))!.AsArray().Select(row => row!.AsObject());
}
