using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Registry.Api.Operations;
using Registry.Api.Tests.OpenApi;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Promises;

/// <summary>
/// The recipient answers from a moment on; nothing anywhere says that the centre no longer does: policy 6.1, decision
/// 0029.
/// </summary>
[Collection(SharedProcess.Name)]
public sealed partial class ResponsibilityTests(ServiceProcess service)
{
    private const string Allowed = "recipientResponsibleFrom";

    [Fact]
    public void No_answer_has_a_member_that_says_so() => typeof(Desk).Assembly.GetTypes()
        .SelectMany(type => type.GetProperties())
        .Select(member => member.Name)
        .Where(name => Answers().IsMatch(name))
        .Distinct()
        .ShouldBe(["RecipientResponsibleFrom"]);

    [Fact]
    public async Task The_document_has_no_word_that_says_so()
    {
        var text = await service.Http.GetStringAsync(ApiDocument.Address);

        Members(JsonNode.Parse(text)!).Where(name => Answers().IsMatch(name)).Distinct().ShouldBe([Allowed]);
        Answers().Matches(text.Replace(Allowed, "", StringComparison.Ordinal)).Select(match => match.Value)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_answer_that_shows_a_disclosure_says_from_when_and_none_says_until_when()
    {
        var known = await service.Somebody();
        var made = (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201);
        var redirected = (await service.Post($"/v1/appeals/{known.AppealId}/redirections", Operation(
            ("recipientId", $"{Examples.ExampleIds.OtherRecipient}")))).As(201);
        var operation = made["receipt"]["operationId"]!.GetValue<Guid>();
        var shown = new List<Answer> { made, redirected };
        foreach (var path in new[]
        {
            known.Door("disclosures"), "/v1/disclosures?limit=5",
            $"/v1/recipients/{Examples.ExampleIds.Recipient}/disclosures?limit=5",
        })
            shown.Add((await service.Get(path)).As(200));
        shown.Add((await service.Get($"/v1/operations/{operation}", "service")).As(200));

        foreach (var answer in shown)
        {
            Members(answer.Body).Where(name => Answers().IsMatch(name)).Distinct().ShouldBe([Allowed], answer.Text);
            var disclosures = answer.Has("items") ? answer.Items : [answer.Body.DeepClone()];
            disclosures.ShouldAllBe(it => it![Allowed] != null);
        }
    }

    private static IEnumerable<string> Members(JsonNode? node) => node switch
    {
        JsonObject it => it.SelectMany(member => Members(member.Value).Prepend(member.Key)),
        JsonArray it => it.SelectMany(Members),
        _ => [],
    };

    /// <summary>A word about who answers for the data.</summary>
    [GeneratedRegex("responsib|liab|released?from|exonerat|discharged", RegexOptions.IgnoreCase)]
    private static partial Regex Answers();
}
