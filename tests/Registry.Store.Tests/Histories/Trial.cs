using Registry.Domain;
using Registry.Domain.Accesses;
using Registry.Domain.Appeals;
using Registry.Domain.Consents;
using Registry.Domain.Disclosures;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Store.Tests.Histories;

/// <summary>What the rules say of one event, on the states before it.</summary>
internal static class Trial
{
    /// <param name="append">Everything that was written with it.</param>
    /// <returns>What would have refused it; none for a lawful event, and for one that tells what happened.</returns>
    public static Refusal? Of(Told it, IReadOnlyList<Told> append, Past past) => it.Fact switch
    {
        _ when it.About.Door != Door.Asked => null,
        AppealOpened opened => Opening(it, opened, append, past),
        RecipientAssigned assigned when !append.Any(other => other.Fact is AppealOpened) =>
            Assigning(it, assigned, past),
        DisclosureRecorded disclosed => Disclosing(it, disclosed, append, past),
        DataDisseminated made => MakingPublic(it, made, past),
        PersonalDataAccessed accessed when accessed.Categories.Count > 0 => Accessing(it, accessed, past),
        PersonalDataCollected or PersonalDataUpdated or PersonalDataCorrected
            when !append.Any(other => other.Fact is AppealOpened) => Changing(it, past),
        ConsentWithdrawn => past.Consent(new(it.Stored.Stream)) is Consent.Given { WithdrawnAt: null }
            ? null
            : new Refusal.NoConsent(),
        SubjectEvent fact => OnSubject(it, fact, past),
        _ => null,
    };

    private static Refusal? OnSubject(Told it, SubjectEvent fact, Past past) =>
        (past.Subject(new(it.Stored.Stream)), fact) switch
        {
            (Unknown, SubjectRegistered) => null,
            (Destroyed gone, _) => new Refusal.DestroyedSubject(gone.At),
            (Living living, SubjectBlocked blocked) => Limiting(it, living, Activity.Limit, blocked.Scope),
            (Living living, SubjectRestricted limited) => Limiting(it, living, Activity.Limit, limited.Scope),
            (Living living, SubjectHeld limited) => Limiting(it, living, Activity.Limit, limited.Scope),
            (Living living, PersonalDataDeleted deleted) => Limiting(it, living, Activity.Delete, deleted.Scope),
            (Living living, LimitLifted lifted) => LiftLimit.Rules.First(new LiftCase(
                living, living.Limits.Find(limit => limit.LimitId == lifted.LimitId), it.About.Ground,
                it.Stored.RecordedAt)),
            (Living living, ActionProposed proposed) => Proposing(it, living, proposed.Proposal, past),
            (Living living, BlockLifted lifted) => Approving(it, living, lifted.ProposalId, past),
            (Living living, PersonalDataDestroyed destroyed) => Approving(it, living, destroyed.ProposalId, past),
            _ => null,
        };

    private static Refusal? Limiting(Told it, Living living, Activity activity, Scope scope) =>
        LimitRules.All.First(new LimitCase(activity, living, scope, it.About.Ground, it.Stored.RecordedAt));

    private static Refusal? Proposing(Told it, Living living, Proposal proposal, Past past) =>
        ProposalRules.All.First(new ProposalCase(
            new(it.Stored.Stream), proposal, living,
            proposal.Other is { } other ? past.Subject(other) : null, it.About.Ground, it.Stored.RecordedAt));

    /// <summary>Two people, and what they both meant, and nothing against it by now.</summary>
    private static Refusal? Approving(Told it, Living living, ProposalId proposal, Past past)
    {
        if (!living.Proposals.TryGetValue(proposal, out var open))
            return new Refusal.UnknownProposal();
        var approve = new ApproveAction(
            new(it.Stored.Stream), proposal, MayApprove: true, Guid.Empty, it.About);
        return ApprovalRules.All.First(new ApprovalCase(approve, open, Reached(living, open.Proposal))) ?? Proposing(it, living, open.Proposal, past);
    }

    /// <summary>In the town nobody is linked to anybody.</summary>
    private static Reach Reached(Living living, Proposal proposal) => new(
        ValueList.Of(living.Matters), ValueList.Of<SubjectId>(),
        ValueList.Of(living.Blocks.Where(block => proposal.Scope is { } scope && block.Scope.Touches(scope))
            .Select(block => block.BlockId)));

