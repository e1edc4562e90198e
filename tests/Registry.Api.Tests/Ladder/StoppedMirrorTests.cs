using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Ladder;

/// <summary>A service whose ladder has short steps, and whose mirror is taken away and given back.</summary>
public sealed class ServiceWithAShortLadder : ServiceProcess
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["REGISTRY_LEDGER_ALARM_SECONDS"] = "3",
        ["REGISTRY_LEDGER_REFUSE_DISCLOSURES_SECONDS"] = "10",
        ["REGISTRY_LEDGER_REFUSE_WRITES_SECONDS"] = "40",
    };
}

public sealed class StoppedMirrorTests(ServiceWithAShortLadder service) : IClassFixture<ServiceWithAShortLadder>
{
    [Fact]
    public async Task Door_after_door_closes_without_the_mirror_and_all_open_with_it()
    {
        var (known, ending) = (await service.Somebody(), await service.Somebody());
        var end = await service.Proposed(ending, Destruction(("whole", true)));
        var link = await service.Proposed(known, Operation(
            ("action", "link"), ("otherSubjectId", $"{(await service.Somebody()).SubjectId}")));
        var before = Disclosure(known.AppealId);
        (await service.Post("/v1/disclosures", before)).As(201);
        await Step("open");

        await service.Mirror.Kill();
        (await service.Post(known.Door("collections"), Collection(known))).As(201);
        await Step("alarm");
        (await service.Send(HttpMethod.Get, "/health/ready", null)).As(200)["degraded"].GetValue<bool>().ShouldBeTrue();

        var refused = Disclosure(known.AppealId);
        await WithoutDisclosures(known, refused);
        Stopped(await service.Approve(ending, end), "disclosures-refused");
        (await service.Approve(known, link)).As(201);
        (await service.Post("/v1/disclosures", before)).As(200)["repeated"].GetValue<bool>().ShouldBeTrue();

        await Step("writes-refused");
        Stopped(await service.Post(known.Door("collections"), Collection(known)), "writes-refused");
        Stopped(await service.Post("/v1/appeals", Appeal(Person.Next())), "writes-refused");
        await KeptOpen(known, ending, end);

        await service.Mirror.Start();
        await OpenAgain(refused);
    }

    private async Task WithoutDisclosures(Known known, JsonObject refused)
    {
        await Step("disclosures-refused");
        Stopped(await service.Post("/v1/disclosures", refused), "disclosures-refused");
        Stopped(await service.Post("/v1/disclosures/check", Disclosure(known.AppealId)), "disclosures-refused");
        (await service.Bulk([Line("disclosures", refused)]))
            .ShouldAllBe(it => $"{it["body"]!["code"]}" == "ledger-stopped");
        (await service.Post(known.Door("collections"), Collection(known))).As(201);
    }

    private async Task OpenAgain(JsonObject refused)
    {
        await Step("open");
        (await service.Post("/v1/disclosures", refused)).As(201);
        for (var wait = 0; (await Stop())["until"] is null && wait < 100; wait++)
            await Task.Delay(100);
        (await Stop())["until"].ShouldNotBeNull();
        service.Output.ShouldContain("No signed tree holds what is recorded since");
        service.Output.ShouldContain("A signed tree holds what is recorded again");
    }

    /// <summary>A busy machine may have been late on its own account: that was a stop, too, of a lower step.</summary>
    private async Task<JsonNode> Stop() => (await service.Get("/v1/ledger/incidents", "administrator")).As(200).Items
        .Single(it => $"{it!["kind"]}" == "stopped" && $"{it["step"]}" == "writes-refused")!;

    private async Task KeptOpen(Known known, Known ending, Guid end)
    {
        (await service.Post("/v1/disclosures/reported", Disclosure(known.AppealId).About(
            "occurredAt", $"{DateTimeOffset.UtcNow:O}"))).As(201);
        (await service.Post(ending.Door("blocks"), Operation(("appeals", Ids(ending.AppealId))))).As(201);
        (await service.Post(ending.Door("holds"), Operation(("appeals", Ids(ending.AppealId))), "officer")).As(201);
        (await service.Post(ending.Door("accesses"), Opening("contact"), "officer")).As(201);
        (await service.Post(ending.Door($"proposals/{end}/refusal"), Operation(), "approver")).As(201);
        (await service.Get(known.Self)).As(200);
    }

    private static void Stopped(Answer answer, string step)
    {
        answer.ShouldBeProblem(503, "ledger-stopped", retryable: true);
        answer["facts"]!["step"]!.GetValue<string>().ShouldBe(step);
        answer["facts"]!["since"]!.GetValue<DateTimeOffset>().ShouldBeLessThan(DateTimeOffset.UtcNow);
    }

    private async Task Step(string step)
    {
        JsonNode? said = null;
        for (var wait = 0; wait < 600; wait++, await Task.Delay(100))
        {
            said = (await service.Get("/v1/ledger/state", "administrator")).As(200)["step"];
            if ($"{said}" == step)
                return;
        }

        throw new InvalidOperationException($"The ladder stands at {said} and not at {step}.");
    }

    private static JsonObject Collection(Known of) =>
        Operation(("values", Texts(("email", $"{Guid.NewGuid():N}@example.kz")))).Relying(of);
}
