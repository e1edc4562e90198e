using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>RestrictData, LimitData, LiftLimit: what the doors take and what is shown of it.</summary>
[Collection(SharedProcess.Name)]
public sealed class LimitDataTests(ServiceProcess service)
{
    [Fact]
    public async Task A_restriction_has_a_term_that_is_still_to_come()
    {
        var known = await service.Somebody();
        var body = Operation(("whole", true), ("until", "2099-12-31T18:00:00+05:00"));

        (await service.Post(known.Door("restrictions"), body.But("until", null), "officer"))
            .ShouldBeProblem(400, "malformed-request");
        (await service.Post(known.Door("restrictions"), body.But("until", "2024-01-01T00:00:00Z"), "officer"))
            .ShouldBeMalformed("until", "not-later-than-now");
        (await service.Post(known.Door("restrictions/check"), body, "officer")).As(200);
        (await service.Post(known.Door("restrictions"), body, "officer")).As(201).Id("limitId").ShouldNotBe(Guid.Empty);
    }

    [Theory]
    [InlineData("restrictions")]
    [InlineData("holds")]
    [InlineData("deletions")]
    public async Task Only_an_officer_limits_and_names_some_appeals_or_the_whole(string door)
    {
        var known = await service.Somebody();
        var body = Operation(("until", "2099-12-31T18:00:00+05:00"));
        if (door != "restrictions")
            body.Remove("until");

        (await service.Post(known.Door(door), body.But("whole", true))).ShouldBeProblem(403, "not-for-this-role");
        (await service.Post(known.Door(door), body, "officer")).ShouldBeMalformed("appeals", "name-appeals-or-the-whole");
    }

    [Fact]
    public async Task What_limits_a_persons_data_is_shown_until_when_it_was_lifted()
    {
        var known = await service.Somebody();
        var limit = await service.Limited(known, "restricted");

        var shown = (await service.Get(known.Self)).As(200)["limits"].AsArray().Single()!;
        shown["limitId"]!.GetValue<Guid>().ShouldBe(limit);
        shown["kind"]!.GetValue<string>().ShouldBe("restricted");
        shown["appeals"]!.AsArray().Select(id => id!.GetValue<Guid>()).ShouldBe([known.AppealId]);
        shown["until"]!.GetValue<string>().ShouldStartWith("2099-12-31T13:00");
        shown["liftedAt"].ShouldBeNull();

        (await service.Post(known.Door($"limits/{limit}/lifting"), Operation(), "officer")).As(201).Id("limitId")
            .ShouldBe(limit);
        (await service.Get(known.Self)).As(200)["limits"][0]!["liftedAt"].ShouldNotBeNull();
        (await service.Post(known.Door($"limits/{limit}/lifting"), Operation(), "officer"))
            .ShouldBeProblem(404, "unknown-limit", "41");
    }

    [Fact]
    public async Task A_holding_says_every_state_it_is_in_and_the_strongest_of_them()
    {
        var known = await service.Somebody();
        var other = await service.Appeal(known.Person);
        await service.Limited(known, "held");
        await service.Limited(known, "restricted");

        (await States(known, known.AppealId)).ShouldBe(("restricted", "restricted held"));
        (await States(known, other.AppealId)).ShouldBe(("active", "active"));

        await service.Blocked(known, whole: true);
        (await States(known, known.AppealId)).ShouldBe(("blocked", "blocked restricted held"));
        (await States(known, other.AppealId)).ShouldBe(("blocked", "blocked"));
    }

    [Fact]
    public async Task Deleted_data_come_back_by_a_lawful_order_only()
    {
        var known = await service.Somebody();
        var limit = await service.Limited(known, "deleted");
        (await States(known, known.AppealId)).ShouldBe(("deleted", "deleted"));

        (await service.Post(known.Door($"limits/{limit}/lifting"), Operation(), "officer"))
            .ShouldBeProblem(403, "order-needed", "18");
        (await service.Post(
            known.Door($"limits/{limit}/lifting"),
            Operation(("words", Texts(("issuer", "Сот"), ("document-reference", "7"))))
                .About("ground", "authority-order"), "officer"))
            .As(201)["receipt"]["operation"]!.GetValue<string>().ShouldBe("restore");
        (await States(known, known.AppealId)).ShouldBe(("active", "active"));
    }

    [Fact]
    public async Task A_destruction_of_the_whole_proposed_before_an_appeal_came_does_not_take_it_along()
    {
        var known = await service.Somebody();
        var proposal = await service.Proposed(known, Destruction(("whole", true)));
        var later = await service.Appeal(known.Person);

        (await service.Approve(known, proposal)).ShouldBeProblem(409, "outdated-proposal", "two people");

        (await service.Post("/v1/disclosures", Disclosure(later.AppealId))).As(201);
        (await service.Approve(known, await service.Proposed(known, Destruction(("whole", true))))).As(201);
    }

    private async Task<(string, string)> States(Known known, Guid appeal)
    {
        var holding = (await service.Get(known.Self)).As(200)["holdings"].AsArray()
            .Single(it => $"{it!["purpose"]}" == "appeals" && $"{it["appealId"]}" == $"{appeal}")!;
        return ($"{holding["state"]}", string.Join(' ', holding["states"]!.AsArray().Select(state => $"{state}")));
    }
}
