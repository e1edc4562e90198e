using Registry.Api.Examples;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class ReportDisclosureTests(ServiceProcess service)
{
    private const string Door = "/v1/disclosures/reported";

    private static string Now => DateTimeOffset.UtcNow.ToString("O", null);

    [Fact]
    public async Task What_kept_every_rule_has_no_findings()
    {
        var known = await service.Somebody();

        (await service.Post(Door, Disclosure(known.AppealId).About("occurredAt", Now))).As(201).Has("findings")
            .ShouldBeFalse();
    }

    [Fact]
    public async Task Every_broken_rule_is_a_finding_and_nothing_is_refused()
    {
        var known = await service.Somebody();
        var recipient = await service.Recipient("identity");
        await service.Blocked(known);

        var answer = (await service.Post(
            Door, Disclosure(known.AppealId).But("recipientId", $"{recipient}").About("occurredAt", Now))).As(201);

        Codes(answer).ShouldBe(["blocked", "unassigned-recipient", "no-undertaking", "category-outside-profile"],
            ignoreOrder: true);
        answer["findings"].AsArray().ShouldAllBe(finding => $"{finding!["article"]}".Length > 0);
        var listed = (await service.Get(known.Door("disclosures?findings=true"))).As(200);
        listed.Items[0]!["findings"]!.AsArray().Count.ShouldBe(4);
        listed.Items[0]!["door"]!.GetValue<string>().ShouldBe("reported");
    }

    [Fact]
    public async Task It_is_judged_by_the_rules_as_they_stood_when_it_happened()
    {
        var known = await service.Somebody();
        var before = Now;
        await service.Blocked(known);

        (await service.Post(Door, Disclosure(known.AppealId).About("occurredAt", before))).As(201).Has("findings")
            .ShouldBeFalse();
        Codes((await service.Post(Door, Disclosure(known.AppealId).About("occurredAt", Now))).As(201))
            .ShouldBe(["blocked"]);
    }

    [Fact]
    public async Task It_may_lack_its_appeal_and_that_is_a_finding()
    {
        var known = await service.Somebody();
        var body = Disclosure(known.AppealId, ("subjectId", $"{known.SubjectId}")).But("appealId", null);

        Codes((await service.Post(Door, body.About("occurredAt", Now))).As(201)).ShouldContain("unknown-appeal");
    }

    [Fact]
    public async Task A_purpose_nobody_declared_is_a_finding_and_its_text_is_nowhere_kept()
    {
        var known = await service.Somebody();
        var planted = $"Мақсат {Guid.NewGuid():N}";

        var answer = (await service.Post(
            Door, Disclosure(known.AppealId).About("occurredAt", Now).About("purpose", planted))).As(201);

        Codes(answer).ShouldContain("undeclared-purpose");
        (await service.EventsThatSay(planted)).ShouldBe(0);
        (await service.Get(known.Door("disclosures"))).As(200).Text.ShouldNotContain(planted);
    }

    [Fact]
    public async Task A_policy_version_that_never_was_is_a_finding()
    {
        var known = await service.Somebody();

        Codes((await service.Post(Door, Disclosure(known.AppealId).About("occurredAt", Now).About("policyVersion", 7)))
            .As(201))
            .ShouldContain("unknown-policy-version");
    }

    [Theory]
    [InlineData("2020-01-01T00:00:00Z", false)]
    [InlineData("2019-12-31T23:59:59Z", true)]
    public async Task Before_the_registry_began_the_centre_worked_by_its_policy_since_that_was_in_force(
        string moment, bool before)
    {
        var known = await service.Somebody();

        var found = Codes((await service.Post(Door, Disclosure(known.AppealId).About("occurredAt", moment))).As(201));

        found.ShouldNotContain("undeclared-purpose");
        found.Contains("unknown-policy-version").ShouldBe(before);
    }

    [Fact]
    public async Task It_needs_a_subject_or_an_appeal_and_a_time_of_ours()
    {
        var known = await service.Somebody();
        var body = Disclosure(known.AppealId).About("occurredAt", Now);

        (await service.Post(Door, body.But("appealId", null))).ShouldBeMalformed("appealId", "missing");
        (await service.Post(Door, Disclosure(known.AppealId))).ShouldBeMalformed("circumstances.occurredAt", "missing");
        (await service.Post(Door, body.About("occurredAt", "2199-01-01T00:00:00Z")))
            .ShouldBeProblem(422, "future-occurrence", "2.1");
    }

    [Fact]
    public async Task A_recipient_nobody_registered_is_a_finding_in_the_persons_record()
    {
        var known = await service.Somebody();
        var nobody = Guid.NewGuid();

        var answer = (await service.Post(
            Door, Disclosure(known.AppealId).But("recipientId", $"{nobody}").About("occurredAt", Now))).As(201);

        Codes(answer).First().ShouldBe("unknown-recipient");
        var listed = (await service.Get(known.Door("disclosures"))).As(200).Items[0]!;
        listed["recipientId"]!.GetValue<Guid>().ShouldBe(nobody);
        listed["subjectId"]!.GetValue<Guid>().ShouldBe(known.SubjectId);
    }

    [Fact]
    public async Task An_appeal_nobody_knows_leads_to_nobody_and_is_on_record_all_the_same()
    {
        var answer = (await service.Post(Door, Disclosure(Guid.NewGuid()).About("occurredAt", Now))).As(201);

        answer["because"].GetValue<string>().ShouldBe("unknown-subject");
        answer["wordsKept"].GetValue<bool>().ShouldBeFalse();
        Codes(answer).ShouldBe(["unknown-subject"]);
    }

    private static IEnumerable<string> Codes(Answer answer) =>
        answer["findings"].AsArray().Select(finding => $"{finding!["code"]}");
}
