using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class DisseminateDataTests(ServiceProcess service)
{
    private const string Address = "https://example.org/жауаптар/109";

    [Fact]
    public async Task With_a_full_consent_to_publication_it_is_on_record_and_in_a_list_of_its_own()
    {
        var known = await service.Somebody();
        var consent = await service.Consented(known, "publication");

        var made = (await service.Post("/v1/disseminations", Publish(known).About("consentId", $"{consent}")))
            .As(201).Id("disseminationId");

        var listed = (await service.Get($"/v1/disseminations?subjectId={known.SubjectId}")).As(200).Items
            .ShouldHaveSingleItem()!;
        listed["disseminationId"]!.GetValue<Guid>().ShouldBe(made);
        listed["consentId"]!.GetValue<Guid>().ShouldBe(consent);
        (await service.Get(known.Door("disclosures"))).As(200).Items.ShouldBeEmpty();
        (await service.EventsThatSay("example.org")).ShouldBe(0);
    }

    [Fact]
    public async Task Consent_by_use_never_covers_it_and_a_law_does()
    {
        var known = await service.Somebody();

        (await service.Post("/v1/disseminations", Publish(known)))
            .ShouldBeProblem(409, "consent-scope-missing", "7(6)")["facts"]["scopes"]!.ToJsonString()
            .ShouldBe("""["publication"]""");
        (await service.Post("/v1/disseminations", Publish(known).About("ground", "art-9-10"))).As(201);
    }

    [Fact]
    public async Task Where_it_is_made_public_must_be_said()
    {
        var known = await service.Somebody();

        (await service.Post("/v1/disseminations", Publish(known).But("words", Texts(("reason", "Жауап")))))
            .ShouldBeMalformed("words.publication-address", "missing");
    }

    [Fact]
    public async Task Blocked_data_are_not_made_public()
    {
        var known = await service.Somebody();
        await service.Blocked(known);

        (await service.Post("/v1/disseminations", Publish(known).About("ground", "art-9-10")))
            .ShouldBeProblem(409, "blocked", "24(1)(3)");
    }

    [Fact]
    public async Task An_unknown_appeal_is_refused() => (await service.Post("/v1/disseminations", Publish(
        new(Person.Next(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid())))).ShouldBeProblem(404, "unknown-appeal", "5.1");

    private static JsonObject Publish(Known known) => Operation(
        ("appealId", $"{known.AppealId}"), ("categories", Codes("appeal-content")),
        ("words", Texts(("publication-address", Address))));
}
