namespace Registry.House.Tests;

/// <summary>Every demand of policy and law says how it stands, and no row leans on a test that is not there.</summary>
public sealed class CoverageTests
{
    private static readonly Source Page = Checkout.Read("docs/coverage.md");

    private static readonly IReadOnlySet<string> Tests =
        Coverage.Tests(Checkout.Code.Where(file => file.IsUnder("tests")));

    /// <summary>In order on the small page.</summary>
    private const string Good = "| Law 2 | B. | deployment: people |";

    [Fact]
    public void Every_demand_has_one_row_and_every_row_a_standing_that_holds() =>
        new Coverage(CoverageRows.All, Tests).Breaches(Page).ShouldBeEmpty();

    [Fact]
    public void The_demands_are_as_many_as_their_sources_have()
    {
        CoverageRows.All.ShouldAllBe(part => part.Keys.Count == part.Count);
        CoverageRows.All.SelectMany(part => part.Keys).ShouldBeUnique();
        CoverageRows.All.Sum(part => part.Count).ShouldBe(82);
    }

    [Fact]
    public void A_missing_row_is_caught() => Breaches(Small()).ShouldBe(["Law 2 has no row in Law"]);

    [Fact]
    public void A_doubled_row_is_caught() => Breaches(Small(Good, Good)).ShouldBe(["Law 2 has 2 rows"]);

    [Fact]
    public void A_row_nobody_demands_is_caught() => Breaches(Small(Good, "| Law 3 | C. | deployment: people |"))
        .ShouldBe(["Law 3 is no row of Law"]);

    [Fact]
    public void A_row_in_another_table_is_caught() => Breaches(Small($"\n## Elsewhere\n\n{Good}")).ShouldBe(
        [
            "Law 2 has no row in Law",
            "Law 2 stands in the table Elsewhere, which is none",
        ]);

    [Theory]
    [InlineData("", "Law 2 has no standing")]
    [InlineData("not built yet:", "Law 2 says: not built yet:")]
    [InlineData("deployment: ", "Law 2 says: deployment:")]
    [InlineData("kept", "Law 2 says: kept")]
    [InlineData("`CoverageTests`", "Law 2 says: `CoverageTests`")]
    [InlineData("see `CoverageTests.A_missing_row_is_caught`",
        "Law 2 says: see `CoverageTests.A_missing_row_is_caught`")]
    [InlineData("`CoverageTests.A_missing_row_is_caught`; kept", "Law 2 says: kept")]
    [InlineData("`CoverageTests.A_missing_row_is_let_through`",
        "Law 2 names CoverageTests.A_missing_row_is_let_through, and there is no such test")]
    [InlineData("`CoverageTests.A_missing_row_is_caught`, `NoTests.A_missing_row_is_caught`",
        "Law 2 names NoTests.A_missing_row_is_caught, and there is no such test")]
    [InlineData("`Coverage.Breaches`", "Law 2 names Coverage.Breaches, and there is no such test")]
    public void A_row_without_a_standing_that_holds_is_caught(string standing, string breach) =>
        Breaches(Small($"| Law 2 | B. | {standing} |")).ShouldBe([breach]);

    [Theory]
    [InlineData("`CoverageTests.A_missing_row_is_caught`")]
    [InlineData("`CoverageTests.A_missing_row_is_caught`, `CoverageTests.A_doubled_row_is_caught`")]
    [InlineData("`CoverageTests.A_missing_row_is_caught`; deployment: people; not built yet: the rest (cases)")]
    [InlineData("`DisclosureRulesTests.Every_rule_has_a_refused_example`")]
    public void A_standing_that_holds_is_let_through(string standing) =>
        Breaches(Small($"| Law 2 | B. | {standing} |")).ShouldBeEmpty();

    [Theory]
    [InlineData("| Law 2 | deployment: people |", "Law 2 has 2 cells")]
    [InlineData("| Law 2 | | deployment: people |", "Law 2 does not say what is demanded")]
    public void A_row_that_lost_a_cell_or_its_demand_is_caught(string row, string breach) =>
        Breaches(Small(row)).ShouldBe([breach]);

    [Fact]
    public void Only_what_is_run_is_a_test_and_a_class_has_those_it_inherits() => Coverage.Tests(
    [
        new("It.cs", "abstract class Any<T> { [Fact] void One_is_run() { } void Two_is_not() { } }"),
        new("Of.cs", "class Some : Any<int> { [Theory] void Three_is_run() { } }"),
    ]).ShouldBe(["Any.One_is_run", "Some.Three_is_run", "Some.One_is_run"], ignoreOrder: true);

    /// <summary>A page that should have two rows, of which the first is in order.</summary>
    private static string Small(params string[] rows) => $"""
        ## Law

        | source | what is demanded | how it stands |
        | --- | --- | --- |
        | Law 1 | A. | not built yet: all of it (cases) |
        {string.Join('\n', rows)}
        """;

    private static IEnumerable<string> Breaches(string page) =>
        [.. new Coverage([new("Law", 2, ["Law 1", "Law 2"])], Tests).Breaches(new("it.md", page))];
}
