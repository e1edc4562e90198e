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
    public async Task A_problems_type_leads_to_a_page_for_everybody(string code)
    {
        var page = (await service.Send(HttpMethod.Get, $"/problems/{code}", null)).As(200);

        page.MediaType.ShouldBe("text/html");
        page.Text.ShouldContain(code);
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

    private static string Code(Type refusal)
    {
        var made = refusal.GetConstructors().OrderByDescending(it => it.GetParameters().Length).First();
        var members = made.GetParameters()
            .Select(it => it.ParameterType.IsValueType ? Activator.CreateInstance(it.ParameterType) : null);
        return ((Refusal)made.Invoke([.. members])).Code;
    }
}
