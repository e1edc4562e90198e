using Registry.Projections.AuditTree;

namespace Registry.Projections.Tests.AuditTree;

/// <summary>Database and mirror disagree: nothing is signed, and the word says which is behind.</summary>
public sealed class LedgerFaultTests : IAsyncLifetime
{
    private LedgerInPostgres ledger = null!;

    public async Task InitializeAsync() => ledger = await LedgerInPostgres.Start();

    public async Task DisposeAsync() => await ledger.DisposeAsync();

    [Fact]
    public async Task A_database_with_events_and_a_mirror_without_a_checkpoint_is_refused()
    {
        await ledger.Write("aigul", 3);
        await Refused(LedgerFault.MirrorBehind);
    }

    [Fact]
    public async Task A_mirror_that_lost_all_is_refused()
    {
        await Published(3);
        ledger.Mirror.Forget();
        await Refused(LedgerFault.MirrorBehind);
    }

    [Fact]
    public async Task A_mirror_that_lost_its_latest_checkpoint_is_refused()
    {
        await Published(3);
        var old = LedgerInPostgres.Read((await ledger.Queries.AtMost(0, default))!);
        ledger.Mirror.GoBack(old, (await ledger.Queries.AtMost(0, default))!.Note);
        await Refused(LedgerFault.MirrorBehind);
    }

    [Fact]
    public async Task A_database_that_is_behind_its_mirror_is_refused()
    {
        await Published(300);
        await ledger.Registry.Database.Execute("""
            delete from ledger.checkpoints where size > 0;
            delete from ledger.tiles;
            delete from ledger.bundles;
            delete from registry.mt_events where seq_id > 200;
            """);
        await Refused(LedgerFault.DatabaseBehind);
    }

    [Fact]
    public async Task Events_that_do_not_give_the_signed_root_are_refused()
    {
        await Published(300);
        await ledger.Registry.Database.Execute(
            "update registry.mt_events set data = jsonb_set(data, '{RecipientId}', '\"other\"') where seq_id = 299");
        await Refused(LedgerFault.TreeDiffers);
    }

    [Fact]
    public async Task A_tile_that_was_changed_is_not_signed_over()
    {
        var leader = await Published(257, leave: false);
        await ledger.Registry.Database.Execute("update ledger.tiles set root = sha256(root)");
        await ledger.Registry.Database.Execute(
            "update ledger.tiles set hashes = substring(hashes from 33) || substring(hashes for 32)");
        await ledger.Write("bolat", 3);
        var taken = ledger.Mirror.Taken.Count;

        await leader.Leave(default);
        await Refused(LedgerFault.TreeDiffers);
        ledger.Mirror.Taken.Count.ShouldBe(taken);
    }

    [Fact]
    public async Task A_checkpoint_that_was_changed_under_a_leader_is_not_signed_over()
    {
        var leader = await Published(257, leave: false);
        await ledger.Registry.Database.Execute("update ledger.checkpoints set root = sha256(root) where size = 257");
        await ledger.Write("bolat", 3);

        (await Should.ThrowAsync<LedgerFaultException>(() => leader.Round(default)))
            .Fault.ShouldBe(LedgerFault.TreeDiffers);
        ledger.Mirror.Taken[^1].Size.ShouldBe(257);
    }

    [Fact]
    public async Task A_mirror_of_another_log_is_refused()
    {
        await using var other = await LedgerInPostgres.Start();
        await other.Begin();
        var parts = new TreeParts(
            ledger.Registry.Store, ledger.Registry.Views, other.Mirror, ledger.Log,
            new(LedgerInPostgres.Leaves, new(), LedgerNotices.None));

        (await Should.ThrowAsync<LedgerFaultException>(() => ledger.Leader(parts).Round(default)))
            .Fault.ShouldBe(LedgerFault.MirrorRefuses);
    }

    private async Task<TreeLeader> Published(int events, bool leave = true)
    {
        var leader = await ledger.Begin();
        await ledger.Write("aigul", events);
        await ledger.CatchUp(leader);
        if (leave)
            await leader.Leave(default);
        return leader;
    }

    private async Task Refused(LedgerFault fault) =>
        (await Should.ThrowAsync<LedgerFaultException>(() => ledger.Leader().Round(default))).Fault.ShouldBe(fault);
}
