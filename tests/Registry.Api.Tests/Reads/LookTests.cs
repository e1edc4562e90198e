using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Reads;

/// <summary>Looks at a person's record, what it was at a moment, and what waits for a second person.</summary>
[Collection(SharedProcess.Name)]
public sealed class LookTests(ServiceProcess service)
{
    [Fact]
    public async Task A_look_is_on_record_with_its_purpose_and_stands_among_the_operations()
    {
        var known = await service.Somebody();
        await service.Blocked(known, whole: true);
        const string reason = "Адам кім алғанын сұрады";

        var told = (await service.Post(
            known.Door("looks"), Operation(("words", Texts(("reason", reason)))), "officer")).As(201);
        told["receipt"]["operation"]!.GetValue<string>().ShouldBe("retrieve");
        var last = (await service.Get(known.Door("operations"))).As(200)["items"][0]!;
        last["fact"]!.GetValue<string>().ShouldBe("processing-recorded");
        last["position"]!.GetValue<long>().ShouldBe(told["receipt"]["position"]!.GetValue<long>());
        last["categories"]!.AsArray().ShouldBeEmpty();
        (await service.EventsThatSay(reason)).ShouldBe(0);

        (await service.Post(known.Door("looks"), Operation().About("purpose", "whim"), "officer"))
            .ShouldBeProblem(422, "undeclared-purpose", "7(8)");
        (await service.Post(known.Door("looks"), Operation())).ShouldBeProblem(403, "not-for-this-role");
    }

    [Fact]
    public async Task An_appeal_leads_to_its_person_until_they_are_destroyed()
    {
        var known = await service.Somebody();

        (await service.Found("appeal", $"{known.AppealId}")).ShouldBe([known.SubjectId]);
        (await service.Found("appeal", $"{Guid.NewGuid()}")).ShouldBeEmpty();
        (await service.Post("/v1/subjects/find", Find("appeal", known.Person.Iin)))
            .ShouldBeMalformed("by.appeal", "not-an-id");
        await service.Destroyed(known);
        (await service.Found("appeal", $"{known.AppealId}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_held_at_a_moment_is_told_as_it_was()
    {
        var known = await service.Somebody();
        var before = DateTimeOffset.UtcNow;
        (await service.Post(known.Door("collections"), Operation(
            ("values", Texts(("health", "Орындық арбада")))).Within(known).Relying(known))).As(201);
        await service.Blocked(known);

        var then = (await service.Get($"{known.Self}?at={before:O}".Replace("+", "%2B", StringComparison.Ordinal)))
            .As(200);
        var now = (await service.Get(known.Self)).As(200);
        Categories(now).ShouldContain("health");
        Categories(then).ShouldNotContain("health");
        Categories(then).ShouldContain("appeal-content");
        now["blocks"].AsArray().Count.ShouldBe(1);
        ($"{then["state"]}", $"{now["state"]}").ShouldBe(("active", "blocked"));
        then["blocks"].AsArray().ShouldBeEmpty();
        (await service.Get($"{known.Self}?at=2020-01-01T00:00:00Z")).As(200)["holdings"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_waits_for_a_second_person_is_listed_until_it_is_decided()
    {
        var known = await service.Somebody();
        var proposal = await service.Proposed(known, Destruction(("whole", true)));

        var waiting = (await Open()).Single(it => $"{it["proposalId"]}" == $"{proposal}");
        $"{waiting["subjectId"]}".ShouldBe($"{known.SubjectId}");
        $"{waiting["destructionGround"]}".ShouldBe("18-1");
        $"{waiting["proposedBy"]}".ShouldBe($"{(await service.Get("/v1/self")).As(200)["actorId"]}");
        (await service.Get("/v1/self", "approver")).As(200)["mayApprove"]!.GetValue<bool>().ShouldBeTrue();

        (await service.Approve(known, proposal)).As(201);
        (await Open()).ShouldNotContain(it => $"{it["proposalId"]}" == $"{proposal}");
        var decided = (await service.Get($"/v1/proposals/{proposal}")).As(200)["proposal"];
        $"{decided["state"]}".ShouldBe("approved");
        decided["subjectId"].ShouldBeNull();
        (await service.Get($"/v1/proposals/{Guid.NewGuid()}")).ShouldBeProblem(404, "unknown-proposal", "two people");
    }

    private static IEnumerable<string> Categories(Answer subject) => subject["holdings"].AsArray()
        .SelectMany(slice => slice!["categories"]!.AsArray()).Select(code => $"{code}");

    private async Task<IEnumerable<System.Text.Json.Nodes.JsonNode>> Open() =>
        (await service.Get("/v1/proposals?limit=1000")).As(200)["items"].AsArray().Select(it => it!);
}
