using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>What becomes of values that a report brings.</summary>
[Collection(SharedProcess.Name)]
public sealed class ReportValuesTests(ServiceProcess service)
{
    private const string Index = "select count(*) from keys.index_rows";

    private static string Now => DateTimeOffset.UtcNow.ToString("O", null);

    [Fact]
    public async Task Values_are_kept_though_a_rule_was_broken_for_they_are_held_in_truth()
    {
        var known = await service.Somebody();
        await service.Blocked(known);

        var answer = (await Collected(known, ("address", "Қағаздан 5"), ("biometrics", "Дауыс 5"))).As(201);

        Codes(answer).ShouldBe(["blocked", "forbidden-category"]);
        answer.Has("valuesKept").ShouldBeFalse();
        var values = await service.Values(known, "address");
        values.ShouldContain("Қағаздан 5");
    }

    [Fact]
    public async Task Into_a_destroyed_matter_the_fact_is_kept_and_the_values_are_not()
    {
        var known = await service.Somebody();
        await service.Appeal(known.Person);
        (await service.Approve(known, await service.Proposed(
            known, Destruction(("appeals", Ids(known.AppealId)))))).As(201);

        var answer = (await Collected(known, ("address", "Кеш келген"))).As(201);

        answer["valuesKept"].GetValue<bool>().ShouldBeFalse();
        Codes(answer).ShouldContain("destroyed-matter");
        var entry = (await service.Get(known.Door("operations?operation=collect&limit=1"))).As(200).Items[0]!;
        entry["appealId"]!.GetValue<Guid>().ShouldBe(known.AppealId);
        entry["findings"]!.AsArray().Select(code => $"{code}").ShouldContain("destroyed-matter");
    }

    [Fact]
    public async Task A_wrong_control_digit_is_refused_unless_it_is_imported_and_then_it_finds_nobody()
    {
        var known = await service.Somebody();
        var wrong = known.Person.Iin[..11] + (char)('0' + ((known.Person.Iin[11] - '0' + 1) % 10));
        JsonObject Body() => Operation(("values", Texts(("iin", wrong)))).About("occurredAt", Now);
        var door = known.Door("collections/reported");

        (await service.Post(door, Body())).ShouldBeMalformed("values.iin", "iin-control-digit");
        var before = await service.Database.Ask<long>(Index);
        var answer = (await service.Post(door, Body().But("imported", true))).As(201);

        Codes(answer).ShouldContain("iin-control-digit");
        (await service.Values(known, "identifier")).ShouldContain(wrong);
        (await service.Database.Ask<long>(Index)).ShouldBe(before);
        (await service.Found("iin", known.Person.Iin)).ShouldBe([known.SubjectId]);
    }

    [Fact]
    public async Task An_identifier_that_another_has_is_kept_with_a_finding_and_still_leads_to_the_other()
    {
        var (known, other) = (await service.Somebody(), await service.Somebody());
        var body = Operation(("values", Texts(("iin", other.Person.Iin))));

        var answer = (await service.Post(
            known.Door("collections/reported"), body.About("occurredAt", Now))).As(201);

        Codes(answer).ShouldContain("identifier-of-another-subject");
        (await service.Found("iin", other.Person.Iin)).ShouldBe([other.SubjectId]);
    }

    [Fact]
    public async Task A_reported_appeal_registers_the_person_it_is_from_and_can_be_disclosed_from()
    {
        var person = Person.Next();

        var answer = (await service.Post("/v1/appeals/reported", Appeal(person).About("occurredAt", Now))).As(201);

        answer.Has("findings").ShouldBeFalse();
        (await service.Found("iin", person.Iin)).ShouldBe([answer.Id("subjectId")]);
        (await service.Post("/v1/disclosures", Disclosure(answer.Id("appealId")))).As(201);
    }

    [Fact]
    public async Task Identifiers_of_two_people_and_a_recipient_nobody_registered_are_findings_of_an_appeal()
    {
        var (one, other) = (await service.Somebody(), await service.Somebody());
        var body = Appeal(one.Person, ("recipients", Ids(Guid.NewGuid())));
        body["values"] = Texts(("iin", one.Person.Iin), ("document-number", "N87654321"), ("appeal-text", "Су жоқ."));
        (await service.Post(other.Door("collections"), Operation(("values", Texts(("document-number", "N87654321"))))
            .Relying(other))).As(201);

        var answer = (await service.Post("/v1/appeals/reported", body.About("occurredAt", Now))).As(201);

        Codes(answer).ShouldBe(
            ["unknown-recipient", "appeal-of-another-subject", "identifier-of-another-subject"], ignoreOrder: true);
        (await service.Found("iin", one.Person.Iin)).ShouldBe([one.SubjectId]);
        answer.Id("subjectId").ShouldNotBe(one.SubjectId);
    }

    private Task<Answer> Collected(Known known, params (string, string)[] values) => service.Post(
        known.Door("collections/reported"),
        Operation(("values", Texts(values)), ("appealId", $"{known.AppealId}")).About("occurredAt", Now));

    private static IEnumerable<string> Codes(Answer answer) =>
        answer["findings"].AsArray().Select(finding => $"{finding!["code"]}");
}
