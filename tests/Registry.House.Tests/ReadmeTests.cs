using System.Text.Json.Nodes;

namespace Registry.House.Tests;

/// <summary>The first page says nothing that is not there.</summary>
public sealed class ReadmeTests
{
    private static readonly Source Readme = Checkout.Read("README.md");
    private static readonly Source Tour = Checkout.Read("docs/tour.txt");
    private static readonly Mentions There = new(Checkout.Files, Operations(Checkout.Read("docs/openapi.json")));

    [Fact]
    public void Everything_it_names_exists() => There.Breaches(Readme).ShouldBeEmpty();

    [Fact]
    public void Every_command_is_on_it() => Checkout.Files
        .Where(file => file.IsUnder("ops") && !file.Path["ops/".Length..].Contains('/', StringComparison.Ordinal))
        .Select(file => file.Path)
        .Concat(Checkout.Files.Where(file => file.IsUnder("ops/drills")).Select(file => $"ops/drill {file.Name[..^3]}"))
        .Where(command => command != "ops/drill" && !Readme.Text.Contains($"`{command}`", StringComparison.Ordinal))
        .ShouldBeEmpty();

    [Fact]
    public void Its_tour_is_what_a_tour_said() => Strangers(TourBlock(Readme), Tour).ShouldBeEmpty(
        "Lines of README.md's tour are whole lines of docs/tour.txt, in their order. "
        + "After a change: ops/tour >docs/tour.txt, then copy the lines again.");

    [Fact]
    public void Its_tour_and_the_whole_one_end_with_all_expectations_held()
    {
        TourBlock(Readme)[^1].ShouldBe(Tour.Lines[^1]);
        var words = Tour.Lines[^1].Split(' ');
        $"{words[0]} {string.Join(' ', words[1..])}".ShouldBe($"{words[2]} of {words[2]} expectations held.");
    }

    [Theory]
    [InlineData("`src/Registry.Domain/Nowhere.cs`")]
    [InlineData("[page](docs/nowhere.md)")]
    [InlineData("`ops/nothing`")]
    [InlineData("`ops/drill nothing`")]
    [InlineData("`ops/bench --slow`")]
    [InlineData("```bash\nops/run --nowhere   # for ever\n```")]
    [InlineData("`POST /v1/nothing`")]
    [InlineData("`DELETE /v1/appeals`")]
    [InlineData("`/nothing`")]
    [InlineData("`NothingTests`")]
    [InlineData("`views.nothing`")]
    [InlineData("`REGISTRY_NOTHING`")]
    [InlineData("`DIR/nothing`")]
    public void What_does_not_exist_is_caught(string text) =>
        There.Breaches(new("it.md", $"See\n{text}\n")).ShouldHaveSingleItem();

    [Theory]
    [InlineData("`POST /v1/appeals` and `GET /health/ready`")]
    [InlineData("`ReadmeTests` in `tests/Registry.House.Tests`, [here](tests/Registry.House.Tests/ReadmeTests.cs)")]
    [InlineData("`ops/run --data`, `ops/drill kill`, `REGISTRY_POSTGRES`, `views.blocks`, `DIR/access.json`")]
    [InlineData("```text\n`nothing`\n```")]
    public void What_exists_is_let_through(string text) =>
        There.Breaches(new("it.md", $"See\n{text}\n")).ShouldBeEmpty();

    [Theory]
    [InlineData("one\nthree")]
    [InlineData("two\none")]
    [InlineData("tw")]
    public void A_line_no_tour_said_or_not_there_is_caught(string block) =>
        Strangers(block.Split('\n'), new("tour.txt", "one\ntwo\n")).ShouldHaveSingleItem();

    [Fact]
    public void Lines_left_out_are_let_through() =>
        Strangers(["one", "", "  …", "three"], new("tour.txt", "one\ntwo\nthree\n")).ShouldBeEmpty();

    private static HashSet<string> Operations(Source document) =>
        [.. JsonNode.Parse(document.Text)!["paths"]!.AsObject().SelectMany(path =>
            path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"))];

    private static string[] TourBlock(Source page) =>
        page.Text.Split("```text\n")[1].Split("\n```")[0].Split('\n');

    /// <summary>Lines the whole does not have after the one before; … and blank lines stand for any.</summary>
    private static IEnumerable<string> Strangers(IEnumerable<string> block, Source whole)
    {
        var from = 0;
        foreach (var line in block.Where(line => line.Trim() is not ("" or "…")))
        {
            var at = Array.IndexOf(whole.Lines, line, from);
            if (at < 0)
                yield return line;
            else
                from = at + 1;
        }
    }
}
