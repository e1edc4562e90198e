using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Registry.House.Tests;

/// <summary>One family of words for one thing, and none of the words that say nothing.</summary>
public sealed class NameTests
{
    private static readonly IReadOnlyList<Source> Pages =
        [.. Checkout.Files.Where(file => file.IsUnder("docs/decisions"))];

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => Checkout.Code.SelectMany(Names.VagueTypes).ShouldBeEmpty();

    [Fact]
    public void No_method_of_ours_has_an_Async_suffix() => Checkout.Code.SelectMany(Names.AsyncNames).ShouldBeEmpty();

    [Fact]
    public void No_rule_and_no_view_tells_the_time_or_makes_an_id() => Checkout.SrcCode
        .Where(file => file.IsUnder("src/Registry.Domain") || file.IsUnder("src/Registry.Projections"))
        .SelectMany(Names.Clocks)
        .ShouldBeEmpty();

    [Theory]
    [InlineData("src/Registry.Audit/BannedSymbols.txt")]
    [InlineData("src/Registry.Domain/BannedSymbols.txt")]
    [InlineData("src/Registry.Projections/BannedSymbols.txt")]
    public void The_compiler_knows_the_banned_symbols(string path)
    {
        var banned = Checkout.Read(path).Text;
        foreach (var symbol in new[] { "DateTime.Now", "DateTimeOffset.UtcNow", "Guid.NewGuid", "Random", "Console" })
            banned.ShouldContain($"System.{symbol};");
    }

    [Fact]
    public void A_test_is_named_by_a_sentence() =>
        Checkout.Code.Where(file => file.IsUnder("tests")).SelectMany(Names.TestNames).ShouldBeEmpty();

    [Fact]
    public void A_decision_page_that_is_mentioned_exists() => Checkout.Files
        .SelectMany(file => Names.Pages(file.Text).Select(page => (file.Path, Page: page)))
        .Where(mention => !File.Exists(Checkout.Full($"docs/decisions/{mention.Page}")))
        .Where(mention => !mention.Path.EndsWith("/NameTests.cs", StringComparison.Ordinal))
        .ShouldBeEmpty();

    [Fact]
    public void A_decision_page_has_a_number_of_its_own_and_a_sentence_for_a_name()
    {
        Pages.Select(page => page.Name).ShouldAllBe(name => IsPageName(name));
        Pages.GroupBy(page => page.Name[..4]).Where(number => number.Count() > 1).Select(number => number.Key)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_decision_page_is_one_page_with_context_choice_and_cost() => Pages
        .SelectMany(page => PageBreaches(page))
        .ShouldBeEmpty();

    [Fact]
    public void Sql_is_in_lower_case_and_names_its_columns() =>
        Checkout.Files.Where(file => file.Ends(".sql")).SelectMany(SqlText.Breaches).ShouldBeEmpty();

    [Fact]
    public void Sql_in_code_names_its_columns_too() => Checkout.SrcCode
        .SelectMany(file => file.All<LiteralExpressionSyntax>()
            .Where(text => text.Token.ValueText.Contains("select *", StringComparison.OrdinalIgnoreCase))
            .Select(text => $"{file.Path}:{text.Line()}"))
        .ShouldBeEmpty();

    [Theory]
    [InlineData("class SubjectManager { }")]
    [InlineData("record DisclosureDto(int A);")]
    [InlineData("interface IKeyService { }")]
    [InlineData("enum KeyCommon { One }")]
    public void A_vague_name_is_caught(string text) => Names.VagueTypes(new("It.cs", text)).ShouldHaveSingleItem();

    [Fact]
    public void An_Async_suffix_is_caught() =>
        Names.AsyncNames(new("It.cs", "class It { Task LoadAsync() => Task.CompletedTask; }")).ShouldHaveSingleItem();

    [Fact]
    public void A_name_that_a_framework_gave_is_let_through() => Names.AsyncNames(
        new("It.cs", "class It { ValueTask DisposeAsync() => default; public override Task HandleAsync() => null; }"))
        .ShouldBeEmpty();

    [Theory]
    [InlineData("class It { object At = DateTimeOffset.UtcNow; }")]
    [InlineData("class It { object At = System.DateTime.Now; }")]
    [InlineData("class It { object Id() => Guid.NewGuid(); }")]
    public void A_clock_or_a_fresh_id_is_caught(string text) => Names.Clocks(new("It.cs", text)).ShouldNotBeEmpty();

    [Theory]
    [InlineData("Works")]
    [InlineData("BlockedSubject_Refuses")]
    [InlineData("when_a_subject_is_blocked")]
    public void A_test_name_that_is_no_sentence_is_caught(string name) =>
        Names.TestNames(new("It.cs", $"class It {{ [Fact] public void {name}() {{ }} }}")).ShouldHaveSingleItem();

    [Fact]
    public void A_mention_of_a_page_is_found() =>
        Names.Pages("// See docs/decisions/9999-no-such-page.md.").ShouldBe(["9999-no-such-page.md"]);

    [Theory]
    [InlineData("0001-TheHouse.md")]
    [InlineData("house.md")]
    [InlineData("01-house.md")]
    public void A_page_name_that_is_no_sentence_is_caught(string name) => IsPageName(name).ShouldBeFalse();

    [Fact]
    public void A_page_without_its_cost_is_caught() =>
        PageBreaches(new("docs/decisions/0001-it.md", "# It\n\n## Context\n\n## Choice\n")).ShouldHaveSingleItem();

    [Fact]
    public void A_page_of_61_lines_is_caught() => PageBreaches(new(
        "docs/decisions/0001-it.md", $"# It\n\n## Context\n\n## Choice\n\n## What it costs\n{new string('\n', 53)}x\n"))
        .ShouldHaveSingleItem();

    [Theory]
    [InlineData("SELECT id from it")]
    [InlineData("select *\n  from it")]
    [InlineData("select i.* from it i")]
    [InlineData("select $body$ BEGIN $body$")]
    public void Sql_that_shouts_or_takes_all_is_caught(string sql) =>
        SqlText.Breaches(new("it.sql", sql)).ShouldHaveSingleItem();

    [Fact]
    public void What_stands_in_comments_and_texts_is_let_through() =>
        SqlText.Breaches(new("it.sql", "-- SELECT\nselect count(*), 'NO', \"ID\" from it")).ShouldBeEmpty();

    private static bool IsPageName(string name) =>
        name.Length > 8 && name[4] == '-' && name[..4].All(char.IsAsciiDigit)
        && name.EndsWith(".md", StringComparison.Ordinal)
        && name[5..^3].All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static IEnumerable<string> PageBreaches(Source page)
    {
        if (page.Lines.Length > 60)
            yield return $"{page.Path} has {page.Lines.Length} lines";
        foreach (var heading in new[] { "# ", "## Context", "## Choice", "## What it costs" })
            if (!page.Lines.Any(line => line.StartsWith(heading, StringComparison.Ordinal)))
                yield return $"{page.Path} lacks {heading}";
    }
}
