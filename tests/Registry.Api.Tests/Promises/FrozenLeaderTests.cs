using System.Globalization;
using Registry.Api.Tests.Extracts;
using Registry.Api.Tests.LedgerPages;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Promises;

/// <summary>Two nodes; the one that grows the tree is stopped by the system in the middle of its work, and wakes.</summary>
public sealed class FrozenLeaderTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private const int Clients = 8;

    /// <summary>More than the lease.</summary>
    private static readonly TimeSpan Awake = TimeSpan.FromSeconds(6);

    [Fact]
    public async Task It_writes_nothing_when_it_wakes_and_the_tree_is_one()
    {
        await using var other = await AnotherNode.Beside(service);
        await Freeze(service, other);
        await Freeze(other, service);

        await using var third = new SecondNode(service);
        (await third.Tree.Run(default)).ShouldBeNull();
        (await Ask("select count(*) from (select min(size) from ledger.checkpoints group by term) terms")).ShouldBe(3);
    }

    private async Task Freeze(ServiceProcess leader, ServiceProcess follower)
    {
        await leader.State(state => state["leads"]!.GetValue<bool>());
        var known = await leader.Somebody();
        using var enough = new CancellationTokenSource();
        var load = Enumerable.Range(0, Clients).Select(_ => Tell(leader, known, enough.Token)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(1.5));

        leader.Signal("STOP");
        var term = await Ask("select term from ledger.lead");
        (await follower.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201);
        await follower.State(state => state["leads"]!.GetValue<bool>() && state["waitingEvents"]!.GetValue<long>() == 0);
        var before = await Signed(term);
        var size = await Ask("select max(size) from ledger.checkpoints");

        await enough.CancelAsync();
        leader.Signal("CONT");
        await Task.WhenAll(load);
        (await follower.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201);
        await Task.Delay(Awake);
        await leader.State(state => !state["leads"]!.GetValue<bool>());
        await follower.State(state => state["waitingEvents"]!.GetValue<long>() == 0);
        (await Signed(term)).ShouldBe(before);
        (await Ask("select max(size) from ledger.checkpoints")).ShouldBeGreaterThan(size);
        (await leader.Head()).Size.ShouldBe((await follower.Head()).Size);
    }

    /// <summary>What was acknowledged before the stop or after it, as the case may be.</summary>
    private static async Task Tell(ServiceProcess leader, Known known, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
            (await leader.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201);
    }

    private Task<long> Signed(long term) => Ask(string.Create(
        CultureInfo.InvariantCulture, $"select count(*) from ledger.checkpoints where term = {term}"));

    private Task<long> Ask(string sql) => service.Database.Ask<long>(sql);
}
