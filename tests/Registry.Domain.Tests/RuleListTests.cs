namespace Registry.Domain.Tests;

/// <param name="Rule">The one rule that refuses it.</param>
public sealed record RefusedExample<TCase>(string Rule, TCase Case, Refusal Because);

/// <summary>What holds for every list of rules: each has a refused example, and nothing else refuses it.</summary>
public abstract class RuleListTests<TCase>
{
    protected abstract IReadOnlyList<Rule<TCase>> List { get; }

    /// <summary>The accepted example.</summary>
    protected abstract TCase InOrder { get; }

    protected abstract IEnumerable<RefusedExample<TCase>> Refused { get; }

    /// <summary>Rules of a shared list that this list's cases never come against.</summary>
    protected virtual IEnumerable<string> NeverAgainst => [];

    [Fact]
    public void Every_rule_has_nothing_against_a_case_in_order() =>
        List.Where(rule => rule.Against(InOrder) is not null).Select(rule => rule.Name).ShouldBeEmpty();

    [Fact]
    public void Every_rule_has_a_refused_example()
    {
        List.Select(rule => rule.Name).ShouldBeUnique();
        Refused.Select(example => example.Rule).Distinct().Order()
            .ShouldBe(List.Select(rule => rule.Name).Except(NeverAgainst).Order());
    }

    [Fact]
    public void Every_refused_example_is_refused_for_its_reason()
    {
        foreach (var example in Refused)
            List.First(example.Case).ShouldBe(example.Because, example.Rule);
    }

    [Fact]
    public void Taking_its_rule_out_of_the_list_lets_a_refused_example_pass()
    {
        foreach (var example in Refused)
            List.Where(rule => rule.Name != example.Rule).First(example.Case).ShouldBeNull(example.Rule);
    }
}
