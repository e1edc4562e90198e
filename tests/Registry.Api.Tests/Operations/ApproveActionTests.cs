using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class ApproveActionTests(ServiceProcess service)
{
    [Fact]
    public async Task Two_people_destroy_and_the_receipt_carries_the_acts_number()
    {
        var known = await service.Somebody();
        var proposal = await service.Proposed(known, Destruction(("whole", true)));

        var answer = (await service.Approve(known, proposal)).As(201);

        answer.Id("proposalId").ShouldBe(proposal);
        answer.Id("actNumber").ShouldNotBe(Guid.Empty);
        answer["receipt"]["operation"]!.GetValue<string>().ShouldBe("destroy");
    }

    [Fact]
    public async Task Two_people_lift_a_block()
    {
        var known = await service.Somebody();
        var block = await service.Blocked(known);

        (await service.Approve(known, await service.Proposed(known, Operation(("action", "unblock"), ("blockId",
            $"{block}"))))).As(201)
            .Id("blockId").ShouldBe(block);

        (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201);
        (await service.Get($"/v1/subjects/{known.SubjectId}")).As(200)["blocks"][0]!["liftedAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Whoever_proposed_it_may_not_approve_it()
    {
        var known = await service.Somebody();
        var proposal = (await service.Post(known.Door("proposals"), Destruction(("whole", true)), "approver"))
            .As(201).Id("proposalId");

        (await service.Approve(known, proposal)).ShouldBeProblem(409, "same-person", "registry rule: two people");

        (await service.Values(known, "address")).ShouldBe([known.Person.Address]);
    }

    /// <summary>Two people are told apart by their subject at the issuer, whoever says it: docs/decisions/0012.</summary>
    [Fact]
    public async Task Whoever_proposed_it_through_a_service_may_not_approve_it_with_a_token_of_their_own()
    {
        var known = await service.Somebody();
        var proposal = (await service.Post(known.Door("proposals"), Destruction(("whole", true)).About(
            "employee", "example-approver"))).As(201).Id("proposalId");
        var another = (await service.Post(known.Door("proposals"), Destruction(("whole", true)).About(
            "employee", "example-operator"))).As(201).Id("proposalId");

        (await service.Approve(known, proposal)).ShouldBeProblem(409, "same-person", "two people");
        (await service.Approve(known, another)).As(201);
    }

    [Theory]
    [InlineData("service")]
    [InlineData("officer")]
    public async Task Only_an_approver_may_approve(string role)
    {
        var known = await service.Somebody();
        var proposal = (await service.Post(known.Door("proposals"), Destruction(("whole", true)), "approver"))
            .As(201).Id("proposalId");

        (await service.Approve(known, proposal, role)).ShouldBeProblem(403, "approver-only", "registry rule: two people");
    }

    [Fact]
    public async Task An_employee_named_in_the_body_makes_no_second_person_of_the_approver()
    {
        var known = await service.Somebody();
        var proposal = (await service.Post(known.Door("proposals"), Destruction(("whole", true)), "approver"))
            .As(201).Id("proposalId");

        (await service.Post(known.Door($"proposals/{proposal}/approval"), Operation().About("employee",
            "somebody-else"), "approver"))
            .ShouldBeProblem(409, "same-person", "registry rule: two people");
    }

    [Fact]
    public async Task What_was_decided_or_never_proposed_is_not_approved()
    {
        var known = await service.Somebody();
        var block = await service.Blocked(known);
        var proposal = await service.Proposed(known, Operation(("action", "unblock"), ("blockId", $"{block}")));
        (await service.Approve(known, proposal)).As(201);

        (await service.Approve(known, proposal)).ShouldBeProblem(404, "unknown-proposal", "registry rule: two people");
        (await service.Approve(known, Guid.NewGuid())).ShouldBeProblem(404, "unknown-proposal", "registry rule: two people");
    }

    [Fact]
    public async Task The_rules_are_asked_again_when_it_is_approved()
    {
        var known = await service.Somebody();
        var proposal = await service.Proposed(known, Destruction(("whole", true)));
        await service.Blocked(known);

        (await service.Approve(known, proposal)).ShouldBeProblem(409, "blocked", "24(1)(3)");
    }

    [Fact]
    public async Task Linked_people_are_answered_for_together_until_they_are_split()
    {
        var (one, other) = (await service.Somebody(), await service.Somebody());
        await service.Linked(one, other);
        (await Ids(one)).ShouldBe([one.SubjectId, other.SubjectId], ignoreOrder: true);
        (await Ids(other)).ShouldBe([one.SubjectId, other.SubjectId], ignoreOrder: true);

        (await service.Approve(one, await service.Proposed(one, Operation(
            ("action", "split"), ("otherSubjectId", $"{other.SubjectId}"))))).As(201);

        (await Ids(one)).ShouldBe([one.SubjectId]);
    }

    [Fact]
    public async Task A_destruction_of_the_whole_follows_links_near_and_far()
    {
        var people = new[] { await service.Somebody(), await service.Somebody(), await service.Somebody() };
        var neighbour = await service.Somebody();
        await service.Linked(people[0], people[1]);
        await service.Linked(people[1], people[2]);

        await service.Destroyed(people[0]);

        foreach (var person in people)
            (await service.Get($"/v1/subjects/{person.SubjectId}")).ShouldBeProblem(410, "destroyed-subject", "18");
        (await service.Values(neighbour, "address")).ShouldBe([neighbour.Person.Address]);
    }

    [Fact]
    public async Task The_last_appeal_takes_the_identity_with_it()
    {
        var known = await service.Somebody();

        (await service.Approve(known, await service.Proposed(known, Destruction(("appeals",
            Requests.Ids(known.AppealId)))))).As(201);

        (await service.Get($"/v1/subjects/{known.SubjectId}")).ShouldBeProblem(410, "destroyed-subject", "18");
        (await service.Found("iin", known.Person.Iin)).ShouldBeEmpty();
    }

    private async Task<IEnumerable<Guid>> Ids(Known known) =>
        (await service.Get($"/v1/subjects/{known.SubjectId}"))
            .As(200)["subjectIds"].AsArray().Select(id => id!.GetValue<Guid>());
}
