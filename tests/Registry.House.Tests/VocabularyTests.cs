namespace Registry.House.Tests;

/// <summary>A word in code has its row: Kazakh, Russian, English, and the article it comes from.</summary>
public sealed class VocabularyTests
{
    private static readonly IReadOnlyList<Source> Domain =
        [.. Checkout.SrcCode.Where(file => file.IsUnder("src/Registry.Domain"))];

    private static readonly IReadOnlyList<Term> Terms = Vocabulary.Of(Checkout.Read("docs/vocabulary.md"));

    [Fact]
    public void Every_event_has_a_row_with_its_name_and_its_alias()
    {
        var events = Vocabulary.Events(Domain);
        events.Count.ShouldBeGreaterThan(15);
        Vocabulary.Missing(Terms, events.Concat(events.Select(Vocabulary.Snake))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_stream_has_a_row_with_its_name_and_its_alias()
    {
        var kinds = Vocabulary.Members(Domain, "StreamKind");
        kinds.Count.ShouldBeGreaterThan(5);
        Vocabulary.Missing(Terms, kinds.Concat(kinds.Select(Vocabulary.Snake))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_operation_has_a_row_with_its_name_and_its_code()
    {
        var operations = Vocabulary.Members(Domain, "Operation");
        operations.Count.ShouldBeGreaterThan(20);
        Vocabulary.Missing(Terms, operations.Concat(operations.Select(Vocabulary.Kebab))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_refusal_has_a_row_with_its_code()
    {
        var refusals = Vocabulary.Refusals(Domain);
        refusals.Count.ShouldBeGreaterThan(20);
        Vocabulary.Missing(Terms, refusals).ShouldBeEmpty();
    }

    [Fact]
    public void Every_view_has_a_row_with_its_table() => Vocabulary.Missing(Terms, Checkout.Src
        .Where(file => file.IsUnder("src/Registry.Projections") && file.Ends(".sql"))
        .SelectMany(file => file.Lines)
        .Where(line => line.StartsWith("create table views.", StringComparison.Ordinal))
        .Select(line => line.Split(' ', '(')[2]["views.".Length..]))
        .ShouldBeEmpty();

    [Theory]
    [InlineData("Slice")]
    [InlineData("Generation")]
    [InlineData("Epoch")]
    [InlineData("Finding")]
    [InlineData("Matter")]
    [InlineData("StreamGuard")]
    [InlineData("Position")]
    [InlineData("Receipt")]
    [InlineData("OccurredAt")]
    [InlineData("RecordedAt")]
    [InlineData("Circumstances")]
    [InlineData("Personal")]
    public void A_word_of_ours_has_a_row(string word) => Vocabulary.Missing(Terms, [word]).ShouldBeEmpty();

    [Fact]
    public void Every_row_says_it_in_three_languages_and_where_it_comes_from() => Terms
        .Where(term => new[] { term.Kk, term.Ru, term.En, term.Source }.Any(string.IsNullOrWhiteSpace))
        .Select(term => term.En)
        .ShouldBeEmpty();

    [Fact]
    public void A_term_has_one_row() =>
        Terms.GroupBy(term => term.En).Where(rows => rows.Count() > 1).Select(rows => rows.Key).ShouldBeEmpty();

    [Fact]
    public void Kazakh_is_written_without_Latin_letters() => Terms
        .Where(term => term.Kk.Any(char.IsAsciiLetter))
        .Select(term => term.Kk)
        .ShouldBeEmpty();

    [Fact]
    public void A_word_without_a_row_is_caught() =>
        Vocabulary.Missing(
            Vocabulary.Of(Page("| бұғаттау | блокирование | blocking | `Block` | `block` | policy 1.3 |")),
            ["Block", "Unblock"]).ShouldBe(["Unblock"]);

    [Fact]
    public void A_row_that_lost_a_cell_is_caught() =>
        Should.Throw<FormatException>(() => Vocabulary.Of(Page("| бұғаттау | blocking | `Block` |")));

    [Fact]
    public void A_new_event_of_a_family_is_found() => Vocabulary.Events([new("It.cs", """
        abstract record DomainEvent;
        abstract record LetterEvent : DomainEvent;
        sealed record LetterSent(int A) : LetterEvent;
        sealed record Stamp(int A);
        """)]).ShouldBe(["LetterSent"]);

    [Fact]
    public void A_new_refusal_is_found() =>
        Vocabulary.Refusals([new("It.cs", """record R(string C) { record Late() : Refusal("too-late", "art. 1"); }""")])
            .ShouldBe(["too-late"]);

    private static Source Page(string row) => new("it.md", $"""
        | kk | ru | en | code | SQL, URL | source |
        | --- | --- | --- | --- | --- | --- |
        {row}
        """);
}
