using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Verifier.Tests.Forging;

namespace Registry.Verifier.Tests;

/// <summary>Files made by somebody who had the format page alone; what they expect is in <c>expected.json</c>.</summary>
/// <remarks>
/// An array of <c>{"file", "code", "exit"}</c>, with <c>trust</c> and <c>seen</c> where they are given, all names of files
/// beside it. The code of a flawless file is <c>ok</c>, or <c>ok-not-complete</c> where completeness is not proved.
/// </remarks>
public sealed class ForeignTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Foreign");
    private static readonly IReadOnlyList<JsonObject> Expected = [.. JsonNode
        .Parse(File.ReadAllBytes(Path.Combine(Folder, "expected.json")))!.AsArray().Select(row => row!.AsObject())];

    [Fact]
    public void Files_of_a_stranger_have_the_verdicts_that_the_stranger_expects() =>
        Expected.Select(Difference).Where(difference => difference is not null).ShouldBeEmpty();

    private static string? Difference(JsonObject row)
    {
        var forged = new Forged(
            File.ReadAllBytes(Full(row, "file")!), Text(Full(row, "trust")), Text(Full(row, "seen")));
        var (code, report) = CorpusTests.Verify(forged);
        var exit = code.Length > 0 ? 1 : forged.Trust is null ? 3 : 0;
        var isSame = ((string?)row["code"])!.Split('-')[0] == "ok" ? code.Length == 0 : code == (string?)row["code"];
        var isNarrowed = (string?)row["code"] != "ok-not-complete"
            || report.Contains("completeness not proved", StringComparison.Ordinal);
        return isSame && isNarrowed && exit == (int)row["exit"]! ? null : $"{row.ToJsonString()} but was {code} {exit}";
    }

    private static string? Full(JsonObject row, string member) =>
        row[member] is { } name ? Path.Combine(Folder, (string)name!) : null;

    private static string? Text(string? path) => path is null ? null : File.ReadAllText(path);
}
