using System.Collections.Immutable;
using Registry.Domain.Extracts;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>A subject's state from its facts.</summary>
public static class SubjectFold
{
    /// <exception cref="CorruptStreamException">No rule of ours wrote this pair: the stream was altered.</exception>
    public static Subject Evolve(Subject subject, DomainEvent fact) => (subject, fact) switch
    {
        (Unknown, SubjectRegistered registered) => New(registered),
        (Living it, PersonalDataCollected collected) => Open(Hold(it, collected.Personal), collected.Accounting),
        (Living it, PersonalDataCorrected corrected) =>
            Hold(Lose(it, [corrected.Replaced], corrected.Circumstances.OccurredAt), corrected.Personal),
        (Living it, PersonalDataUpdated or DisclosureRecorded or DataDisseminated or RecipientConfirmed) =>
            Hold(it, ((ICarryPersonal)fact).Personal),
        (Living it, SubjectBlocked blocked) => Hold(it, blocked.Personal) with
        {
            Blocks = it.Blocks.Add(new(blocked.BlockId, blocked.Scope, blocked.Circumstances.OccurredAt)),
        },
        (Living it, BlockLifted lifted) => Close(it, lifted.ProposalId) with
        {
            Blocks = it.Blocks.RemoveAll(block => block.BlockId == lifted.BlockId),
        },
        (Living it, SubjectRestricted or SubjectHeld or PersonalDataDeleted) => Limit(it, (SubjectEvent)fact),
        (Living it, LimitLifted lifted) => Lift(it, lifted),
        (Living it, ActionProposed proposed) => Propose(Hold(it, proposed.Personal), proposed),
        (Living it, ProposalDeclined declined) => Close(it, declined.ProposalId),
        (Living, ExtractGiven) => subject,
        (Living it, SubjectLinked linked) => Close(it, linked.ProposalId) with { Links = it.Links.Add(linked.Other) },
        (Living it, SubjectSplit split) => Close(it, split.ProposalId) with { Links = it.Links.Remove(split.Other) },
        (Living it, PersonalDataDestroyed { Whole: true } destroyed) =>
            new Destroyed(destroyed.Circumstances.OccurredAt, it.Links),
        (Living it, PersonalDataDestroyed destroyed) => Destroy(it, destroyed),
        _ => throw CorruptStreamException.Of(subject, fact),
    };

    private static Living Lift(Living it, LimitLifted lifted) => Hold(it, lifted.Personal) with
    {
        Limits = it.Limits.RemoveAll(limit => limit.LimitId == lifted.LimitId),
    };

    private static Living New(SubjectRegistered registered) => Hold(
        new(registered.Category, [], [], [], ImmutableDictionary<ProposalId, OpenProposal>.Empty, []),
        registered.Personal);

    private static Living Open(Living it, Slice? slice) =>
        slice is null ? it : it with { Slices = it.Slices.Add(new(slice, [], null)) };

    private static Living Hold(Living it, Personal personal)
    {
        var at = it.Slices.FindIndex(held => held.Slice.SliceId == personal.Slice.SliceId);
        if (at < 0)
            return it with { Slices = it.Slices.Add(new(personal.Slice, [.. personal.Fields], null)) };
        var held = it.Slices[at];
        var fields = held.Fields.Union(personal.Fields);
        return fields.Count == held.Fields.Count ? it : it with
        {
            Slices = it.Slices.SetItem(at, held with { Fields = fields }),
        };
    }

    private static Living Lose(Living it, IEnumerable<SliceId> slices, DateTimeOffset at)
    {
        var lost = slices.ToHashSet();
        return it with
        {
            Slices = [.. it.Slices.Select(held => lost.Contains(held.Slice.SliceId)
                ? held with { Fields = [], DestroyedAt = at }
                : held)],
        };
    }

    private static Living Limit(Living it, SubjectEvent fact)
    {
        var since = fact.Circumstances.OccurredAt;
        var limit = fact switch
        {
            SubjectRestricted to => new StandingLimit(to.LimitId, SliceState.Restricted, to.Scope, since, to.Until),
            SubjectHeld to => new(to.LimitId, SliceState.Held, to.Scope, since, null),
            PersonalDataDeleted to => new(to.LimitId, SliceState.Deleted, to.Scope, since, null),
            _ => throw CorruptStreamException.Of(it, fact),
        };
        return Hold(it, ((ICarryPersonal)fact).Personal) with { Limits = it.Limits.Add(limit) };
    }

    private static Living Propose(Living it, ActionProposed proposed) => it with
    {
        Proposals = it.Proposals.Add(
            proposed.ProposalId,
            new(proposed.Proposal, proposed.Circumstances.Actor, proposed.Known ?? Reach.None)),
    };

    private static Living Close(Living it, ProposalId proposal) =>
        it with { Proposals = it.Proposals.Remove(proposal) };

    private static Living Destroy(Living it, PersonalDataDestroyed destroyed) =>
        Lose(Close(it, destroyed.ProposalId), destroyed.Slices, destroyed.Circumstances.OccurredAt) with
        {
            Blocks = it.Blocks.RemoveAll(block => destroyed.ResolvedBlocks.Contains(block.BlockId)),
        };
}
