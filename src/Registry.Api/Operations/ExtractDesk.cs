using Registry.Api.Access;
using Registry.Api.Hosting;
using Registry.Api.Ladder;
using Registry.Api.Problems;
using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Domain.Subjects;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>What the registry itself records of extracts: issued, failed, fetched, expired, destroyed.</summary>
/// <remarks>
/// Each is an operation whose id is made of what it is about, but for a fetching, of which there may be many. A process
/// may die after any append: file and rows that are left are taken away by the next delivery of the message.
/// </remarks>
public sealed class ExtractDesk(Desk desk, ExtractFolder folder)
{
    /// <summary>From the log itself: another process may have written what this one remembers otherwise.</summary>
    public Task<Extract> Latest(ExtractId id, CancellationToken ct) => desk.Ledger.Look(states =>
        states.AsOf<Extract>(StreamKind.Extract, id.Value, DateTimeOffset.MaxValue, ct));

    /// <summary>The file is built, sealed and durable. A second call with the same file is harmless.</summary>
    /// <returns>Why it may not be issued; its file and rows are gone then.</returns>
    public async Task<Refusal?> Issued(ExtractId id, IssuedFile made, CancellationToken ct)
    {
        if (await Latest(id, ct) is Extract.Issued { Made: var already })
            return already == made ? null : throw new InvalidOperationException("Another file of it is issued.");
        var outcome = await Transact("issued", id, async (states, order) => new IssueExtract(id, made).Decide(
            await states.Extract(id, ct),
            order.Query.SubjectId is { } subject ? await states.Subject(subject, ct) : Subject.Nobody,
            await desk.Frame(states, desk.Now, ct)), ct);
        if (outcome is Outcome.Recorded)
            return null;
        await Clear(id, ct);
        return (outcome as Outcome.Refused)?.Refusal ?? new Refusal.UnknownExtract();
    }

    /// <summary>It cannot be built. Its key is destroyed with that.</summary>
    public Task Failed(ExtractId id, ExtractFailure because, CancellationToken ct) =>
        End("failed", id, (it, extract) => it.Fail(extract, because), ct);

    /// <summary>
    /// Somebody is about to get the file: recorded before its first byte. A regulator gets only what is for their
    /// login.
    /// </summary>
    public async Task<(Extract.Issued? Extract, Problem? Problem)> HandOver(
        Caller caller, ExtractId id, CancellationToken ct)
    {
        ActorId? login = caller.IsOfficer ? null : caller.Self;
        if (await Latest(id, ct) is not { Ordered: { } order } extract
            || (login is not null && order.Query.Login != login))
            return (null, Problem.Of(new Refusal.UnknownExtract()));
        if (desk.Ladder.Refuses(DoorClass.Disclosing) is { } stopped)
            return (null, stopped);
        var about = order.About with
        {
            Operation = Operation.Provide, Actor = caller.Self, Source = caller.SourceId, OnBehalfOf = null,
            OccurredAt = desk.Now, Automated = false, Channel = Channel.System, Medium = Medium.Electronic,
        };
        var command = new HandOverExtract(id, login, FieldMap.Empty, about);
        var asked = new Asked(caller.Source, Guid.NewGuid(), default, about, CategorySet.Empty);
        return await desk.Ledger.Transact(asked, states => desk.HandOver(states, command, ct), ct) switch
        {
            Outcome.Recorded => (extract as Extract.Issued ?? await Latest(id, ct) as Extract.Issued, null),
            Outcome.Refused refused => (null, Problem.Of(refused.Refusal)),
            _ => (null, Problem.Of(ProblemKinds.Busy)),
        };
    }

    /// <summary>The reminder of its term is due.</summary>
    /// <exception cref="InvalidOperationException">The clock went back: the reminder comes again.</exception>
    internal async Task Expire(ExtractId id, CancellationToken ct)
    {
        if (await Latest(id, ct) is Extract.Issued { ExpiresAt: var at } && at > desk.Now)
            throw new InvalidOperationException("It expires later.");
        await End("expired", id, (it, extract) => it.Expire(extract), ct);
    }

    /// <summary>Keys were destroyed: every extract that opened a value under one of them ends.</summary>
    /// <exception cref="AggregateException">Some could not be ended; all the others are.</exception>
    internal async Task Destroyed(IReadOnlyList<Guid> keys, CancellationToken ct) => await Each.Of(
        await desk.Openings.Under(keys, ct),
        extract => End("destroyed", new(extract), (it, state) => it.Destroy(state), ct), ct);

    /// <summary>The event and the key in one append; then what lies outside of it.</summary>
    private async Task End(
        string use, ExtractId id, Func<EndExtract, Extract, Decision> end, CancellationToken ct)
    {
        if (await Latest(id, ct) is Extract.Approved or Extract.Issued)
            await Transact(use, id, async (states, _) =>
                end(new(id, Registry, desk.Now), await states.Extract(id, ct)), ct);
        await Clear(id, ct);
    }

    private async Task Clear(ExtractId id, CancellationToken ct)
    {
        folder.Remove(id);
        await desk.Openings.Remove(id.Value, ct);
    }

    /// <exception cref="InvalidOperationException">Others were faster each time: it is to be tried again.</exception>
    private async Task<Outcome> Transact(
        string use, ExtractId id, Func<States, ExtractOrder, Task<Decision>> decide, CancellationToken ct)
    {
        if ((await Latest(id, ct)).Ordered is not { } order)
            return new Outcome.Refused(new Refusal.UnknownExtract());
        var about = order.About with { Operation = Operation.Provide, Actor = Registry, Source = Registry };
        var asked = new Asked(
            FirstFacts.Source, desk.Vault.Ids.Derived($"extract/{use}", id.Value), default, about, CategorySet.Empty);
        return await desk.Ledger.Transact(asked, states => decide(states, order), ct) is var outcome
            && outcome is Outcome.Busy
                ? throw new InvalidOperationException("Others were faster each time.")
                : outcome;
    }

    private ActorId Registry => new(desk.Vault.Ids.Derived("system", FirstFacts.Source));
}
