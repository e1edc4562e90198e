using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class CollectDataTests(ServiceProcess service)
{
    [Fact]
    public async Task More_values_join_the_appeals_data()
    {
        var known = await service.Somebody();

        (await service.Post(known.Door("collections"), Operation(
            ("values", Texts(("health", "Арбамен жүреді"))), ("appealId", $"{known.AppealId}")))).As(201);

        (await service.Values(known, "health")).ShouldBe(["Арбамен жүреді"]);
    }

    [Fact]
    public async Task Its_evidence_is_taken_and_sealed()
    {
        var known = await service.Somebody();

        (await service.Post(known.Door("collections"), Operation(
            ("values", Texts(("address", "Абай 7"), ("evidence", "Жазба-20260302-77"))),
            ("appealId", $"{known.AppealId}")))).As(201);

        (await service.Values(known, "address")).ShouldContain("Абай 7");
        (await service.EventsThatSay("Жазба-20260302-77")).ShouldBe(0);
    }

    [Fact]
    public async Task An_identity_value_finds_the_person_from_then_on()
    {
        var known = await service.Somebody();
        var email = $"{Guid.NewGuid():N}@example.kz";

        (await service.Post(known.Door("collections"), Operation(("values", Texts(("email", email)))).Relying(known))).As(201);

        (await service.Found("email", email)).ShouldBe([known.SubjectId]);
    }

    [Fact]
    public async Task An_identifier_somebody_else_has_is_not_taken()
    {
        var (one, other) = (await service.Somebody(), await service.Somebody());

        var answer =
            await service.Post(one.Door("collections"), Operation(("values", Texts(("iin", other.Person.Iin)))));

        answer.ShouldBeProblem(409, "identifier-of-another-subject", "one identifier, one person");
        (await service.Found("iin", other.Person.Iin)).ShouldBe([other.SubjectId]);
    }

    [Fact]
    public async Task A_value_that_is_not_identity_needs_its_appeal() =>
        (await service.Post((await service.Somebody()).Door("collections"), Operation(("values", Texts(("address",
            "Абай"))))))
            .ShouldBeMalformed("values.…", "unknown-field");

    [Fact]
    public async Task An_appeal_of_another_person_is_unknown_here()
    {
        var (one, other) = (await service.Somebody(), await service.Somebody());

        (await service.Post(one.Door("collections"), Operation(
            ("values", Texts(("address", "Абай"))), ("appealId", $"{other.AppealId}"))))
            .ShouldBeProblem(404, "unknown-appeal", "5.1");
    }

    [Fact]
    public async Task A_blocked_appeal_takes_nothing_more()
    {
        var known = await service.Somebody();
        await service.Blocked(known);

        (await service.Post(known.Door("collections"), Operation(
            ("values", Texts(("address", "Абай"))), ("appealId", $"{known.AppealId}"))))
            .ShouldBeProblem(409, "blocked", "24(1)(3)");
        (await service.Post(known.Door("collections"), Operation(("values", Texts(("email", "c@d.kz")))).Relying(known)))
            .As(201);
    }

    [Fact]
    public async Task What_was_destroyed_with_its_appeal_takes_nothing_more()
    {
        var known = await service.Somebody();
        await service.Appeal(known.Person);
        (await service.Approve(known, await service.Proposed(known, Destruction(("appeals", Ids(known.AppealId))))))
            .As(201);

        (await service.Post(known.Door("collections"), Operation(
            ("values", Texts(("address", "Абай"))), ("appealId", $"{known.AppealId}"))))
            .ShouldBeProblem(410, "destroyed-matter", "18");
    }
}
