using System.Text.Json.Nodes;
using Registry.Api.Examples;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>CloseAppeal, RedirectAppeal.</summary>
[Collection(SharedProcess.Name)]
public sealed class AppealCourseTests(ServiceProcess service)
{
    [Fact]
    public async Task A_consent_ends_with_its_appeal_though_its_term_be_longer()
    {
        var known = await service.Somebody();
        var byUse = await service.ByUse(known);
        var term = (await service.Post(known.Door("consents"), Relations.InWords(known).But(
            "until", "2099-01-01T00:00:00Z"))).As(201).Id("consentId");

        await service.Closed(known);

        (await service.Consent(known, byUse))["state"]!.GetValue<string>().ShouldBe("expired");
        (await service.Consent(known, term))["state"]!.GetValue<string>().ShouldBe("expired");
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId)))
            .ShouldBeProblem(409, "consent-expired", "8(6)");
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId).About("consentId", $"{term}")))
            .ShouldBeProblem(409, "consent-expired", "8(6)");
        (await service.Database.Ask<bool>(
            $"select closed_at is not null from views.appeals where appeal_id = '{known.AppealId}'")).ShouldBeTrue();
    }

    [Fact]
    public async Task An_appeal_is_closed_once_and_an_unknown_one_never()
    {
        var known = await service.Somebody();
        await service.Closed(known);

        (await service.Post($"/v1/appeals/{known.AppealId}/closing", Operation()))
            .ShouldBeProblem(409, "appeal-closed", "8(6)")["facts"].AsObject().ContainsKey("closedAt").ShouldBeTrue();
        (await service.Post($"/v1/appeals/{Guid.NewGuid()}/closing", Operation()))
            .ShouldBeProblem(404, "unknown-appeal", "5.1");
    }

    [Fact]
    public async Task A_redirected_appeal_is_a_disclosure_and_an_assignment_in_one()
    {
        var known = await service.Somebody();

        var answer = (await service.Post(Door(known), Redirect())).As(201);

        answer.Id("appealId").ShouldBe(known.AppealId);
        var entry = await service.Entry(known, answer.Id("disclosureId"));
        entry["recipientId"]!.GetValue<Guid>().ShouldBe(ExampleIds.OtherRecipient);
        entry["categories"]!.ToJsonString().ShouldBe("""["address","appeal-content"]""");
        (await service.Database.Ask<long>(
            $"""
            select count(*) from registry.mt_events
             where stream_id = '{known.AppealId}' and type in ('recipient_assigned', 'appeal_redirected')
            """)).ShouldBe(3);
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId).But(
            "recipientId", $"{ExampleIds.OtherRecipient}"))).As(201);
    }

    [Fact]
    public async Task Named_categories_go_and_no_others()
    {
        var known = await service.Somebody();

        var answer = (await service.Post(Door(known), Redirect(("categories", Codes("contact"))))).As(201);

        (await service.Entry(known, answer.Id("disclosureId")))["categories"]!.ToJsonString()
            .ShouldBe("""["contact"]""");
    }

    [Fact]
    public async Task A_redirection_that_a_rule_refuses_leaves_nothing_behind()
    {
        var known = await service.Somebody();
        var recipient = await service.Recipient("address");

        (await service.Post(Door(known), Redirect(("recipientId", $"{recipient}"))))
            .ShouldBeProblem(409, "no-undertaking", "10(1)");

        (await service.Database.Ask<long>(
            $"select count(*) from registry.mt_events where stream_id = '{known.AppealId}'")).ShouldBe(2);
        (await service.Get(known.Door("disclosures"))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_profile_covers_nothing_of_goes_nowhere_nor_does_a_closed_appeal()
    {
        var known = await service.Somebody();
        var recipient = (await service.Post("/v1/recipients", Operation(
            ("kind", "authority"), ("profile", Codes("health")), ("name", "Үлгі")), "officer")).As(201).Id("recipientId");
        await service.Undertakes(recipient);

        (await service.Post(Door(known), Redirect(("recipientId", $"{recipient}"))))
            .ShouldBeProblem(422, "nothing-held", "2.1");
        await service.Closed(known);
        (await service.Post(Door(known), Redirect())).ShouldBeProblem(409, "appeal-closed", "8(6)");
    }

    private static string Door(Known known) => $"/v1/appeals/{known.AppealId}/redirections";

    private static JsonObject Redirect(params (string Name, JsonNode? Value)[] members) => Operation(
        [("recipientId", $"{ExampleIds.OtherRecipient}"), ("words", Texts(("reason", "Құзыреті бойынша"))),
            .. members]);
}
