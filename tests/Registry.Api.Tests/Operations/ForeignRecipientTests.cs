using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>Recipients in other countries: Law 94-V art. 16. No country is adequate by default.</summary>
[Collection(SharedProcess.Name)]
public sealed class ForeignRecipientTests(ServiceProcess service)
{
    [Fact]
    public async Task Consent_by_use_does_not_let_data_go_abroad()
    {
        var known = await service.Somebody();

        (await service.Post("/v1/disclosures", Tell(known, await service.Abroad("DE"))))
            .ShouldBeProblem(409, "consent-scope-missing", "7(6)")["facts"]["scopes"]!.ToJsonString()
            .ShouldBe("""["cross-border"]""");
    }

    [Fact]
    public async Task An_explicit_consent_in_full_with_the_scope_does()
    {
        var known = await service.Somebody();
        var consent = await service.Consented(known, "cross-border");

        (await service.Post("/v1/disclosures", Tell(known, await service.Abroad("DE")).About(
            "consentId", $"{consent}"))).As(201);
    }

    [Fact]
    public async Task One_that_lacks_an_element_does_not()
    {
        var known = await service.Somebody();
        var consent = (await service.Post(known.Door("consents"), Relations.InWords(known, "cross-border").But(
            "elements", Codes(Relations.Elements[1..])))).As(201).Id("consentId");

        (await service.Post("/v1/disclosures", Tell(known, await service.Abroad("DE")).About(
            "consentId", $"{consent}")))
            .ShouldBeProblem(409, "incomplete-consent", "8(4)")["facts"]["missing"]!.ToJsonString()
            .ShouldBe("""["operator"]""");
    }

    [Fact]
    public async Task A_treaty_does_and_a_ground_at_home_does_not()
    {
        var known = await service.Somebody();
        var recipient = await service.Abroad("DE");

        (await service.Post("/v1/disclosures", Tell(known, recipient).About("ground", "art-9-4"))).As(201);
        (await service.Post("/v1/disclosures", Tell(known, recipient).About("ground", "art-9-2")))
            .ShouldBeProblem(409, "cross-border-forbidden", "art. 16")["facts"]["country"]!.GetValue<string>()
            .ShouldBe("DE");
    }

    [Fact]
    public async Task An_entry_that_went_abroad_says_where_to_and_one_at_home_does_not()
    {
        var known = await service.Somebody();
        (await service.Post("/v1/disclosures", Tell(known, await service.Abroad("DE")).About("ground", "art-9-4"))).As(201);
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201);

        var entries = (await service.Get(known.Door("disclosures"))).As(200).Items;

        entries.Count.ShouldBe(2);
        entries[1]!["country"]!.GetValue<string>().ShouldBe("DE");
        entries[0]!["country"].ShouldBeNull();
    }

    private static JsonObject Tell(Known known, Guid recipient) =>
        Disclosure(known.AppealId, ("assign", true)).But("recipientId", $"{recipient}");
}
