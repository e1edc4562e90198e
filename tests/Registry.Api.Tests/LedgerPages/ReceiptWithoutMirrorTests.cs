namespace Registry.Api.Tests.LedgerPages;

/// <summary>A mirror that stands, as by SIGSTOP: nothing is cosigned, and whoever asks is told in time.</summary>
public sealed class ReceiptWithoutMirrorTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [Fact]
    public async Task What_is_not_proved_yet_is_said_so_and_proved_when_the_mirror_goes_on()
    {
        var known = await service.Somebody();
        await service.State(it => it["waitingEvents"]!.GetValue<long>() == 0);
        var told = Requests.Disclosure(known.AppealId);
        await service.Mirror.Stand();
        (await service.Post("/v1/disclosures", told)).As(201);

        (await service.Receipt(told["operationId"]!))
            .ShouldBeProblem(503, "not-yet-proved", retryable: true, used: true);
        $"{(await service.Get($"/v1/operations/{told["operationId"]}", "service")).As(200)["proof"]}"
            .ShouldBe("recorded");
        (await service.State(it => it["waitingEvents"]!.GetValue<long>() > 0))["mirror"]["reachable"]!
            .GetValue<bool>().ShouldBeFalse();

        await service.Mirror.GoOn();
        await service.State(it => it["waitingEvents"]!.GetValue<long>() == 0);
        (await service.Receipt(told["operationId"]!)).As(200);
    }
}
