using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using Registry.Domain.Unplaced;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests;

/// <summary>
/// Many people, each with the same story told about streams of their own: every view gets rows, some change often.
/// </summary>
public static class Crowd
{
    public static SubjectId Person(int n) => new(Id($"person {n}"));

    /// <summary>The story of one person, an append a line.</summary>
    public static async Task Live(RegistryInPostgres registry, int n)
    {
        var person = Person(n);
        var story = new Story(n);
        await registry.Append(StreamKind.Recipient, Id($"recipient {n}"), 0, story.Own(UtilityRegistered), Undertaken);
        await registry.Append(StreamKind.Appeal, Id($"appeal {n}"), 0, LeakOpened with { SubjectId = person });
        await registry.Append(
            StreamKind.Subject, person.Value, 0, story.Own(Registered), story.Own(NamedAigul), story.Told);
        await registry.Append(StreamKind.Appeal, Id($"appeal {n}"), 1, new RecipientAssigned(WaterUtility, About));
        for (var times = 0; times < 5; times++)
            await registry.Append(StreamKind.Subject, person.Value, 3 + times, story.Disclosed(times));
        await registry.Append(StreamKind.RefusalJournal, Id($"refusals {n}"), 0, Refused with { SubjectId = person });
        await registry.Append(StreamKind.RefusalJournal, Id($"refusals {n}"), 1, Refused with { SubjectId = person });
        await registry.Append(StreamKind.Source, Id($"source {n}"), 0, story.Own(CrmRegistered), CrmDeclared);
        await registry.Append(StreamKind.Source, Id($"source {n}"), 2, CrmDeclared with { SoFar = true }, CrmRetired);
        await registry.Append(StreamKind.AccessJournal, Id($"journal {n}"), 0, Accessed with { SubjectId = person });
        await registry.Append(StreamKind.Withheld, Id($"withheld {n}"), 0, WithholdingOf(person), Approved);
        await registry.Append(StreamKind.Withheld, Id($"withheld {n}"), 2, Released);
        await registry.Append(StreamKind.Subject, person.Value, 8, story.Blocked, story.Proposed);
        await registry.Append(StreamKind.Subject, person.Value, 10, story.Lifted);
        await registry.Append(StreamKind.Subject, person.Value, 11, story.Held, story.Released, story.Deleted);
        foreach (var (fact, version) in ExtractLife(n, person).Select((fact, version) => (fact, version)))
            await registry.Append(StreamKind.Extract, Id($"extract {n}"), version, fact);
        await registry.Append(StreamKind.UnplacedReport, Id($"unplaced {n}"), 0, Unplaced);
        if (n % 2 == 0)
            await registry.Append(StreamKind.Subject, person.Value, 14, story.ProposedEnd, story.Gone);
        else
            await registry.Append(
                StreamKind.Subject, person.Value, 14, story.Own(MadePublic), story.Confirmed(person, 4));
        await Relate(registry, n, person);
    }

    /// <summary>What she consented to, and how the appeal and its recipient ended.</summary>
    private static async Task Relate(RegistryInPostgres registry, int n, SubjectId person)
    {
        await registry.Append(StreamKind.Consent, Id($"by use {n}"), 0, ConsentByUse with { SubjectId = person });
        await registry.Append(
            StreamKind.Consent, Id($"in words {n}"), 0, ConsentInWords with { SubjectId = person },
            WithdrawalNotAccepted, ConsentTakenBack);
        await registry.Append(
            StreamKind.Appeal, Id($"appeal {n}"), 2, new AppealRedirected(LiftFirm, CategorySet.Of("address"), About),
            new AppealClosed(About));
        await registry.Append(
            StreamKind.Recipient, Id($"recipient {n}"), 2, new RecipientSuspended(UtilityRegistered.Personal, About));
    }

    private static readonly UnplacedAccessReported Unplaced = new(
        Leak, CategorySet.Of("address"), UnplacedCause.UnknownSubject,
        ValueList.Of(new Finding("unknown-subject", "policy 3.1")), About with { Door = Door.Reported });

    private sealed class Story(int n)
    {
        private readonly BlockId block = new(Id($"block {n}"));

        public PersonalDataCollected Told => (PersonalDataCollected)Own(Sample.Told) with
        {
            Accounting = Own(Accounting),
        };

        public SubjectBlocked Blocked => (SubjectBlocked)Own(Sample.Blocked with { BlockId = block });

        public ActionProposed Proposed => (ActionProposed)Own(
            Sample.Proposed($"unblock {n}", new(ProposedAction.Unblock, BlockId: block)));

        public ActionProposed ProposedEnd => (ActionProposed)Own(Sample.Proposed(
            $"destroy {n}", new(ProposedAction.Destroy, Scope.WholeSubject, DestructionGround.RetentionOver)));

        public SubjectHeld Held => new(new(Id($"hold {n}")), Scope.WholeSubject, WordsOf, At(3, Operation.Hold));

        public LimitLifted Released => new(Held.LimitId, WordsOf, At(4, Operation.Release));

        public PersonalDataDeleted Deleted =>
            new(new(Id($"deletion {n}")), Scope.Of(Leak.Value), WordsOf, At(4, Operation.Delete));

        private Personal WordsOf => Sealed(Own(Words), Field.Reason);

        public BlockLifted Lifted => new(block, new(Id($"unblock {n}")), Officer, At(3, Operation.Unblock));

        public PersonalDataDestroyed Gone =>
            Sample.Gone($"destroy {n}", true, Own(Words), Own(Identity), Own(Values), Own(Accounting));

        /// <summary>Of the disclosure with this version of her stream.</summary>
        public DomainEvent Confirmed(SubjectId person, int version) => Own(new RecipientConfirmed(
            new(Id($"{person.Value}/{version}")), WaterUtility, Confirmation.Received,
            Sealed(Accounting, Field.Reason), At(n + 1, Operation.Record)));

        /// <summary>Every second one of a time was told of late: order of occurrence is not order of the log.</summary>
        public DomainEvent Disclosed(int times) => Own(Sample.Disclosed with
        {
            Circumstances = At(times % 2 == 0 ? n : -n, Operation.Transfer),
            Findings = times == 4 ? ValueList.Of(new Finding("blocked", "Law art. 1")) : Sample.Disclosed.Findings,
        });

        public DomainEvent Own(ICarryPersonal fact) =>
            fact.With((Personal.Closed)fact.Personal with { Slice = Own(fact.Personal.Slice) });

        private Slice Own(Slice slice) => slice with { SliceId = new(Id($"{slice.SliceId.Value} of {n}")) };
    }
}
