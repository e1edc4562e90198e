using Registry.Projections.AuditTree;

namespace Registry.Projections.Tests.AuditTree;

/// <summary>A leader dies or freezes at the worst moment; the tree goes on as the same one.</summary>
public sealed class StoppedLeaderTests : IAsyncLifetime
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    private LedgerInPostgres ledger = null!;

    public async Task InitializeAsync() => ledger = await LedgerInPostgres.Start();

    public async Task DisposeAsync() => await ledger.DisposeAsync();

    public static TheoryData<TreeStep> Steps => [.. Enum.GetValues<TreeStep>()];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Killed_after_any_step_the_next_goes_on_with_the_same_tree(TreeStep step)
    {
        await (await ledger.Begin()).Leave(default);
        await ledger.Write("aigul", 300);
        var dies = ledger.Leader(ledger.Node(Stopping(step, () => throw new TaskCanceledException())), Short);
        await Should.ThrowAsync<TaskCanceledException>(() => dies.Round(default));
        await ledger.Write("bolat", 300);

        var next = ledger.Leader();
        while (!next.Leads)
            await next.Round(default);
        var latest = await ledger.CatchUp(next);

        latest.Size.ShouldBe(600);
        latest.Root.ShouldBe(await ledger.NaiveRoot());
        (await new TreeComparison(ledger.Parts).Run(default)).ShouldBeNull();
        ledger.Mirror.Taken.Select(head => head.Size).ShouldBeUnique();
    }

    [Theory]
    [InlineData(TreeStep.Led)]
    [InlineData(TreeStep.NoteSigned)]
    [InlineData(TreeStep.CheckpointMirrored)]
    [InlineData(TreeStep.Published)]
    public async Task Killed_at_the_first_checkpoint_of_all_the_next_begins_the_same_tree(TreeStep step)
    {
        var dies = ledger.Leader(ledger.Node(Stopping(step, () => throw new TaskCanceledException())), Short);
        await Should.ThrowAsync<TaskCanceledException>(() => dies.Round(default));

        var next = ledger.Leader();
        while (!next.Leads)
            await next.Round(default);

        (await ledger.Queries.Latest(default)).ShouldNotBeNull().Size.ShouldBe(0);
        ledger.Mirror.Taken.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(TreeStep.Sequenced)]
    [InlineData(TreeStep.Integrated)]
    [InlineData(TreeStep.NoteSigned)]
    [InlineData(TreeStep.EntriesMirrored)]
    [InlineData(TreeStep.CheckpointMirrored)]
    public async Task Frozen_past_its_lease_it_can_neither_write_nor_have_anything_witnessed(TreeStep step)
    {
        await (await ledger.Begin()).Leave(default);
        await ledger.Write("aigul", 300);
        var (frozen, thaw) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = ledger.Leader(ledger.Node(Stopping(step, () =>
        {
            frozen.TrySetResult();
            return thaw.Task;
        })), Short);
        var round = first.Round(default);
        await frozen.Task;
        await ledger.Write("bolat", 300);
        var second = ledger.Leader();
        while (!second.Leads)
            await second.Round(default);
        var latest = await ledger.CatchUp(second);
        var (taken, rows) = (ledger.Mirror.Taken.Count, await Rows());

        thaw.SetResult();
        (await round).ShouldBeFalse();

        first.Leads.ShouldBeFalse();
        ledger.Mirror.Taken.Count.ShouldBe(taken);
        (await Rows()).ShouldBe(rows);
        latest.Root.ShouldBe(await ledger.NaiveRoot());
        (await first.Round(default)).ShouldBeFalse();
    }

    /// <summary>Without the question of the term a frozen leader's row would stand.</summary>
    [Fact]
    public async Task A_write_of_an_earlier_term_is_refused_by_the_database()
    {
        var leader = await ledger.Begin();
        await leader.Leave(default);
        await ledger.Write("aigul", 3);
        var leaves = await ledger.Parts.Sequencer.After(0, 0, 3, default);
        var growth = Integrator.Grow(TreeEdge.Empty(), 0, leaves);
        var term = (await ledger.Lease().Take(default)).ShouldNotBeNull();

        foreach (var (early, size) in new[] { (term - 1, 0L), (term + 1, 0), (term, 1), (term, -1) })
            await Should.ThrowAsync<NotLeadingException>(
                () => ledger.Parts.Writing.Publish(early, size, growth, new byte[1], default));

        (await ledger.Queries.Latest(default))!.Size.ShouldBe(0);
        await ledger.Parts.Writing.Publish(term, 0, growth, new byte[1], default);
    }

    [Fact]
    public async Task A_lease_has_one_holder_until_it_is_over_and_its_term_never_comes_again()
    {
        var (one, other) = (ledger.Lease(), ledger.Lease());
        var first = (await one.Take(default)).ShouldNotBeNull();
        (await other.Take(default)).ShouldBeNull();
        await ledger.Lease(Short).Renew(first, default);
        await Task.Delay(Short * 2);

        var second = (await other.Take(default)).ShouldNotBeNull();

        second.ShouldBe(first + 1);
        await Should.ThrowAsync<NotLeadingException>(() => one.Renew(first, default));
        await one.Leave(first, default);
        (await one.Take(default)).ShouldBeNull();
    }

    private Task<long> Rows() => ledger.Registry.Database.Ask<long>("""
        select (select count(*) from ledger.checkpoints) + (select count(*) from ledger.tiles)
             + (select count(*) from ledger.bundles)
        """);

    private static LedgerNotices Stopping(TreeStep at, Func<Task> stop) =>
        LedgerNotices.None with { Came = step => step == at ? stop() : Task.CompletedTask };
}
