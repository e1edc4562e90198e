using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Extracts;

/// <summary>The way of an extract over HTTP: two people, the record it stands in, and whom it is shown to.</summary>
public sealed class ExtractTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(29);

    [Fact]
    public async Task Two_people_put_an_extract_for_an_authority_on_its_way()
    {
        var body = await OfAMonth();
        (await service.Post("/v1/extracts/check", body, "officer")).As(200);
        var id = (await service.Post("/v1/extracts", body, "officer")).As(201).Id("extractId");
        (await service.Post("/v1/extracts", body, "officer")).As(200).Id("extractId").ShouldBe(id);

        (await service.Post($"/v1/extracts/{id}/approval", Operation(), "officer"))
            .ShouldBeProblem(403, "approver-only", "registry rule: two people");
        (await service.Post($"/v1/extracts/{id}/handover", Operation(), "officer"))
            .ShouldBeProblem(409, "extract-not-issued", "registry rule: extracts");
        (await Approve(id)).As(201);

        var shown = await Shown(id);
        $"{shown["state"]}".ShouldBeOneOf("approved", "issued"); // the builder is fast
        $"{shown["asked"]!["kind"]}".ShouldBe("range");
        shown["asked"]!["filter"]!.ToJsonString().ShouldBe("""{"types":["disclosure_recorded"]}""");
        shown["decidedBy"]!.GetValue<Guid>().ShouldNotBe(shown["askedBy"]!.GetValue<Guid>());
        (await Approve(id)).ShouldBeProblem(404, "unknown-extract", "registry rule: extracts");
        (await service.EventsThatSay("Прокуратура")).ShouldBe(0);
    }

    [Fact]
    public async Task Who_asked_may_not_approve_and_a_service_may_ask_and_never_approve()
    {
        var mine = (await service.Post("/v1/extracts", await OfAMonth(), "approver")).As(201).Id("extractId");
        var id = (await service.Post("/v1/extracts", await OfAMonth())).As(201).Id("extractId");

        (await Approve(mine)).ShouldBeProblem(409, "same-person", "registry rule: two people");
        (await service.Post($"/v1/extracts/{id}/approval", Operation()))
            .ShouldBeProblem(403, "approver-only", "registry rule: two people");
        (await service.Post($"/v1/extracts/{id}/refusal", Operation(), "officer")).As(201);
        (await Approve(id)).ShouldBeProblem(404, "unknown-extract", "registry rule: extracts");
        $"{(await Shown(id))["state"]}".ShouldBe("declined");
    }

    [Fact]
    public async Task What_is_wrong_with_its_form_is_said_at_once()
    {
        var range = await OfAMonth();
        (await Ask(range.But("period", null))).ShouldBeMalformed("period", "missing");
        (await Ask(range.But("subjectId", $"{Guid.NewGuid()}"))).ShouldBeMalformed("subjectId", "of-a-person-only");
        (await Ask(range.But("fields", Codes("shoe-size")))).ShouldBeMalformed("fields", "unknown-field");
        (await Ask(range.But("fields", Codes("phone", "phone")))).ShouldBeMalformed("fields", "field-twice");
        (await Ask(range.But("filter", new JsonObject { ["types"] = Codes("gossip_heard") })))
            .ShouldBeMalformed("filter.types", "unknown-type");
        (await Ask(range.But("filter", new JsonObject { ["purposes"] = Codes("whim") })))
            .ShouldBeMalformed("filter.purposes", "unknown-purpose");
        (await Ask(range.But("narrowed", new JsonObject())))
            .ShouldBeMalformed("narrowed", "name-an-appeal-or-an-actor");
        (await Ask(range.But("kind", "person"))).ShouldBeMalformed("period", "of-a-range-only");
        var narrowed = new JsonObject { ["actorId"] = $"{Guid.NewGuid()}" };
        (await Ask(Hers(await service.Somebody()).But("narrowed", narrowed)))
            .ShouldBeMalformed("narrowed", "of-a-range-only");
    }

    [Fact]
    public async Task What_is_wrong_with_its_reason_is_refused_and_on_record()
    {
        var range = await OfAMonth();
        (await Ask(range.About("ground", "art-9-10"))).ShouldBeProblem(422, "extract-without-basis", "27(2)");
        (await Ask(range.But("words", null))).ShouldBeProblem(422, "order-not-named", "9(1)");
        (await Ask(range.But("recipientId", $"{Examples.ExampleIds.Recipient}")))
            .ShouldBeProblem(409, "extract-for-authorities", "27(2)");
        (await Ask(range.But("recipientId", $"{Guid.NewGuid()}"))).ShouldBeProblem(404, "unknown-recipient", "5.2");
        (await Ask(range.But("fields", Codes("name")))).ShouldBeProblem(422, "category-outside-profile", "14");
        (await Ask(range.But("period", Texts(("from", "2024-01-01T00:00:00Z"), ("to", "2099-01-01T00:00:00Z")))))
            .ShouldBeProblem(422, "extract-period", "registry rule: extracts")["facts"]["latest"].ShouldNotBeNull();
        (await Ask(Hers(await service.Somebody()).But("words", null)))
            .ShouldBeProblem(422, "extract-without-basis", "24(1)");

        (await service.Get("/v1/refusals?code=extract-period&limit=1")).As(200).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_issued_extract_stands_in_the_record_of_its_receiver()
    {
        await using var node = new SecondNode(service);
        var body = await OfAMonth();
        var id = await Asked(body);
        await node.Approved(id);
        (await node.Extracts.Issued(new(id), SecondNode.Made, default)).ShouldBeNull();
        (await node.Extracts.Issued(new(id), SecondNode.Made, default)).ShouldBeNull("the same again is harmless");

        var entry = (await service.Get($"/v1/recipients/{body["recipientId"]}/disclosures")).As(200).Items
            .ShouldHaveSingleItem()!;
        entry["extractId"]!.GetValue<Guid>().ShouldBe(id);
        entry["subjectId"].ShouldBeNull();
        entry["categories"]!.ToJsonString().ShouldBe("""["address"]""");
        var shown = await Shown(id);
        $"{shown["state"]}".ShouldBe("issued");
        $"{shown["issued"]!["sha256"]}".ShouldBe(SecondNode.Made.Sha256);
        (await service.Post($"/v1/extracts/{id}/handover", Operation(
            ("words", Texts(("contact-person", "Тергеуші")))).About("channel", "in-person").About("medium", "other"),
            "officer")).As(201);
        (await Shown(id))["handedOver"]!.GetValue<int>().ShouldBe(1);
        (await service.EventsThatSay("Тергеуші")).ShouldBe(0);
    }

    [Fact]
    public async Task One_about_a_person_stands_in_that_persons_record()
    {
        await using var node = new SecondNode(service);
        var known = await service.Somebody();
        var (own, demanded) = (await Asked(Hers(known)), await Asked(await Demanded(known)));
        await node.Issued(own, Long);
        await node.Issued(demanded, Long);

        (await service.Get(known.Door("operations"))).As(200).Items
            .Count(it => $"{it!["fact"]}" == "extract-given" && $"{it["operation"]}" == "provide").ShouldBe(2);
        (await service.Get(known.Door("disclosures"))).As(200).Items.ShouldHaveSingleItem()!["extractId"]!
            .GetValue<Guid>().ShouldBe(demanded, "what she gets herself is no disclosure to another");
        (await Shown(own))["asked"]!["subjectId"]!.GetValue<Guid>().ShouldBe(known.SubjectId);
        (await Shown(own, "administrator"))["asked"]!["subjectId"].ShouldBeNull();

        await service.Destroyed(known);
        (await service.Post($"/v1/extracts/{own}/handover", Operation(), "officer")).Status.ShouldBe(410);
    }

    [Fact]
    public async Task A_regulator_is_shown_what_is_for_their_login_alone()
    {
        var mine = await Asked((await OfAMonth()).But("recipientLogin", "example-regulator"));
        var other = await Asked((await OfAMonth()).But("recipientLogin", "somebody-else"));

        $"{(await Shown(mine, "regulator"))["state"]}".ShouldBe("asked");
        (await service.Get($"/v1/extracts/{other}", "regulator")).ShouldBeProblem(
            404, "unknown-extract", "registry rule: extracts");
        (await service.Get("/v1/extracts?limit=1000", "regulator")).As(200).Items
            .Select(it => it!["extractId"]!.GetValue<Guid>()).ShouldBe([mine]);
        (await service.Get("/v1/extracts?state=asked&limit=1000", "administrator")).As(200).Items
            .Select(it => it!["extractId"]!.GetValue<Guid>()).ShouldContain(other);
        (await service.Get("/v1/extracts?state=lost")).ShouldBeMalformed("state", "unknown-state");
    }

    private Task<Answer> Ask(JsonObject body) => service.Post("/v1/extracts", body, "officer");

    private async Task<Guid> Asked(JsonObject body) => (await Ask(body)).As(201).Id("extractId");

    private Task<Answer> Approve(Guid id) => service.Post($"/v1/extracts/{id}/approval", Operation(), "approver");

    private Task<JsonNode> Shown(Guid id, string role = "officer") => service.Shown(id, role);

    private Task<JsonObject> OfAMonth() => service.OfAMonth();

    private static JsonObject Hers(Known known) => ExtractScenes.Hers(known);

    private async Task<JsonObject> Demanded(Known known) => Hers(known).About("ground", "authority-order")
        .But("recipientId", $"{await service.Authority()}")
        .But("words", Texts(("issuer", "Прокуратура"), ("document-reference", "12-3")));
}
