using Registry.Domain.Appeals;
using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;

namespace Registry.Domain.Disclosures;

/// <summary>
/// Data of a subject are passed to a recipient: asked before they leave, or reported after they left.
/// </summary>
/// <param name="AppealId">A reported one may lack it; that is a finding.</param>
/// <param name="Words">The reason, the evidence locator, outside numbers, the recipient's contact person.</param>
/// <param name="Assign">Assign the recipient to the appeal in the same transaction.</param>
public sealed record RecordDisclosure(
    SubjectId SubjectId,
    AppealId? AppealId,
    RecipientId RecipientId,
    CategorySet Categories,
    FieldMap Words,
    bool Assign,
    Circumstances Circumstances)
{
    private bool IsReported => Circumstances.Door == Door.Reported;

    /// <summary>On the states of this moment; of a reported one, its place in the record only.</summary>
    /// <param name="past">
    /// The states as of <see cref="Circumstances.OccurredAt"/> for a reported one; else the same states.
    /// </param>
    public Decision Decide(DisclosureStates states, DisclosureStates past, Frame frame) => states switch
    {
        { Subject: Subject.Unknown } => Decision.Refuse(new Refusal.UnknownSubject()),
        { Subject: Subject.Destroyed gone } => Decision.Refuse(new Refusal.DestroyedSubject(gone.At)),
        { Recipient: Recipient.Unknown } => Decision.Refuse(new Refusal.UnknownRecipient()),
        { Subject: Subject.Living living, Recipient: Recipient.Registered recipient } =>
            IsReported ? Report(living, recipient, states, past, frame) : Ask(living, recipient, states, frame),
        _ => throw new InvalidOperationException("The states are of a closed family."),
    };

    private Decision Ask(Subject.Living living, Recipient.Registered recipient, DisclosureStates states, Frame frame) =>
        DisclosureRules.All.First(Case(living, recipient, states, frame)) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(Happen(living, states.Appeal, []));

    private Decision Report(
        Subject.Living living,
        Recipient.Registered recipient,
        DisclosureStates states,
        DisclosureStates past,
        Frame frame)
    {
        if (Moment.Refuse(Circumstances.OccurredAt, frame.Now) is { } refusal)
            return Decision.Refuse(refusal);
        var breaches = DisclosureRules.All.Breaches(
            Case(Then(past.Subject, living), Then(past.Recipient, recipient), past, frame));
        return Decision.Accept(Happen(living, states.Appeal, breaches));
    }

    /// <summary>Nothing was held of, and no block stood over, a person not yet known at that moment.</summary>
    private static Subject.Living Then(Subject past, Subject.Living living) =>
        past as Subject.Living ?? living with { Slices = [], Blocks = [] };

    /// <summary>A recipient not yet registered at that moment had no profile and had undertaken nothing.</summary>
    private static Recipient.Registered Then(Recipient past, Recipient.Registered recipient) =>
        past as Recipient.Registered ?? recipient with { Profile = CategorySet.Empty, UndertakingUntil = null };

    private DisclosureCase Case(
        Subject.Living living, Recipient.Registered recipient, DisclosureStates states, Frame frame) =>
        new(this, living, states.Appeal, recipient, states.Consent, frame, Assign);

    private Effect Happen(Subject.Living living, Appeal appeal, IReadOnlyList<Refusal> breaches)
    {
        var words = living.Words(AppealId?.Value);
        var recorded = new DisclosureRecorded(
            RecipientId, AppealId, Relied(appeal), Categories, new Personal.Open(words, Words),
            ValueList.Of(breaches.Select(breach => new Finding(breach.Code, breach.Article))), Circumstances);
        return new()
        {
            Facts = [new(StreamKind.Subject, SubjectId.Value, recorded), .. Assignment(appeal)],
            Fingerprint = words.SliceId,
        };
    }

    private ConsentId? Relied(Appeal appeal) =>
        Circumstances.Ground == LegalGround.Consent ? (appeal as Appeal.Open)?.ConsentId : null;

    private IEnumerable<Fact> Assignment(Appeal appeal) =>
        Assign && appeal is Appeal.Open open && AppealId is { } id
            && open.SubjectId == SubjectId && !open.Recipients.Contains(RecipientId)
            ? [new(StreamKind.Appeal, id.Value, new RecipientAssigned(RecipientId, Circumstances))]
            : [];
}

/// <summary>The states a disclosure reads; each of their streams is a write or a guard of its append.</summary>
public sealed record DisclosureStates(Subject Subject, Appeal Appeal, Consent Consent, Recipient Recipient);
