using Registry.Api.Problems;
using Registry.Api.Problems.Words;
using Registry.Store.Tests;

namespace Registry.Api.Tests.Problems;

/// <summary>Every refusal says what it means and what to do, and docs/refusals.md is what the code says.</summary>
public sealed class RefusalCatalogueTests
{
    private const string Committed = "docs/refusals.md";

    [Fact]
    public void The_committed_page_is_the_one_the_code_makes()
    {
        var made = RefusalPage.Of(ProblemCatalogue.ByCode.Values);
        var path = Path.Combine(Path.GetDirectoryName(Database.InRepository("global.json"))!, Committed);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(path, made);

        (File.Exists(path) && File.ReadAllText(path) == made).ShouldBeTrue(
            $"{Committed} is not what the code says. If the change is meant: UPDATE_DOCS=1 ops/test RefusalCatalogue");
    }

    [Fact]
    public void Every_problem_has_its_words_and_no_words_are_of_none() => Advice.ByCode.Keys
        .ShouldBe(ProblemKinds.All.Select(kind => kind.Code).Concat(RefusalKinds.ByCode.Keys), ignoreOrder: true);

    [Fact]
    public void A_problem_says_in_sentences_what_it_means_and_what_to_do()
    {
        foreach (var entry in ProblemCatalogue.ByCode.Values)
            foreach (var said in new[] { entry.Kind.Title, entry.Advice.Means, entry.Advice.Do })
                IsSentence(said).ShouldBeTrue($"{entry.Kind.Code}: {said}");
    }

    [Fact]
    public void A_title_is_written_in_the_letters_of_its_language_and_stands_for_one_problem()
    {
        var advice = ProblemCatalogue.ByCode.Values.Select(entry => entry.Advice).ToList();
        foreach (var title in advice.SelectMany(it => new[] { it.Kk, it.Ru }))
            (IsSentence(title) && !title.Any(char.IsAsciiLetter)).ShouldBeTrue(title);
        advice.Select(it => it.Kk).ShouldBeUnique();
        advice.Select(it => it.Ru).ShouldBeUnique();
        ProblemCatalogue.ByCode.Values.Select(entry => entry.Kind.Title).ShouldBeUnique();
    }

    [Fact]
    public void A_refusal_names_a_section_an_article_or_a_rule_of_the_registry() => ProblemCatalogue.ByCode.Values
        .Where(entry => entry.IsRefusal)
        .Where(entry => !new[] { "policy ", "Law art", "Digital Code art", "Order ", "registry rule: " }
            .Any(source => entry.Article!.StartsWith(source, StringComparison.Ordinal)))
        .Select(entry => $"{entry.Kind.Code}: {entry.Article}")
        .ShouldBeEmpty();

    [Fact]
    public void No_refusal_is_retryable_and_none_uses_its_id_up() =>
        RefusalKinds.ByCode.Values.ShouldAllBe(kind => !kind.Retryable && kind.OperationIdUsed == "false");

    [Fact]
    public void The_facts_of_a_refusal_are_those_it_carries()
    {
        ProblemCatalogue.ByCode["blocked"].Facts.ShouldBe(["blockId", "blockedAt"]);
        ProblemCatalogue.ByCode["nothing-held"].Facts.ShouldBe(["categories"]);
        ProblemCatalogue.ByCode["no-consent"].Facts.ShouldBeEmpty();
    }

    private static bool IsSentence(string said) => said.Length > 5 && said.EndsWith('.')
        && (char.IsUpper(said[0]) || said[0] == '`');
}
