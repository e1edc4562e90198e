using System.Diagnostics;
using Registry.Audit;
using Registry.Domain;
using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Projections.Tests.AuditTree;

/// <summary>The tree over all events: no gap, one root, whoever grows it and however often it stops.</summary>
public sealed class TreeTests : IAsyncLifetime
{
    private LedgerInPostgres ledger = null!;

    public async Task InitializeAsync() => ledger = await LedgerInPostgres.Start();

    public async Task DisposeAsync() => await ledger.DisposeAsync();

    [Fact]
    public async Task An_empty_tree_is_witnessed_before_the_first_event()
    {
        await ledger.Begin();

        ledger.Mirror.Taken.ShouldHaveSingleItem().Size.ShouldBe(0);
        var published = (await ledger.Queries.Latest(default)).ShouldNotBeNull();
        published.Root.ShouldBe(Hash.EmptyTree);
        var note = SignedNote.Parse(published.Note.Span);
        note.ClaimOf(ledger.Log.Key).ShouldBe(NoteClaim.Holds);
        note.ClaimOf(ledger.Mirror.Key).ShouldBe(NoteClaim.Holds);
    }

    [Fact]
    public async Task Writers_beside_it_leave_no_gap_and_the_root_is_that_of_all_events()
    {
        var leader = await ledger.Begin();
        using var stop = new CancellationTokenSource();
        var growing = Grow(leader, stop.Token);
        await Task.WhenAll(Enumerable.Range(0, 32).Select(n => Crowd.Live(ledger.Registry, n)));
        await stop.CancelAsync();
        await growing;

        var latest = await ledger.CatchUp(leader);

        await ShouldBeWhole(latest);
        ledger.Mirror.Taken.Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Two_nodes_at_once_grow_one_tree()
    {
        var nodes = new[] { ledger.Leader(), ledger.Leader() };
        await nodes[0].Round(default);
        using var stop = new CancellationTokenSource();
        var growing = nodes.Select(node => Grow(node, stop.Token)).ToList();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Crowd.Live(ledger.Registry, n)));
        await nodes[0].Leave(default);
        await Task.WhenAll(Enumerable.Range(8, 8).Select(n => Crowd.Live(ledger.Registry, n)));
        await stop.CancelAsync();
        await Task.WhenAll(growing);

