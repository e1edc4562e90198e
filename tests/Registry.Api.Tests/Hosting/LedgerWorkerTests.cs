using System.Diagnostics;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Hosting;

/// <summary>What is recorded comes under a signed checkpoint by itself, before and after the service died.</summary>
public sealed class LedgerWorkerTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    /// <summary>A second of work, a lease that has to end, and a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_operation_is_under_a_checkpoint_soon_and_again_after_the_service_was_killed()
    {
        (await service.Database.Ask<long>("select count(*) from ledger.checkpoints where size = 0")).ShouldBe(1);
        await Published();

        await service.KilledAndBegunAgain();

        await Published();
        service.Output.ShouldNotContain("The tree does not grow");
        (await service.Database.Ask<long>("select count(distinct term) from ledger.checkpoints")).ShouldBe(2);
    }

    private async Task Published()
    {
        var answer = (await service.Post("/v1/appeals", Appeal(Person.Next()))).As(201);
        var position = answer["receipt"]["position"]!.GetValue<long>();
        Convert.FromBase64String(answer["receipt"]["leafHash"]!.GetValue<string>()).Length.ShouldBe(32);

        var watch = Stopwatch.StartNew();
        while (await service.Database.Ask<long>("select max(position) from ledger.checkpoints") < position)
        {
            watch.Elapsed.ShouldBeLessThan(Patience, service.Output);
            await Task.Delay(100);
        }
    }
}
