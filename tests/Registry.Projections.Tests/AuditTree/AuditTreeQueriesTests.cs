using Registry.Audit;
using Registry.Projections.AuditTree;

namespace Registry.Projections.Tests.AuditTree;

public sealed class AuditTreeQueriesTests : IAsyncLifetime
{
    private static readonly int[] Writes = [1, 2, 252, 1, 300, 212, 30];

    private LedgerInPostgres ledger = null!;
    private TreeLeader leader = null!;
    private List<Hash> leaves = null!;
    private long Size => leaves.Count;

    public async Task InitializeAsync()
    {
        ledger = await LedgerInPostgres.Start();
        leader = await ledger.Begin();
        for (var n = 0; n < Writes.Length; n++)
        {
            await ledger.Write($"stream {n}", Writes[n]);
            await ledger.CatchUp(leader);
        }

        leaves = [.. (await ledger.Events()).Select(stored => LedgerInPostgres.Leaves.Of(stored).LeafHash)];
    }

    public async Task DisposeAsync() => await ledger.DisposeAsync();

    [Fact]
    public async Task Proofs_hold_for_every_published_size()
    {
        for (var at = await ledger.Queries.Latest(default); at is { Size: > 0 }; at = await Before(at.Size))
        {
            foreach (var index in new[] { 0, at.Size / 2, at.Size - 1 })
            {
                var proof = await ledger.Queries.Prove(
                    at.Size, node => Proofs.Inclusion(index, at.Size, node), default);
                Proofs.VerifyInclusion(leaves[(int)index], index, at.Size, proof, at.Root).ShouldBeTrue();
            }

            var older = (await ledger.Queries.AtMost(at.Size / 2, default))!;
            var grown = await ledger.Queries.Prove(
                at.Size, node => Proofs.Consistency(older.Size, at.Size, node), default);
            Proofs.VerifyConsistency(older.Size, at.Size, grown, older.Root, at.Root).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Every_tile_and_bundle_of_every_size_is_served()
    {
        foreach (var size in new[] { 1L, 3, 255, 256, 556, 768, Size })
            foreach (var path in TilePath.Added(0, size))
            {
                var first = (int)path.Index * 256;
                if (path.Level == TilePath.Entries)
                    EntryBundle.Read((await ledger.Queries.Entries(path.Index, path.Width, default))!, path.Width)
                        .Select(entry => Hash.OfLeaf(entry.Span)).ShouldBe(leaves.Skip(first).Take(path.Width));
                else if (path.Level == 0)
                    Tiles.Read((await Tile(path))!, path.Width).ShouldBe(leaves.Skip(first).Take(path.Width));
                else
                    Tiles.Read((await Tile(path))!, path.Width).ShouldBe(Enumerable.Range(0, path.Width)
                        .Select(n => Naive.Root(leaves.Skip(256 * n).Take(256))));
            }
    }

    [Theory]
    [InlineData(0, 4, 1)]
    [InlineData(0, 3, 31)]
    [InlineData(1, 0, 4)]
    [InlineData(2, 0, 1)]
    [InlineData(0, -1, 1)]
    [InlineData(0, 0, 0)]
    [InlineData(-1, 3, 31)]
    public async Task What_no_published_tree_has_is_not_there(int level, long number, int width)
    {
        await ledger.Write("not published", 1);

        (await (level < 0
            ? ledger.Queries.Entries(number, width, default)
            : ledger.Queries.Tile(level, number, width, default))).ShouldBeNull();
    }

    [Fact]
    public async Task An_index_leads_to_its_event_and_back()
    {
        var events = await ledger.Events();
        for (var index = 0; index < events.Count; index += 31)
        {
            (await ledger.Queries.IndexOf(events[index].Position, default)).ShouldBe(index);
            (await ledger.Queries.IndexOfEvent(events[index].Id, default)).ShouldBe(index);
            (await ledger.Queries.At(index, default))!.Event!.Id.ShouldBe(events[index].Id);
            var same = events.FindIndex(stored => stored.RecordedAt >= events[index].RecordedAt);
            (await ledger.Queries.FirstAtOrAfter(events[index].RecordedAt, default)).ShouldBe(same);
        }

        (await ledger.Queries.At(Size, default)).ShouldBeNull();
        (await ledger.Queries.IndexOf(events[^1].Position + 1, default)).ShouldBeNull();
        (await ledger.Queries.IndexOfEvent(Guid.NewGuid(), default)).ShouldBeNull();
        (await ledger.Queries.FirstAtOrAfter(DateTimeOffset.MinValue, default)).ShouldBe(0);
        (await ledger.Queries.FirstAtOrAfter(DateTimeOffset.UtcNow.AddDays(1), default)).ShouldBe(Size);
    }

    [Fact]
    public async Task What_is_not_published_is_reached_only_later()
    {
        await ledger.Write("late", 1);
        var head = await ledger.Registry.Store.Head(default);
        (await ledger.Queries.IndexOf(head, default)).ShouldBeNull();
        (await ledger.Queries.Reached(head, TimeSpan.FromMilliseconds(200), default)).ShouldBeNull();

        var waiting = ledger.Queries.Reached(head, TimeSpan.FromSeconds(30), default);
        await ledger.CatchUp(leader);

        (await waiting).ShouldNotBeNull().Position.ShouldBe(head);
    }

    [Fact]
    public async Task A_stretch_of_leaves_is_what_was_asked_for()
    {
        (await ledger.Queries.Leaves(250, 260, default).Select(leaf => leaf.Index).ToListAsync())
            .ShouldBe(Enumerable.Range(250, 10).Select(n => (long)n));
        (await ledger.Queries.Leaves(Size - 2, long.MaxValue, default).CountAsync()).ShouldBe(2);
        (await ledger.Queries.Leaves(5, 5, default).CountAsync()).ShouldBe(0);
    }

    private Task<PublishedCheckpoint?> Before(long size) => ledger.Queries.AtMost(size - 1, default);

    private Task<byte[]?> Tile(TilePath path) =>
        ledger.Queries.Tile(path.Level, path.Index, path.Width, default);
}