    private static Refusal? Opening(Told it, AppealOpened opened, IReadOnlyList<Told> append, Past past)
    {
        var values = append.Where(other => other.Fact is PersonalDataCollected)
            .Aggregate(FieldMap.Empty, (all, other) => all.With(other.Words));
        var recipients = append.Select(other => other.Fact).OfType<RecipientAssigned>()
            .Select(assigned => past.Recipient(assigned.RecipientId)).ToList();
        var isNew = append.Any(other => other.Fact is SubjectRegistered);
        var command = new OpenAppeal(
            new(it.Stored.Stream), opened.SubjectId, isNew ? Guid.Empty : null, SubjectCategory.NaturalPerson,
            opened.Kind, opened.Form, FieldMap.Empty, values, ValueList.Of<(Field, string)>(),
            ValueList.Of<RecipientId>(), new(default, default, default, default, default), it.About);
        return OpenAppeal.Rules.First(new OpenAppeal.Case(
            command, past.Subject(opened.SubjectId), recipients, past.Frame(it.Stored.RecordedAt)));
    }

    private static Refusal? Assigning(Told it, RecipientAssigned assigned, Past past) =>
        past.Appeal(new(it.Stored.Stream)) is Appeal.Open open && past.Subject(open.SubjectId) is Living living
            ? AssignRecipient.Rules.First(new AssignRecipient.Case(
                new(new(it.Stored.Stream), assigned.RecipientId, it.About), living,
                past.Recipient(assigned.RecipientId), past.Frame(it.Stored.RecordedAt)))
            : new Refusal.UnknownAppeal();

    private static Refusal? Disclosing(
        Told it, DisclosureRecorded disclosed, IReadOnlyList<Told> append, Past past)
    {
        var subject = new SubjectId(it.Stored.Stream);
        if (past.Subject(subject) is not Living living)
            return new Refusal.DestroyedSubject(default);
        if (past.Recipient(disclosed.RecipientId) is not Recipient.Registered recipient)
            return new Refusal.UnknownRecipient();
        var command = new RecordDisclosure(
            subject, disclosed.AppealId, disclosed.RecipientId, disclosed.ConsentId, disclosed.Categories, it.Words,
            Assign: false, it.About);
        var assigning = append.Any(other => other.Fact is RecipientAssigned);
        return DisclosureRules.All.First(new DisclosureCase(
            command, living, recipient,
            new(past.Appeal(disclosed.AppealId), past.Consent(disclosed.ConsentId)),
            past.Frame(it.Stored.RecordedAt), assigning));
    }

    private static Refusal? MakingPublic(Told it, DataDisseminated made, Past past)
    {
        var subject = new SubjectId(it.Stored.Stream);
        var command = new DisseminateData(
            subject, made.AppealId, made.ConsentId, made.Categories, it.Words, it.About);
        return past.Subject(subject) is Living living
            ? DisseminationRules.All.First(new DisseminationCase(
                command, living, new(past.Appeal(made.AppealId), past.Consent(made.ConsentId)),
                past.Frame(it.Stored.RecordedAt)))
            : new Refusal.DestroyedSubject(default);
    }

    private static Refusal? Changing(Told it, Past past)
    {
        var subject = new SubjectId(it.Stored.Stream);
        var matter = ((ICarryPersonal)it.Fact).Personal.Slice.Matter;
        return ChangeRules.All.First(new ChangeCase(
            subject, past.Subject(subject), matter, it.Words,
            past.Basis(it.About, matter is { } appeal ? new(appeal) : null), it.About,
            past.Frame(it.Stored.RecordedAt)));
    }

    /// <summary>The log does not say who of the staff it was: lawful if it was lawful for an officer.</summary>
    private static Refusal? Accessing(Told it, PersonalDataAccessed accessed, Past past)
    {
        if (past.Subject(accessed.SubjectId) is not Living living)
            return new Refusal.DestroyedSubject(default);
        var appeal = it.About.Matter is { } matter ? new AppealId(matter) : (AppealId?)null;
        var command = new AccessData(
            accessed.SubjectId, it.Stored.Stream, appeal, accessed.Categories, Officer: true, it.Words, it.About);
        return AccessRules.All.First(new AccessCase(
            command, living, past.Basis(it.About, appeal), past.Frame(it.Stored.RecordedAt)));
    }
}
