using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>WithdrawConsent, RefuseWithdrawal.</summary>
[Collection(SharedProcess.Name)]
public sealed class WithdrawConsentTests(ServiceProcess service)
{
    [Fact]
    public async Task From_the_withdrawal_on_consent_is_no_ground_and_a_repeat_has_the_same_receipt()
    {
        var known = await service.Somebody();
        var consent = await service.ByUse(known);
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201);
        var withdrawal = Operation(("words", Texts(("reason", "Телефонмен айтты"))));

        var first = (await service.Post($"/v1/consents/{consent}/withdrawal", withdrawal)).As(201);

        first.Id("consentId").ShouldBe(consent);
        (await service.Post($"/v1/consents/{consent}/withdrawal", withdrawal)).As(200)["receipt"].ToJsonString()
            .ShouldBe(first["receipt"].ToJsonString());
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId)))
            .ShouldBeProblem(409, "consent-withdrawn", "8(7)");
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId).About("ground", "art-9-10"))).As(201);
        (await service.Post($"/v1/consents/{consent}/withdrawal", Operation()))
            .ShouldBeProblem(409, "consent-withdrawn", "8(7)");
        (await service.Consent(known, consent))["state"]!.GetValue<string>().ShouldBe("withdrawn");
    }

    [Fact]
    public async Task A_refused_withdrawal_stays_visible_beside_the_consent_that_stands()
    {
        var known = await service.Somebody();
        var consent = await service.ByUse(known);

        (await service.Post($"/v1/consents/{consent}/withdrawal/refusal", Refusal, "officer")).As(201);

        var shown = await service.Consent(known, consent);
        shown["state"]!.GetValue<string>().ShouldBe("in-force");
        shown["withdrawalsRefused"]!.AsArray().ShouldHaveSingleItem()!["because"]!.GetValue<string>()
            .ShouldBe("obligation-outstanding");
        (await service.Post($"/v1/consents/{consent}/withdrawal", Operation())).As(201);
        (await service.Consent(known, consent))["withdrawalsRefused"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Only_an_officer_refuses_a_withdrawal_and_says_why()
    {
        var consent = await service.ByUse(await service.Somebody());
        var door = $"/v1/consents/{consent}/withdrawal/refusal";

        (await service.Post(door, Refusal)).ShouldBeProblem(403, "not-for-this-role");
        (await service.Post(door, Refusal.But("words", Texts(("evidence", "Шарт"))), "officer"))
            .ShouldBeMalformed("words.reason", "missing");
    }

    [Fact]
    public async Task It_counts_from_its_event_and_takes_no_other_moment()
    {
        var consent = await service.ByUse(await service.Somebody());

        (await service.Post($"/v1/consents/{consent}/withdrawal", Operation().About(
            "occurredAt", "2026-01-01T00:00:00+05:00")))
            .ShouldBeMalformed("circumstances.occurredAt", "counts-from-its-event");
    }

    [Fact]
    public async Task An_unknown_consent_and_that_of_somebody_destroyed_are_refused()
    {
        (await service.Post($"/v1/consents/{Guid.NewGuid()}/withdrawal", Operation()))
            .ShouldBeProblem(404, "unknown-consent", "art. 8");
        var known = await service.Somebody();
        var consent = await service.ByUse(known);
        await service.Destroyed(known);
        (await service.Post($"/v1/consents/{consent}/withdrawal", Operation()))
            .ShouldBeProblem(410, "destroyed-subject", "art. 18");
    }

    private static JsonObject Refusal => Operation(
        ("because", "obligation-outstanding"), ("words", Texts(("reason", "Шарт орындалмаған"))))
        .About("ground", "art-9-10");
}
