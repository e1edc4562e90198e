using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class DeclineActionTests(ServiceProcess service)
{
    [Fact]
    public async Task What_was_declined_does_not_happen_any_more()
    {
        var known = await service.Somebody();
        var proposal = await service.Proposed(known, Destruction(("whole", true)));

        (await service.Post(known.Door($"proposals/{proposal}/refusal"), Operation(), "officer"))
            .As(201).Id("proposalId").ShouldBe(proposal);

        (await service.Approve(known, proposal)).ShouldBeProblem(404, "unknown-proposal", "registry rule: two people");
        (await service.Post(known.Door($"proposals/{proposal}/refusal"), Operation(), "officer"))
            .ShouldBeProblem(404, "unknown-proposal", "registry rule: two people");
        (await service.Get($"/v1/subjects/{known.SubjectId}")).As(200)["proposals"][0]!["state"]!.GetValue<string>()
            .ShouldBe("declined");
    }
}
