using Registry.Api.Examples;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class RecordDisclosureTests(ServiceProcess service)
{
    private const string Door = "/v1/disclosures";

    [Fact]
    public async Task A_disclosure_of_an_open_appeal_is_recorded()
    {
        var known = await service.Somebody();

        var answer = (await service.Post(Door, Disclosure(known.AppealId, ("words", Texts(("reason", "Жөндеу"))))))
            .As(201);

        answer.Id("disclosureId").ShouldBe(answer["receipt"]["eventId"]!.GetValue<Guid>());
        answer.Id("appealId").ShouldBe(known.AppealId);
        answer.Has("findings").ShouldBeFalse();
    }

    [Fact]
    public async Task The_recipient_may_be_assigned_in_the_same_call()
    {
        var known = await service.Somebody();
        var unassigned = Disclosure(known.AppealId).But("recipientId", $"{ExampleIds.OtherRecipient}");
        (await service.Post(Door, unassigned)).ShouldBeProblem(409, "unassigned-recipient", "5.2");

        (await service.Post(Door, unassigned.But("assign", true))).As(201);

        (await service.Post(Door, Disclosure(known.AppealId).But("recipientId", $"{ExampleIds.OtherRecipient}")))
            .As(201);
    }

    [Fact]
    public async Task An_unknown_appeal_is_refused() =>
        (await service.Post(Door, Disclosure(Guid.NewGuid()))).ShouldBeProblem(404, "unknown-appeal", "5.1");

    [Fact]
    public async Task An_appeal_of_another_person_is_refused()
    {
        var (one, other) = (await service.Somebody(), await service.Somebody());

        (await service.Post(Door, Disclosure(one.AppealId, ("subjectId", $"{other.SubjectId}"))))
            .ShouldBeProblem(409, "appeal-of-another-subject", "5.1");
    }

    [Fact]
    public async Task An_unknown_subject_is_refused() =>
        (await service.Post(Door, Disclosure((await service.Somebody()).AppealId, ("subjectId", $"{Guid.NewGuid()}"))))
            .ShouldBeProblem(404, "unknown-subject", "3.1");

    [Fact]
    public async Task An_unknown_recipient_is_refused() =>
        (await service.Post(Door, Disclosure((await service.Somebody()).AppealId).But("recipientId",
            $"{Guid.NewGuid()}")))
            .ShouldBeProblem(404, "unknown-recipient", "5.2");

    [Fact]
    public async Task A_recipient_without_an_undertaking_is_refused()
    {
        var known = await service.Somebody();
        var recipient = await service.Recipient("contact", "address");
        var body = Disclosure(known.AppealId, ("assign", true)).But("recipientId", $"{recipient}");
        (await service.Post(Door, body)).ShouldBeProblem(409, "no-undertaking", "10(1)");

        await service.Undertakes(recipient);

        (await service.Post(Door, body)).As(201);
    }

    [Fact]
    public async Task Categories_outside_the_recipients_profile_are_refused()
    {
        var known = await service.Somebody();
        var recipient = await service.Recipient("contact");
        await service.Undertakes(recipient);

        var answer = await service.Post(
            Door, Disclosure(known.AppealId, ("assign", true)).But("recipientId", $"{recipient}"));

        answer.ShouldBeProblem(422, "category-outside-profile", "14");
        answer["facts"]["categories"]!.ToJsonString().ShouldBe("""["address"]""");
    }

    [Fact]
    public async Task Consent_is_refused_as_the_ground_of_an_appeal_that_came_on_another()
    {
        var person = Person.Next();
        var opened = (await service.Post("/v1/appeals", Appeal(person).About("ground", "art-9-10"))).As(201);

        (await service.Post(Door, Disclosure(opened.Id("appealId")))).ShouldBeProblem(409, "no-consent", "7(6)");

        (await service.Post(Door, Disclosure(opened.Id("appealId")).About("ground", "art-9-10"))).As(201);
    }

    [Fact]
    public async Task What_is_not_held_cannot_be_disclosed()
    {
        var known = await service.Somebody();
        var recipient = (await service.Post("/v1/recipients", Operation(
            ("kind", "department"), ("profile", Codes("health")), ("name", "Үлгі басқармасы")), "officer"))
            .As(201).Id("recipientId");
        await service.Undertakes(recipient);

        var answer =
            await service.Post(Door, Disclosure(known.AppealId, ("assign", true), ("categories", Codes("health")))
            .But("recipientId", $"{recipient}"));

        answer.ShouldBeProblem(422, "nothing-held", "2.1");
    }

    [Fact]
    public async Task A_blocked_appeal_is_refused_and_an_order_of_law_enforcement_goes_through()
    {
        var known = await service.Somebody();
        var block = await service.Blocked(known);

        var refused = await service.Post(Door, Disclosure(known.AppealId));

        refused.ShouldBeProblem(409, "blocked", "24(1)(3)")["facts"]["blockId"]!.GetValue<Guid>().ShouldBe(block);
        var order = Disclosure(known.AppealId, ("words", Texts(
            ("issuer", "Прокуратура"), ("document-reference", "12-3"))));
        (await service.Post(Door, order.About("ground", "art-9-1"))).As(201);
        (await service.Post(Door, order.About("ground", "authority-order").But("operationId", $"{Guid.NewGuid()}")))
            .As(201);
    }

    [Fact]
    public async Task What_was_destroyed_with_its_appeal_is_gone()
    {
        var known = await service.Somebody();
        var later = await service.Appeal(known.Person);
        var proposal = await service.Proposed(known, Destruction(("appeals", Ids(known.AppealId))));
        (await service.Approve(known, proposal)).As(201);

        (await service.Post(Door, Disclosure(known.AppealId))).ShouldBeProblem(410, "destroyed-matter", "18");
        (await service.Post(Door, Disclosure(later.AppealId))).As(201);
    }

    [Fact]
    public async Task A_time_is_not_said_before_it_happens() =>
        (await service.Post(Door, Disclosure(Guid.NewGuid()).About("occurredAt", "2026-01-01T00:00:00+05:00")))
            .ShouldBeMalformed("circumstances.occurredAt", "ask-before-it-happens-or-report-it");

    [Fact]
    public async Task An_appeal_is_needed() =>
        (await service.Post(Door, Disclosure(Guid.NewGuid()).But("appealId", null)))
            .ShouldBeMalformed("appealId", "missing");

    [Theory]
    [InlineData("shoe-size")]
    [InlineData("")]
    [InlineData("Contact")]
    public async Task A_category_that_does_not_exist_is_named_wrong(string category) =>
        (await service.Post(Door, Disclosure(Guid.NewGuid(), ("categories", Codes(category)))))
            .ShouldBeMalformed("categories", "unknown-category");

    [Fact]
    public async Task Values_are_not_words() =>
        (await service.Post(Door, Disclosure(Guid.NewGuid(), ("words", Texts(("iin", "900101300010"))))))
            .ShouldBeMalformed("words.…", "unknown-field");
}
