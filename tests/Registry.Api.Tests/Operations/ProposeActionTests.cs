using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class ProposeActionTests(ServiceProcess service)
{
    [Fact]
    public async Task A_proposal_changes_nothing_until_another_person_approves()
    {
        var known = await service.Somebody();

        var proposal = await service.Proposed(known, Destruction(("whole", true)));

        (await service.Values(known, "address")).ShouldBe([known.Person.Address]);
        var shown = (await service.Get($"/v1/subjects/{known.SubjectId}")).As(200)["proposals"].AsArray()[0]!;
        shown["proposalId"]!.GetValue<Guid>().ShouldBe(proposal);
        shown["state"]!.GetValue<string>().ShouldBe("open");
    }

    [Fact]
    public async Task A_service_may_propose()
    {
        var known = await service.Somebody();

        (await service.Post(known.Door("proposals"), Destruction(("whole", true)))).As(201);
    }

    [Fact]
    public async Task A_block_in_its_way_is_resolved_by_the_same_decision_or_not_at_all()
    {
        var known = await service.Somebody();
        await service.Blocked(known);

        (await service.Post(known.Door("proposals"), Destruction(("whole", true)), "officer"))
            .ShouldBeProblem(409, "blocked", "24(1)(3)");
        var proposal = await service.Proposed(known, Destruction(("whole", true), ("resolvesBlock", true)));

        (await service.Approve(known, proposal)).As(201);
    }

    [Fact]
    public async Task Appeals_it_names_must_be_the_persons()
    {
        var known = await service.Somebody();

        (await service.Post(known.Door("proposals"), Destruction(("appeals", Ids(Guid.NewGuid()))), "officer"))
            .ShouldBeProblem(404, "unknown-appeal", "5.1");
    }

    [Fact]
    public async Task A_block_that_does_not_stand_cannot_be_lifted()
    {
        var known = await service.Somebody();

        (await service.Post(known.Door("proposals"), Operation(("action", "unblock"), ("blockId",
            $"{Guid.NewGuid()}")), "officer"))
            .ShouldBeProblem(404, "unknown-block", "25(2)(8)");
    }

    [Fact]
    public async Task A_person_is_linked_once_and_with_somebody_else()
    {
        var (one, other) = (await service.Somebody(), await service.Somebody());
        var link = Operation(("action", "link"), ("otherSubjectId", $"{other.SubjectId}"));
        (await service.Post(one.Door("proposals"), Operation(("action", "link"), ("otherSubjectId",
            $"{one.SubjectId}")), "officer"))
            .ShouldBeProblem(422, "not-itself", "registry rule: linked people");
        (await service.Post(one.Door("proposals"), Operation(("action", "link"), ("otherSubjectId",
            $"{Guid.NewGuid()}")), "officer"))
            .ShouldBeProblem(404, "unknown-subject", "3.1");
        (await service.Post(one.Door("proposals"), Operation(("action", "split"), ("otherSubjectId",
            $"{other.SubjectId}")), "officer"))
            .ShouldBeProblem(409, "not-linked", "registry rule: linked people");

        (await service.Approve(one, await service.Proposed(one, link))).As(201);

        (await service.Post(one.Door("proposals"), link.But("operationId", $"{Guid.NewGuid()}"), "officer"))
            .ShouldBeProblem(409, "linked-already", "registry rule: linked people");
    }

    [Fact]
    public async Task What_an_action_needs_is_asked_for()
    {
        var door = (await service.Somebody()).Door("proposals");

        (await service.Post(door, Operation(("action", "destroy"), ("whole", true))))
            .ShouldBeMalformed("destructionGround", "missing");
        (await service.Post(door, Destruction())).ShouldBeMalformed("appeals", "name-appeals-or-the-whole");
        (await service.Post(door, Operation(("action", "unblock")))).ShouldBeMalformed("blockId", "missing");
        (await service.Post(door, Operation(("action", "link")))).ShouldBeMalformed("otherSubjectId", "missing");
        (await service.Post(door, Operation(("action", "split")))).ShouldBeMalformed("otherSubjectId", "missing");
    }
}
