using System.Xml.Linq;
using Registry.Api.Problems;
using Registry.Domain;

namespace Registry.Api.Tests.Problems;

[Collection(SharedProcess.Name)]
public sealed class ProblemPagesTests(ServiceProcess service)
{
    public static TheoryData<string> Codes => [.. ProblemKinds.All
        .Select(kind => kind.Code), .. RefusalKinds.ByCode.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_problems_type_leads_to_a_page_for_everybody_that_says_all_of_it(string code)
    {
        var page = (await service.Send(HttpMethod.Get, $"/problems/{code}", null)).As(200);

        page.MediaType.ShouldBe("text/html");
        page.Headers.ShouldContain("Content-Security-Policy: default-src 'none';");
        var html = Html(page.Text);
        var entry = ProblemCatalogue.ByCode[code];
        html.Descendants("h1").Single().Value.ShouldBe(entry.Kind.Title);
        Named(html, "kk").ShouldBe(entry.Advice.Kk);
        Named(html, "ru").ShouldBe(entry.Advice.Ru);
        html.Descendants("dd").Select(cell => cell.Value).ShouldBe(
        [
            code, $"{entry.Kind.Status}", Plain(entry.Advice.Means), Plain(entry.Advice.Do),
            .. entry.Article is { } article ? [article] : Array.Empty<string>(),
            .. entry.Facts.Count > 0 ? [string.Join(", ", entry.Facts)] : Array.Empty<string>(),
            entry.Kind.Retryable
                ? "yes: the same request may succeed later"
                : "no: the request or the state must change first",
            entry.Kind.OperationIdUsed,
        ]);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Its_page_is_valid_html_without_a_script_and_says_its_language(string code)
    {
        var html = Html((await service.Send(HttpMethod.Get, $"/problems/{code}", null)).Text);

        html.Name.LocalName.ShouldBe("html");
        html.Attribute("lang")!.Value.ShouldBe("en");
        html.Elements().Select(it => it.Name.LocalName).ShouldBe(["head", "body"]);
        html.Element("head")!.Elements().Select(it => it.Name.LocalName).ShouldBe(["meta", "title"]);
        html.Element("body")!.Elements().Select(it => it.Name.LocalName).ShouldBe(["h1", "p", "p", "dl"]);
        html.Descendants("dl").Elements().Select(it => it.Name.LocalName).Chunk(2)
            .ShouldAllBe(pair => pair.SequenceEqual(new[] { "dt", "dd" }));
        html.Descendants().Attributes().Select(it => it.Name.LocalName).Distinct().Order()
            .ShouldBe(["charset", "lang"]);
    }

    [Fact]
    public async Task A_type_that_is_none_leads_nowhere_and_is_not_said_again() =>
        (await service.Send(HttpMethod.Get, "/problems/aigul-sadykova", null))
            .ShouldBeProblem(404, "no-such-route").Text.ShouldNotContain("aigul");

    [Fact]
    public void Every_refusal_has_its_form_and_no_form_is_of_none()
    {
        var refusals = typeof(Refusal).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Refusal))).ToList();

        refusals.Select(Code).Order().ShouldBe(RefusalKinds.ByCode.Keys.Order());
    }

    [Fact]
    public void No_code_stands_for_two_kinds() =>
        ProblemKinds.All.Concat(RefusalKinds.ByCode.Values).Select(kind => kind.Code).ShouldBeUnique();

    [Theory]
    [InlineData("GET", "/v1/nowhere", 404, "no-such-route")]
    [InlineData("GET", "/v1/subjects/not-a-uuid", 404, "no-such-route")]
    [InlineData("DELETE", "/v1/appeals", 405, "method-not-allowed")]
    [InlineData("PUT", "/v1/recipients", 405, "method-not-allowed")]
    public async Task What_no_door_answers_is_a_problem_too(string method, string path, int status, string code) =>
        (await service.Send(new(method), path, service.Tokens["officer"])).ShouldBeProblem(status, code);

    /// <summary>The page is written so that a reader of XML reads it too, which repairs nothing.</summary>
    private static XElement Html(string page)
    {
        page.ShouldStartWith("<!DOCTYPE html>\n");
        return XElement.Parse(page["<!DOCTYPE html>\n".Length..]);
    }

    private static string Named(XElement html, string language) =>
        html.Descendants("p").Single(it => it.Attribute("lang")?.Value == language).Value;

    private static string Plain(string said) => said.Replace("`", "", StringComparison.Ordinal);

    private static string Code(Type refusal)
    {
        var made = refusal.GetConstructors().OrderByDescending(it => it.GetParameters().Length).First();
        var members = made.GetParameters()
            .Select(it => it.ParameterType.IsValueType ? Activator.CreateInstance(it.ParameterType) : null);
        return ((Refusal)made.Invoke([.. members])).Code;
    }
}
