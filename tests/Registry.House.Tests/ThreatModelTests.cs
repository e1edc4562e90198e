using System.Text.RegularExpressions;

namespace Registry.House.Tests;

/// <summary>Who could lie: no row of the page leans on tests that are not there.</summary>
public sealed partial class ThreatModelTests
{
    private static readonly IReadOnlySet<string> Classes = Coverage
        .Tests(Checkout.Code.Where(file => file.IsUnder("tests")))
        .Select(test => test.Split('.')[0]).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Every_class_of_tests_it_names_has_tests()
    {
        var named = Named(Checkout.Read("docs/threat-model.md").Text);

        named.Count.ShouldBeGreaterThan(15);
        named.Where(name => !Classes.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void A_class_that_is_not_there_is_caught() =>
        Named("| a | b | `ThreatModelTests`, `NoSuchTests` |").Where(name => !Classes.Contains(name))
            .ShouldBe(["NoSuchTests"]);

    private static List<string> Named(string text) =>
        [.. Name().Matches(text).Select(match => match.Groups[1].Value).Distinct()];

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex Name();
}
