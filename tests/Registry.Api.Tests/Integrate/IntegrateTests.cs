using Registry.Api.Access;
using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Api.Tests.OpenApi;

namespace Registry.Api.Tests.Integrate;

/// <summary>The page for developers of other services tells the truth.</summary>
[Collection(SharedProcess.Name)]
public sealed class IntegrateTests(ServiceProcess service)
{
    private static readonly IntegratePage Page = IntegratePage.Read();

    [Fact]
    public async Task Its_commands_do_what_it_says_in_one_session()
    {
        Page.Blocks.Count(block => block.Status is not null).ShouldBeGreaterThan(10);
        Page.Text.Split("```bash\n").Length.ShouldBe(Page.Blocks.Count + 1);
        Page.Text.Split("\nAnswers `").Length.ShouldBe(Page.Blocks.Count(block => block.Status is not null) + 1);

        (await ShellSession.Run(Page.Blocks, service.Data)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("`201` with `\"recipientId\":\"`", "`200` with `\"recipientId\":\"`", "201 instead of 200")]
    [InlineData("with `\"repeated\":true`", "with `\"repeated\":false`", "nothing says \"repeated\":false")]
    [InlineData("without `findings`", "without `receipt`", "it says receipt")]
    [InlineData("/v1/subjects/find\"", "/v1/subjects/search\"", "did not come to its end")]
    [InlineData("$(member eventId \"$RECEIPT\")", "another", "did not come to its end")]
    public async Task A_lie_of_the_page_is_caught(string truth, string lie, string breach)
    {
        Page.Text.ShouldContain(truth);
        var lying = Page with { Text = Page.Text.Replace(truth, lie, StringComparison.Ordinal) };

        (await ShellSession.Run(lying.Blocks, service.Data)).ShouldContain(found => found.Contains(breach));
    }

    [Fact]
    public void Its_problems_are_those_of_the_code() => Page.Table("code | status")
        .Select(row => string.Join(' ', row[..4]))
        .Order(StringComparer.Ordinal)
        .ShouldBe(ProblemKinds.All
            .Select(it => $"{it.Code} {it.Status} {(it.Retryable ? "yes" : "no")} {it.OperationIdUsed}")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_problem_says_what_to_do() =>
        Page.Table("code | status").ShouldAllBe(row => row.Length == 5 && row[4].Length > 0);

    [Fact]
    public void Its_findings_are_codes_of_refusals() => Page.Table("a report has the finding")
        .SelectMany(row => row[0].Split("`, `"))
        .Where(code => !RefusalKinds.ByCode.ContainsKey(code))
        .ShouldBeEmpty();

    [Fact]
    public void Its_refusals_of_reports_are_codes_of_problems() => Page.Table("a report is refused as")
        .Select(row => row[0])
        .Where(code => !RefusalKinds.ByCode.ContainsKey(code) && ProblemKinds.All.All(kind => kind.Code != code))
        .ShouldBeEmpty();

    [Fact]
    public async Task Its_operations_and_their_roles_are_those_of_the_document()
    {
        var documented = (await service.Document(filled: false))
            .Where(it => it.Roles.Count > 0 && !it.Path.EndsWith("/check", StringComparison.Ordinal))
            .Select(it => $"{it.Method} {it.Path}: {Said(it.Roles)}");

        Page.Table("operation | door in bulk").Select(row => $"{row[0]}: {Said(row[3].Split(", "))}")
            .Order(StringComparer.Ordinal)
            .ShouldBe(documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_doors_and_dry_runs_are_those_of_the_code() => Page.Table("operation | door in bulk")
        .Where(row => row[1].Length > 0)
        .Select(row => $"{row[0]} {row[1]} {row[2]}")
        .Order(StringComparer.Ordinal)
        .ShouldBe(new Doors(null!).All
            .Select(it => $"POST {Plain(it.Path)} {it.Door.Name} "
                + (it.Checkable ? "yes" : ""))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Its_roles_are_all_of_them() => Page.Table("role | who has it")
        .SelectMany(row => row[0].Split("`, `"))
        .Order(StringComparer.Ordinal)
        .ShouldBe(Roles.All.Order(StringComparer.Ordinal));

    private static string Plain(string path) => path
        .Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal);

    private static string Said(IReadOnlyList<string> roles) =>
        roles.Count == Roles.All.Count ? "all" : string.Join(", ", roles);
}
