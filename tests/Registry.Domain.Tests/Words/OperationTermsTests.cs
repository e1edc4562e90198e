using Registry.Domain.Words;

namespace Registry.Domain.Tests.Words;

/// <summary>Where each operation comes from, what the state service calls it; and its page says the same.</summary>
public sealed class OperationTermsTests
{
    /// <summary>The operations policy 1.3 lists; to clarify is to update, to change or to supplement.</summary>
    private static readonly Operation[] OfThePolicy =
    [
        Operation.Collect, Operation.Record, Operation.Systematise, Operation.Accumulate, Operation.Store,
        Operation.Update, Operation.Change, Operation.Supplement, Operation.Retrieve, Operation.Use,
        Operation.Transfer, Operation.Disseminate, Operation.Provide, Operation.GiveAccess,
        Operation.Block, Operation.Delete, Operation.Destroy,
    ];

    [Fact]
    public void Exactly_the_operations_of_policy_1_3_are_said_to_be_of_the_policy() => OperationTerms.All
        .Where(term => term.Listed == Origin.Policy)
        .Select(term => term.Operation)
        .ShouldBe(OfThePolicy);

    [Fact]
    public void An_operation_of_the_policy_names_its_section_one_of_the_law_its_article()
    {
        foreach (var term in OperationTerms.All)
            term.Article.ShouldStartWith(term.Listed switch
            {
                Origin.Policy => "policy 1.3",
                Origin.Law => term.Operation == Operation.Restrict ? "Digital Code art." : "Law art",
                _ => "registry rule: ",
            });
    }

    [Fact]
    public void Every_operation_has_a_term_of_the_data_privacy_vocabulary() =>
        OperationTerms.List.Terms.ShouldAllBe(term => term.Dpv != null);

    [Fact]
    public void Each_action_of_the_state_service_stands_for_some_operation() => OperationTerms.All
        .Select(term => term.Action)
        .OfType<StateServiceAction>()
        .Distinct()
        .ShouldBe(Enum.GetValues<StateServiceAction>(), ignoreOrder: true);

    [Fact]
    public void The_page_of_words_calls_each_operation_what_the_data_call_it() => Page()
        .ShouldBe(OperationTerms.All.Select(term =>
            $"{term.Kk} | {term.Ru} | {term.En} | `{term.Operation}` | `{term.Code}`"));

    /// <summary>The first five cells of each row of the page's operations; of the fifth its first word.</summary>
    private static IEnumerable<string> Page() => File.ReadAllText(InCheckout("docs/vocabulary.md"))
        .Split("\n## Operations\n")[1].Split("\n## ")[0]
        .Split('\n')
        .Where(line => line.StartsWith('|'))
        .Skip(2)
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
        .Select(cells => string.Join(" | ", [.. cells[..4], cells[4].Split(',')[0]]));

    private static string InCheckout(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, path)))
            folder = Path.GetDirectoryName(folder) ?? throw new FileNotFoundException(path);
        return Path.Combine(folder, path);
    }
}
