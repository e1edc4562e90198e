using Registry.Api.Ladder;
using Registry.Api.Operations;
using Registry.Domain;
using Registry.Domain.Batches;
using Registry.Domain.Extracts;
using Registry.Domain.Subjects;
using Registry.Domain.Withheld;
using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>
/// What the registry goes on with by itself when a reminder is due: the end of a withheld entry, a batch, an extract.
/// </summary>
/// <remarks>
/// A reminder may come twice, and a process may die between any two appends: each append is an operation whose id is
/// made of what it is about, so the next delivery goes on where this one stopped.
/// </remarks>
public sealed class Resumption(Desk desk, ExtractDesk extracts, IExtractBuilder builder)
{
    /// <exception cref="StoreUnavailableException">The log cannot be reached: the reminder comes again.</exception>
    /// <exception cref="InvalidOperationException">Others were faster each time: the reminder comes again.</exception>
    public Task On(string kind, Guid stream, CancellationToken ct) => kind switch
    {
        Reminder.WithheldEnds => EndWithheld(new(stream), ct),
        Reminder.BatchApproved => CarryOut(new(stream), ct),
        Reminder.ExtractApproved => Build(new(stream), ct),
        Reminder.ExtractExpires => extracts.Expire(new(stream), ct),
        _ => throw new InvalidOperationException("A message of a kind this version does not know."),
    };

    /// <summary>Keys were destroyed: what holds values that were opened under them goes, too.</summary>
    public Task KeysDestroyed(IReadOnlyList<Guid> keys, CancellationToken ct) => extracts.Destroyed(keys, ct);

    /// <summary>Issued or failed before: nothing is left to do.</summary>
    private async Task Build(ExtractId id, CancellationToken ct)
    {
        if (await extracts.Latest(id, ct) is Extract.Approved)
            await builder.Build(id, ct);
    }

    /// <summary>Released by hand before: nothing is left to do.</summary>
    private async Task EndWithheld(WithheldId id, CancellationToken ct)
    {
        var entry = await Latest<WithheldEntry>(StreamKind.Withheld, id.Value, ct);
        if (entry is not WithheldEntry.Standing { Withholding: var it })
            return;
        var circumstances = Acting(it.About, Operation.Withhold);
        var command = new ReleaseWithheld(id, Early: false, FieldMap.Empty, FieldMap.Empty, circumstances);
        await Transact("withheld", id.Value, circumstances, states => desk.Release(states, command, ct), ct);
    }

    /// <summary>One member after the other, each in an append of its own: its data, and that it is done.</summary>
    private async Task CarryOut(BatchId id, CancellationToken ct)
    {
        if (await Latest<Batch>(StreamKind.Batch, id.Value, ct) is not Batch.Approved approved)
            return;
        WhileItIsProved();
        await Each.Of(approved.Left, async member =>
        {
            if (await desk.Ledger.Look(states => states.Batch(id, ct)) is Batch.Approved now
                && now.Left.Contains(member))
                await CarryOut(id, member.SubjectId, approved.Approval, ct);
        }, ct); // for those that are left the message comes again
    }

    private Task CarryOut(BatchId id, SubjectId member, Circumstances approval, CancellationToken ct) =>
        Transact($"batch/{id.Value}", member.Value, Acting(approval, Operation.Destroy), async states =>
        {
            WhileItIsProved();
            var now = desk.Now;
            var subject = await states.Subject(member, ct);
            return new DestroyMember(id, member, Guid.NewGuid(), now).Decide(
                await states.Batch(id, ct),
                subject,
                await Linked.Of(states, member, subject, default, ct),
                await desk.Frame(states, now, ct));
        }, ct);

    /// <summary>What was approved waits, too, while nothing can be proved: the reminder comes again.</summary>
    private void WhileItIsProved()
    {
        if (desk.Ladder.Standing.RefusesDestruction)
            throw new LedgerStoppedException();
    }

    private async Task Transact(
        string use, Guid about, Circumstances circumstances, Func<States, Task<Decision>> decide, CancellationToken ct)
    {
        var asked = new Asked(
            FirstFacts.Source, desk.Vault.Ids.Derived(use, about), default, circumstances, CategorySet.Empty);
        if (await desk.Ledger.Transact(asked, decide, ct) is Outcome.Busy)
            throw new InvalidOperationException("Others were faster each time.");
    }

    /// <summary>From the log itself: another process may have written what this one remembers otherwise.</summary>
    private Task<TState> Latest<TState>(StreamKind kind, Guid stream, CancellationToken ct) where TState : notnull =>
        desk.Ledger.Look(states => states.AsOf<TState>(kind, stream, DateTimeOffset.MaxValue, ct));

    /// <summary>Why and on which ground stays; who and when is the registry, now.</summary>
    private Circumstances Acting(Circumstances about, Operation operation)
    {
        var system = new ActorId(desk.Vault.Ids.Derived("system", FirstFacts.Source));
        return about with
        {
            Operation = operation, Actor = system, Source = system, OnBehalfOf = null, OccurredAt = desk.Now,
            Automated = true, Channel = Channel.System,
        };
    }
}