        var leader = nodes.Single(node => node.Leads);
        await ShouldBeWhole(await ledger.CatchUp(leader));
    }

    [Fact]
    public async Task A_checkpoint_is_signed_only_when_there_is_a_new_leaf()
    {
        var leader = await ledger.Begin();
        await ledger.Write("aigul", 3);
        await ledger.CatchUp(leader);
        var taken = ledger.Mirror.Taken.Count;

        for (var n = 0; n < 5; n++)
            await leader.Round(default);

        ledger.Mirror.Taken.Count.ShouldBe(taken);
    }

    [Fact]
    public async Task Built_again_from_the_events_the_tree_is_the_same()
    {
        var leader = await ledger.Begin();
        await ledger.Write("aigul", 300);
        await ledger.CatchUp(leader);
        await ledger.Write("bolat", 70_000);
        await ledger.CatchUp(leader);

        (await new TreeComparison(ledger.Parts).Run(default)).ShouldBeNull();
    }

    [Theory]
    [InlineData("update ledger.tiles set hashes = set_byte(hashes, 77, 1 - get_byte(hashes, 77) % 2)", TreePart.Tile)]
    [InlineData("update ledger.tiles set root = sha256(root)", TreePart.Tile)]
    [InlineData("delete from ledger.tiles", TreePart.Tile)]
    [InlineData("update ledger.bundles set after = after + 1 where number = 1", TreePart.Bundle)]
    [InlineData("update ledger.checkpoints set root = sha256(root) where size > 0", TreePart.Checkpoint)]
    [InlineData("delete from registry.mt_events where seq_id = (select max(seq_id) from registry.mt_events)",
        TreePart.Events)]
    [InlineData("update registry.mt_events set data = jsonb_set(data, '{RecipientId}', '\"other\"') where seq_id = 5",
        TreePart.Tile)]
    [InlineData("update registry.mt_events set data = jsonb_set(data, '{RecipientId}', '\"other\"') where seq_id = 299",
        TreePart.Checkpoint)]
    public async Task Whatever_was_changed_afterwards_is_found(string change, TreePart part)
    {
        var leader = await ledger.Begin();
        await ledger.Write("aigul", 300);
        await ledger.CatchUp(leader);
        await ledger.Registry.Database.Execute(change);

        (await new TreeComparison(ledger.Parts).Run(default)).ShouldNotBeNull().Part.ShouldBe(part);
    }

    [Fact]
    public async Task A_row_forged_before_it_was_sequenced_stops_the_tree_and_nobody_goes_on()
    {
        var (remembered, told) = (new RememberedLeaves(), new List<long>());
        var notices = LedgerNotices.None with { LeafDiffers = (index, _) => told.Add(index) };
        var leader = await ledger.Begin(ledger.Node(notices, remembered));
        await ledger.Write("aigul", 10);
        foreach (var stored in await ledger.Events())
            remembered.Add(stored.Id, LedgerInPostgres.Leaves.Of(stored).LeafHash);
        await ledger.Registry.Database.Execute(
            "update registry.mt_events set data = jsonb_set(data, '{RecipientId}', '\"other\"') where seq_id = 7");

        for (var again = 0; again < 2; again++)
            (await Should.ThrowAsync<LedgerFaultException>(() => leader.Round(default)))
                .Fault.ShouldBe(LedgerFault.LeafDiffers);

        told.ShouldBe([6, 6]);
        (await ledger.Leader().Round(default)).ShouldBeFalse();
        (await ledger.Queries.Latest(default))!.Size.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_published_is_remembered_no_longer()
    {
        var remembered = new RememberedLeaves();
        var leader = await ledger.Begin(ledger.Node(remembered: remembered));
        await ledger.Write("aigul", 10);
        foreach (var stored in await ledger.Events())
            remembered.Add(stored.Id, LedgerInPostgres.Leaves.Of(stored).LeafHash);

        await ledger.CatchUp(leader);

        remembered.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_row_of_another_form_gets_a_leaf_and_rings()
    {
        var told = new List<long>();
        var notices = LedgerNotices.None with { Nonconforming = (at, _) => told.Add(at) };
        var leader = await ledger.Begin(ledger.Node(notices));
        await ledger.Write("aigul", 3);
        await ledger.Registry.Database.Execute(
            "update registry.mt_events set data = data || '{\"A\":null}' where seq_id = 2");

        await ShouldBeWhole(await ledger.CatchUp(leader));

        told.ShouldBe([1]);
    }

    [Fact]
    public async Task It_takes_more_than_ten_thousand_events_a_second()
    {
        const int Events = 20_000;
        await ledger.Begin();
        await ledger.Write("aigul", Events);
        var used = TimeSpan.MaxValue;
        for (var again = 0; again < 9 && used.TotalSeconds * 10_000 >= Events; again++)
        {
            // Of the whole process: tests beside this one use some of it.
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var leaves = await ledger.Parts.Sequencer.After(0, 0, Events, default);
            Integrator.Grow(TreeEdge.Empty(), 0, leaves).Edge.Size.ShouldBe(Events);
            used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        }

        (Events / used.TotalSeconds).ShouldBeGreaterThan(10_000);
        await Console.Out.WriteLineAsync($"{Events / used.TotalSeconds:F0} events a second of this process");
    }

    private static async Task Grow(TreeLeader leader, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
            if (!await leader.Round(default))
                await Task.Delay(10, CancellationToken.None);
    }

    private async Task ShouldBeWhole(PublishedCheckpoint latest)
    {
        var events = await ledger.Events();
        latest.Size.ShouldBe(events.Count);
        latest.Root.ShouldBe(await ledger.NaiveRoot());
        LedgerInPostgres.Read(latest).ShouldBe(new Checkpoint(ledger.Log.Origin, latest.Size, latest.Root));
        ledger.Mirror.Held.Count.ShouldBe(events.Count);
        (await new TreeComparison(ledger.Parts).Run(default)).ShouldBeNull();
    }
}
