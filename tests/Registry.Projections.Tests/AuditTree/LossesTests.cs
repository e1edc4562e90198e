using System.Globalization;
using Registry.Audit;
using Registry.Projections.AuditTree;

namespace Registry.Projections.Tests.AuditTree;

/// <summary>A database came back from before; the mirror has the entries it lost, and nobody has the bodies.</summary>
public sealed class LossesTests : IAsyncLifetime
{
    private LedgerInPostgres ledger = null!;

    public async Task InitializeAsync() => ledger = await LedgerInPostgres.Start();

    public async Task DisposeAsync() => await ledger.DisposeAsync();

    /// <summary>Each: how many are written, how many of them are lost again.</summary>
    [Theory]
    [InlineData("10:3")]
    [InlineData("10:10")]
    [InlineData("300:20")]
    [InlineData("300:60")]
    [InlineData("1000:900")]
    [InlineData("10:3 10:4 300:100")]
    [InlineData("10:10 600:600 5:1")]
    [InlineData("256:256 256:0 3:3 2:2")]
    public async Task The_tree_goes_on_behind_what_was_lost(string story)
    {
        var (size, events) = (0L, 0);
        await (await ledger.Begin()).Leave(default);
        foreach (var (told, lost) in story.Split(' ').Select(Chapter))
        {
            await ledger.Write($"stream {size}", told);
            var leader = ledger.Leader();
            var kept = await Snapshot.Of(ledger);
            (await ledger.CatchUp(leader)).Size.ShouldBe(size += told);
            await leader.Leave(default);
            events += told - lost;
            await kept.Restore(events);
            await TakeBack(size);
        }

        await ledger.Write("afterwards", 270);
        var latest = await ledger.CatchUp(ledger.Leader());

        latest.Size.ShouldBe(size + 270);
        latest.Root.ShouldBe(Naive.Root(ledger.Mirror.Held.Select(entry => Hash.OfLeaf(entry.Span))));
        (await new TreeComparison(ledger.Parts).Run(default)).ShouldBeNull();
        await EveryLeafIsWhereItShouldBe(latest.Size);
    }

    [Fact]
    public async Task Less_than_the_leaves_before_it_cannot_be_taken_back()
    {
        await (await ledger.Begin()).Leave(default);
        await ledger.Write("aigul", 3);
        var recovery = new TreeRecovery(ledger.Parts, ledger.Lease());

        (await Should.ThrowAsync<LedgerFaultException>(
            () => recovery.TakeBack(4, [new byte[] { 1 }], default))).Fault.ShouldBe(LedgerFault.DatabaseBehind);

        (await recovery.Count(default)).ShouldBe(3);
    }

    [Fact]
    public async Task Who_does_not_lead_takes_nothing_back()
    {
        await ledger.Begin();
        await Should.ThrowAsync<NotLeadingException>(
            () => new TreeRecovery(ledger.Parts, ledger.Lease()).TakeBack(0, [new byte[] { 1 }], default));
    }

    private static (int Told, int Lost) Chapter(string text) => (
        int.Parse(text.Split(':')[0], CultureInfo.InvariantCulture),
        int.Parse(text.Split(':')[1], CultureInfo.InvariantCulture));

    private async Task TakeBack(long size)
    {
        var recovery = new TreeRecovery(ledger.Parts, ledger.Lease());
        var count = await recovery.Count(default);
        await recovery.TakeBack(count, await ledger.Mirror.Entries(count, int.MaxValue, default), default);
        (await recovery.Count(default)).ShouldBe(size);
        (await recovery.RootAt(size, default)).ShouldBe(ledger.Mirror.Taken[^1].Root);
    }

    private async Task EveryLeafIsWhereItShouldBe(long size)
    {
        var index = 0L;
        await foreach (var leaf in ledger.Queries.Leaves(0, size, default))
        {
            leaf.Index.ShouldBe(index++);
            LedgerInPostgres.Leaves.Entry(leaf).ToArray().ShouldBe(ledger.Mirror.Held[(int)leaf.Index].ToArray());
            if (leaf.Index % 37 != 0 && leaf.Index % 256 > 1)
                continue;
            (await ledger.Queries.At(leaf.Index, default)).ShouldNotBeNull().Event?.Id.ShouldBe(leaf.Event!.Id);
            if (leaf.Event is { } stored)
                (await ledger.Queries.IndexOf(stored.Position, default)).ShouldBe(leaf.Index);
        }

        index.ShouldBe(size);
    }

    /// <summary>The ledger's tables as they were, and the log cut to where it stood.</summary>
    private sealed class Snapshot(LedgerInPostgres ledger)
    {
        private static readonly string[] Tables = ["tiles", "bundles", "checkpoints", "losses", "lost_entries"];

        public static async Task<Snapshot> Of(LedgerInPostgres ledger)
        {
            foreach (var table in Tables)
                await ledger.Registry.Database.Execute(
                    $"drop table if exists public.{table}; create table public.{table} as table ledger.{table}");
            return new(ledger);
        }

        public async Task Restore(int events)
        {
            foreach (var table in Tables)
                await ledger.Registry.Database.Execute(
                    $"delete from ledger.{table}; insert into ledger.{table} table public.{table}");
            await ledger.Registry.Database.Execute($"""
                delete from registry.mt_events where seq_id not in
                    (select seq_id from registry.mt_events order by seq_id limit {events});
                select setval('registry.mt_events_sequence',
                    (select coalesce(max(seq_id), 0) + 1 from registry.mt_events), false)
                """);
        }
    }
}
