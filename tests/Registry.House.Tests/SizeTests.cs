namespace Registry.House.Tests;

/// <summary>Half of a good method fits in six lines; these are the limits, not the aims.</summary>
public sealed class SizeTests
{
    /// <summary>What may be larger, and why. A line that is no longer needed is a red test.</summary>
    private static readonly IReadOnlyDictionary<string, string> Exceptions = new Dictionary<string, string>
    {
        ["src/Registry.Api/Operations/Doors.cs Doors"] = "one list of every door, in the order a reader meets them",
        ["src/Registry.Api/Examples/ExampleRequests.cs Of"] = "one switch expression, an arm for each operation",
        ["src/Registry.Api/Reads/ListRecipientsEndpoint.cs Handle"] = "a question whose parameters are bound by name",
        ["src/Registry.Projections/Subjects/0110_subjects.sql:53"] = "a numbered script is never edited after its run",
    };

    private static readonly IReadOnlyList<Source> Measured =
        [.. Checkout.Src.Where(file => file.Ends(".cs") || file.Ends(".sql")), .. Checkout.Code
            .Where(file => file.IsUnder("tests/Registry.House.Tests"))];

    [Fact]
    public void A_file_has_at_most_200_lines() => Left(Measured.SelectMany(Sizes.LongFiles)).ShouldBeEmpty();

    [Fact]
    public void A_line_has_at_most_120_characters() => Left(Measured.SelectMany(Sizes.LongLines)).ShouldBeEmpty();

    [Fact]
    public void A_method_has_at_most_30_lines() =>
        Left(Measured.Where(file => file.Ends(".cs")).SelectMany(Sizes.LongMethods)).ShouldBeEmpty();

    [Fact]
    public void A_method_takes_at_most_6_parameters() =>
        Left(Measured.Where(file => file.Ends(".cs")).SelectMany(Sizes.ManyParameters)).ShouldBeEmpty();

    [Fact]
    public void An_exception_that_nothing_needs_any_more_is_struck_out()
    {
        var all = Measured.SelectMany(Sizes.LongFiles)
            .Concat(Measured.SelectMany(Sizes.LongLines))
            .Concat(Measured.Where(file => file.Ends(".cs")).SelectMany(Sizes.LongMethods))
            .Concat(Measured.Where(file => file.Ends(".cs")).SelectMany(Sizes.ManyParameters))
            .ToList();
        Exceptions.Keys.Where(known => !all.Exists(breach => breach.StartsWith(known + " ", StringComparison.Ordinal)))
            .ShouldBeEmpty();
        Exceptions.Values.ShouldAllBe(reason => reason.Length > 20);
    }

    [Fact]
    public void A_file_of_201_lines_is_caught() =>
        Sizes.LongFiles(new("It.cs", string.Concat(Enumerable.Repeat("x\n", 201)))).ShouldHaveSingleItem();

    [Fact]
    public void A_file_of_200_lines_is_let_through() =>
        Sizes.LongFiles(new("It.cs", string.Concat(Enumerable.Repeat("x\n", 200)))).ShouldBeEmpty();

    [Fact]
    public void A_line_of_121_characters_is_caught() =>
        Sizes.LongLines(new("It.cs", $"one\n{new string('x', 121)}\n")).ShouldBe(["It.cs:2 has 121 characters"]);

    [Fact]
    public void A_method_of_31_lines_is_caught() =>
        Sizes.LongMethods(new("It.cs", Method(31))).ShouldBe(["It.cs Do has 31 lines"]);

    [Fact]
    public void A_method_of_30_lines_is_let_through_with_its_comment_and_attributes() =>
        Sizes.LongMethods(new("It.cs", Method(30))).ShouldBeEmpty();

    [Theory]
    [InlineData("class It { void Do() { void Inner() {BODY} } }", 2)]
    [InlineData("class It { It() {BODY} }", 1)]
    [InlineData("class It { int Do => new[] {BODY}.Length; }", 1)]
    [InlineData("class It { int Do { get {BODY} } }", 1)]
    public void Other_bodies_are_measured_too(string text, int times) => Sizes.LongMethods(
        new("It.cs", text.Replace("BODY", new string('\n', 31), StringComparison.Ordinal))).Count().ShouldBe(times);

    [Theory]
    [InlineData("class It { void Do(int a, int b, int c, int d, int e, int f, int g) { } }")]
    [InlineData("class It(int a, int b, int c, int d, int e, int f, int g);")]
    [InlineData("class It { It(int a, int b, int c, int d, int e, int f, int g) { } }")]
    public void A_seventh_parameter_is_caught(string text) =>
        Sizes.ManyParameters(new("It.cs", text)).ShouldHaveSingleItem().ShouldEndWith("takes 7");

    [Fact]
    public void A_record_may_have_many_members() =>
        Sizes.ManyParameters(new("It.cs", "record It(int A, int B, int C, int D, int E, int F, int G);"))
            .ShouldBeEmpty();

    private static string Method(int lines) =>
        "class It\n{\n    /// <summary>Does.</summary>\n    [Fact]\n"
        + $"    void Do()\n    {{\n{new string('\n', lines - 3)}    }}\n}}\n";

    private static IEnumerable<string> Left(IEnumerable<string> breaches) => breaches.Where(breach =>
        !Exceptions.Keys.Any(known => breach.StartsWith(known + " ", StringComparison.Ordinal)));
}
