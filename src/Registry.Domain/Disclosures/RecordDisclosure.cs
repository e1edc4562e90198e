using Registry.Domain.Appeals;
using Registry.Domain.Catalogues;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;

namespace Registry.Domain.Disclosures;

/// <summary>
/// Data of a subject are passed to a recipient: asked before they leave, or reported after they left.
/// </summary>
/// <param name="AppealId">A reported one may lack it; that is a finding.</param>
/// <param name="ConsentId">The consent it relies on, if consent is its ground.</param>
/// <param name="Words">The reason, the evidence locator, outside numbers, the recipient's contact person.</param>
/// <param name="Assign">Assign the recipient to the appeal in the same transaction.</param>
public sealed record RecordDisclosure(
    SubjectId SubjectId,
    AppealId? AppealId,
    RecipientId RecipientId,
    ConsentId? ConsentId,
    CategorySet Categories,
    FieldMap Words,
    bool Assign,
    Circumstances Circumstances)
{
    /// <summary>Before the data leave: the first rule against it refuses it.</summary>
    public Decision Ask(DisclosureStates states, Frame frame) => Decide(states, (living, recipient) =>
        DisclosureRules.All.First(Case(living, recipient, states, frame)) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(Happen(living, states.Basis.Appeal, [])));

    /// <summary>After the data left: it is on record, with every rule it broke.</summary>
    /// <param name="states">The states of now: its place in the record.</param>
    /// <param name="past">The states as of <see cref="Circumstances.OccurredAt"/>, which it is judged on.</param>
    /// <param name="then">The frame as of that moment.</param>
    public Decision Report(DisclosureStates states, DisclosureStates past, Frame frame, Frame then) =>
        Decide(states, (living, recipient) =>
            Moment.Refuse(Circumstances.OccurredAt, frame.Now) is { } refusal
                ? Decision.Refuse(refusal)
                : Decision.Accept(Happen(living, states.Basis.Appeal, DisclosureRules.All.Breaches(
                    Case(Then(past.Subject, living), Then(past.Recipient, recipient), past, then)))));

    private static Decision Decide(
        DisclosureStates states, Func<Subject.Living, Recipient.Registered, Decision> decide) => states switch
    {
        { Subject: Subject.Unknown } => Decision.Refuse(new Refusal.UnknownSubject()),
        { Subject: Subject.Destroyed gone } => Decision.Refuse(new Refusal.DestroyedSubject(gone.At)),
        { Recipient: Recipient.Unknown } => Decision.Refuse(new Refusal.UnknownRecipient()),
        { Subject: Subject.Living living, Recipient: Recipient.Registered recipient } => decide(living, recipient),
        _ => throw new InvalidOperationException("The states are of a closed family."),
    };

    /// <summary>Nothing was held of, and no block stood over, a person not yet known at that moment.</summary>
    private static Subject.Living Then(Subject past, Subject.Living living) =>
        past as Subject.Living ?? living with { Slices = [], Blocks = [], Limits = [] };

    /// <summary>A recipient not yet registered at that moment had no profile and had undertaken nothing.</summary>
    private static Recipient.Registered Then(Recipient past, Recipient.Registered recipient) =>
        past as Recipient.Registered ?? recipient with
        {
            Profile = CategorySet.Empty,
            UndertakingUntil = null,
            SuspendedAt = null,
        };

    private DisclosureCase Case(
        Subject.Living living, Recipient.Registered recipient, DisclosureStates states, Frame frame) =>
        new(this, living, recipient, states.Basis, frame, Assign);

    private Effect Happen(Subject.Living living, Appeal appeal, IReadOnlyList<Refusal> breaches)
    {
        var words = living.Words(AppealId?.Value);
        var recorded = new DisclosureRecorded(
            RecipientId, AppealId, Relied, Categories, new Personal.Open(words, Words),
            ValueList.Of(breaches.Select(breach => new Finding(breach.Code, breach.Article))), Circumstances);
        return new()
        {
            Facts = [new(StreamKind.Subject, SubjectId.Value, recorded), .. Assignment(appeal)],
            Fingerprint = words.SliceId,
        };
    }

    private ConsentId? Relied => Circumstances.Ground == LegalGround.Consent ? ConsentId : null;

    private IEnumerable<Fact> Assignment(Appeal appeal) =>
        Assign && appeal is Appeal.Open open && AppealId is { } id
            && open.SubjectId == SubjectId && !open.Recipients.Contains(RecipientId)
            ? [new(StreamKind.Appeal, id.Value, new RecipientAssigned(RecipientId, Circumstances))]
            : [];
}

/// <summary>The states a disclosure reads; each of their streams is a write or a guard of its append.</summary>
public sealed record DisclosureStates(Subject Subject, Basis Basis, Recipient Recipient);
