using System.Text.Json.Nodes;
using Registry.Api.Tests.Extracts;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>What is refused the same way at every door: purpose, categories, policy version, moment, subject.</summary>
[Collection(SharedProcess.Name)]
public sealed class EveryOperationTests(ServiceProcess service)
{
    private const string Purpose = "Жоспардан тыс мақсат";

    public static TheoryData<string> Doors =>
    [
        "appeals", "recipients-of", "disclosures", "collections", "updates", "accesses", "blocks", "proposals",
            "approval",
        "refusal", "recipients", "undertakings", "restrictions", "holds", "deletions", "lifting", "operations",
        "consents", "withdrawal", "withdrawal/refusal", "suspension", "closing", "redirections", "confirmations",
        "disseminations", "extracts", "extracts/handover",
    ];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task An_undeclared_purpose_is_refused_and_is_nowhere_kept(string door)
    {
        var (path, body, role) = await At(door);
        var planted = $"{Purpose} {Guid.NewGuid():N}";

        var answer = await service.Post(path, body.About("purpose", planted), role);

        answer.ShouldBeProblem(422, "undeclared-purpose", "7(8)");
        answer.Text.ShouldNotContain(planted);
        (await service.EventsThatSay(planted)).ShouldBe(0);
        (await service.Database.Ask<long>($"select count(*) from views.refusals where purpose = '{planted}'"))
            .ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_policy_version_that_never_was_is_refused(string door)
    {
        var (path, body, role) = await At(door);

        (await service.Post(path, body.About("policyVersion", 999), role))
            .ShouldBeProblem(422, "unknown-policy-version", "7.1");
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task What_has_not_happened_yet_is_refused(string door)
    {
        if (door is "accesses" or "approval" or "disclosures" or "disseminations" or "redirections" or "withdrawal"
            or "withdrawal/refusal" or "extracts" or "extracts/handover")
            return; // asked before it happens: their own tests
        var (path, body, role) = await At(door);

        (await service.Post(path, body.About("occurredAt", "2199-01-01T00:00:00+05:00"), role))
            .ShouldBeProblem(422, "future-occurrence", "2.1");
    }

    [Theory]
    [InlineData("collections")]
    [InlineData("updates")]
    [InlineData("accesses")]
    [InlineData("blocks")]
    [InlineData("proposals")]
    [InlineData("approval")]
    [InlineData("refusal")]
    [InlineData("restrictions")]
    [InlineData("holds")]
    [InlineData("deletions")]
    [InlineData("lifting")]
    [InlineData("operations")]
    public async Task An_unknown_subject_is_refused(string door)
    {
        var (path, body, role) = await At(door);
        var somebody = path.Split('/')[3];

        (await service.Post(path.Replace(somebody, $"{Guid.NewGuid()}", StringComparison.Ordinal), body, role))
            .ShouldBeProblem(404, "unknown-subject", "3.1");
    }

    [Theory]
    [InlineData("appeals")]
    [InlineData("collections")]
    [InlineData("updates")]
    [InlineData("accesses")]
    [InlineData("disclosures")]
    [InlineData("operations")]
    public async Task Data_the_purpose_does_not_need_are_refused(string door)
    {
        var (path, body, role) = await At(door);
        if (body["values"] is JsonObject values)
            values["health"] = "Арба";
        else
            body["categories"] = Codes("health");

        var answer = await service.Post(path, body.About("purpose", "rights-requests"), role);

        answer.ShouldBeProblem(422, "category-outside-purpose", "7(9)");
        answer["facts"]["categories"]!.ToJsonString().ShouldBe("""["health"]""");
    }

    private async Task<(string Path, JsonObject Body, string Role)> At(string door)
    {
        var known = await service.Somebody();
        var appeal = ("appealId", (JsonNode?)$"{known.AppealId}");
        return door switch
        {
            "appeals" => ("/v1/appeals", Appeal(Person.Next()), "service"),
            "recipients-of" => ($"/v1/appeals/{known.AppealId}/recipients",
                Operation(("recipientId", $"{Examples.ExampleIds.OtherRecipient}")), "service"),
            "disclosures" => ("/v1/disclosures", Disclosure(known.AppealId), "service"),
            "approval" =>
                (known.Door($"proposals/{await service.Proposed(known, Destruction(("whole", true)))}/approval"),
                Operation(), "approver"),
            "collections" => (known.Door(door), Operation(("values", Texts(("address", "Басқа"))), appeal), "service"),
            "updates" => (known.Door(door), Operation(
                ("cause", "circumstances-changed"), ("values", Texts(("address", "Басқа"))), appeal), "service"),
            "accesses" => (known.Door(door), Opening("contact"), "officer"),
            "blocks" => (known.Door(door), Operation(("whole", true)), "officer"),
            "restrictions" => (known.Door(door), Operation(
                ("whole", true), ("until", "2099-12-31T18:00:00+05:00")), "officer"),
            "holds" or "deletions" => (known.Door(door), Operation(("whole", true)), "officer"),
            "lifting" => (known.Door($"limits/{await service.Limited(known, "held")}/lifting"), Operation(), "officer"),
            "operations" => (known.Door(door), Operation(
                ("operation", "use"), ("categories", Codes("contact")), appeal), "service"),
            "proposals" => (known.Door(door), Destruction(("whole", true)), "officer"),
            "refusal" =>
                (known.Door($"proposals/{await service.Proposed(known, Destruction(("whole", true)))}/refusal"),
                Operation(), "approver"),
            "recipients" => ("/v1/recipients", Operation(("kind", "utility"), ("profile", Codes("contact")), ("name",
                "Үлгі")), "officer"),
            "consents" => (known.Door(door), Relations.InWords(known), "service"),
            "extracts" => ("/v1/extracts", await service.OfAMonth(), "officer"),
            "extracts/handover" => ($"/v1/extracts/{await service.Issued()}/handover", Operation(), "officer"),
            "withdrawal" or "withdrawal/refusal" => ($"/v1/consents/{await service.ByUse(known)}/{door}", Operation(
                door == "withdrawal" ? [] :
                [("because", "contradicts-law"), ("words", Texts(("reason", "Заң")))]), "officer"),
            "suspension" => ($"/v1/recipients/{await service.Recipient("contact")}/suspension", Operation(), "officer"),
            "closing" => ($"/v1/appeals/{known.AppealId}/closing", Operation(), "service"),
            "redirections" => ($"/v1/appeals/{known.AppealId}/redirections",
                Operation(("recipientId", $"{Examples.ExampleIds.OtherRecipient}")), "service"),
            "confirmations" => ($"/v1/disclosures/{await service.Disclosed(known)}/confirmations",
                Operation(("confirmation", "used")), "service"),
            "disseminations" => ("/v1/disseminations", Operation(
                appeal, ("categories", Codes("address")),
                ("words", Texts(("publication-address", "https://example.org/1")))), "service"),
            _ => ($"/v1/recipients/{Examples.ExampleIds.Recipient}/undertakings",
                Operation(("version", 2), ("until", "2099-12-31T18:00:00+05:00")), "officer"),
        };
    }
}
