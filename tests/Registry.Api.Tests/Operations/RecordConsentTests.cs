using System.Text.Json.Nodes;
using static Registry.Api.Tests.Relations;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class RecordConsentTests(ServiceProcess service)
{
    [Fact]
    public async Task A_consent_in_full_is_in_force_beside_the_one_by_use()
    {
        var known = await service.Somebody();

        var answer = (await service.Post(known.Door("consents"), InWords(known, "publication"))).As(201);

        answer.Has("missing").ShouldBeFalse();
        var consents = await service.Consents(known);
        consents.Select(it => ($"{it["kind"]}", $"{it["state"]}")).ShouldBe(
            [("explicit", "in-force"), ("implied-by-use", "in-force")], ignoreOrder: true);
        var full = await service.Consent(known, answer.Id("consentId"));
        full["scopes"]!.ToJsonString().ShouldBe("""["third-parties","publication"]""");
        full["missing"]!.AsArray().ShouldBeEmpty();
        full["appealId"]!.GetValue<Guid>().ShouldBe(known.AppealId);
        (await service.EventsThatSay("Мұрағаттағы")).ShouldBe(0);
    }

    [Fact]
    public async Task An_incomplete_one_is_recorded_marked_and_supports_nothing()
    {
        var known = await service.Somebody();
        var body = InWords(known, "publication").But("elements", Codes("operator", "subject-name"));

        var answer = (await service.Post(known.Door("consents"), body)).As(201);

        answer["missing"].AsArray().Select(it => $"{it}").ShouldBe(Elements[2..]);
        var shown = await service.Consent(known, answer.Id("consentId"));
        shown["state"]!.GetValue<string>().ShouldBe("incomplete");
        shown["missing"]!.AsArray().Count.ShouldBe(6);
        var publish = Operation(
            ("appealId", $"{known.AppealId}"), ("categories", Codes("address")),
            ("words", Texts(("publication-address", "https://example.org/1"))));
        (await service.Post("/v1/disseminations", publish.About("consentId", $"{answer.Id("consentId")}")))
            .ShouldBeProblem(409, "incomplete-consent", "8(4)");
        var collect = Operation(("appealId", $"{known.AppealId}"), ("values", Texts(("address", "Басқа көше 1"))));
        (await service.Post(known.Door("collections"), collect.About("consentId", $"{answer.Id("consentId")}")))
            .ShouldBeProblem(409, "incomplete-consent", "8(4)");
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId).About(
            "consentId", $"{answer.Id("consentId")}")))
            .ShouldBeProblem(409, "incomplete-consent", "8(4)");
    }

    [Fact]
    public async Task An_explicit_one_says_where_its_evidence_is()
    {
        var known = await service.Somebody();

        (await service.Post(known.Door("consents"), InWords(known).But("words", Texts(("reason", "Айтты")))))
            .ShouldBeMalformed("words.evidence", "missing");
    }

    [Fact]
    public async Task One_by_use_is_recorded_by_no_door_of_its_own()
    {
        var known = await service.Somebody();

        (await service.Post(known.Door("consents"), InWords(known).But("kind", "implied-by-use")))
            .ShouldBeMalformed("kind", "comes-with-its-appeal");
    }

    [Fact]
    public async Task One_through_the_state_service_names_its_reference()
    {
        var known = await service.Somebody();
        var body = InWords(known).But("kind", "state-service");

        (await service.Post(known.Door("consents"), body)).ShouldBeMalformed("words.document-reference", "missing");
        var consent = (await service.Post(known.Door("consents"), body.But(
            "words", Texts(("document-reference", "ХҚКО-77"))))).As(201).Id("consentId");
        (await service.Consent(known, consent))["kind"]!.GetValue<string>().ShouldBe("state-service");
        (await service.EventsThatSay("ХҚКО-77")).ShouldBe(0);
    }

    [Fact]
    public async Task One_with_a_term_that_is_over_has_expired()
    {
        var known = await service.Somebody();

        var consent = (await service.Post(
            known.Door("consents"), InWords(known).But("until", "2026-01-01T00:00:00+05:00"))).As(201).Id("consentId");

        (await service.Consent(known, consent))["state"]!.GetValue<string>().ShouldBe("expired");
    }

    [Fact]
    public async Task Another_persons_appeal_and_a_closed_one_are_refused()
    {
        var (one, other) = (await service.Somebody(), await service.Somebody());

        (await service.Post(one.Door("consents"), InWords(other)))
            .ShouldBeProblem(409, "appeal-of-another-subject", "5.1");
        await service.Closed(one);
        (await service.Post(one.Door("consents"), InWords(one))).ShouldBeProblem(409, "appeal-closed", "8(6)");
        (await service.Post(one.Door("consents"), InWords(one).But("until", "2099-01-01T00:00:00Z"))).As(201);
    }

    [Fact]
    public async Task The_summary_counts_each_kind_and_ground_for_itself()
    {
        var before = await Summary();
        var known = await service.Somebody();
        await service.Consented(known, "publication");
        var collect = Operation(("appealId", $"{known.AppealId}"), ("values", Texts(("address", "Басқа көше 1"))));
        (await service.Post(known.Door("collections"), collect.About("ground", "art-9-5"))).As(201);
        var consent = await service.ByUse(known);
        (await service.Post($"/v1/consents/{consent}/withdrawal/refusal", Operation(
            ("because", "contradicts-law"), ("words", Texts(("reason", "Заң"))))
            .About("ground", "art-9-10"), "officer")).As(201);
        (await service.Post($"/v1/consents/{consent}/withdrawal", Operation())).As(201);

        var after = await Summary();

        Rise(before, after, "kinds", "kind", "implied-by-use", "collections", "given", "withdrawn",
            "withdrawalsRefused").ShouldBe([1, 1, 1, 1]);
        Rise(before, after, "kinds", "kind", "explicit", "collections", "given").ShouldBe([0, 1]);
        Rise(before, after, "kinds", "kind", "state-service", "collections", "given").ShouldBe([0, 0]);
        Rise(before, after, "grounds", "ground", "art-9-5", "collections").ShouldBe([1]);
        after["complete"].GetValue<bool>().ShouldBeTrue();
        (await service.Get("/v1/consents/summary?to=2020-01-01T00:00:00Z")).As(200)["kinds"].AsArray()
            .Sum(kind => kind!["collections"]!.GetValue<long>()).ShouldBe(0);
    }

    [Fact]
    public async Task Consents_are_listed_by_kind()
    {
        var known = await service.Somebody();
        var consent = await service.Consented(known);

        var listed = (await service.Get("/v1/consents?kind=explicit&limit=1000")).As(200).Items;

        listed.ShouldAllBe(it => $"{it!["kind"]}" == "explicit");
        listed.Select(it => it!["consentId"]!.GetValue<Guid>()).ShouldContain(consent);
        (await service.Get("/v1/consents?kind=any")).ShouldBeMalformed("kind", "not-as-documented");
    }

    private async Task<Answer> Summary() => (await service.Get("/v1/consents/summary")).As(200);

    private static IEnumerable<long> Rise(
        Answer before, Answer after, string list, string name, string code, params string[] members) =>
        members.Select(member => Of(after, list, name, code, member) - Of(before, list, name, code, member));

    private static long Of(Answer answer, string list, string name, string code, string member) =>
        answer[list].AsArray().Single(it => $"{it![name]}" == code)![member]!.GetValue<long>();
}
