using System.Collections.Immutable;
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
    public Decision Ask(DisclosureStates states, Frame frame) => states switch
    {
        { Subject: Subject.Unknown } => Decision.Refuse(new Refusal.UnknownSubject()),
        { Subject: Subject.Destroyed gone } => Decision.Refuse(new Refusal.DestroyedSubject(gone.At)),
        { Recipient: Recipient.Unknown } => Decision.Refuse(new Refusal.UnknownRecipient()),
        { Subject: Subject.Living living, Recipient: Recipient.Registered recipient } =>
            DisclosureRules.All.First(Case(living, recipient, states.Basis, frame)) is { } refusal
                ? Decision.Refuse(refusal)
                : Decision.Accept(Happen(
                    living, states.Basis.Appeal, recipient.Abroad, ValueList.Of<Finding>())),
        _ => throw new InvalidOperationException("The states are of a closed family."),
    };

    /// <summary>After the data left: it is on record, with every rule it broke.</summary>
    /// <param name="living">The subject of now, whose stream is its place in the record.</param>
    /// <param name="now">The appeal and the recipient of now.</param>
    /// <param name="past">What it is judged on: as of <see cref="Circumstances.OccurredAt"/>.</param>
    /// <param name="then">The recipient as of that moment.</param>
    public Decision Report(
        Subject.Living living, (Appeal Appeal, Recipient Recipient) now, Hindsight past, Recipient then, Frame frame) =>
        Moment.Refuse(Circumstances.OccurredAt, frame.Now) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(Happen(
                living, now.Recipient is Recipient.Registered ? now.Appeal : Appeal.None,
                (now.Recipient as Recipient.Registered)?.Abroad, Findings.Of(
                [
                    .. DisclosureRules.Unregistered(now.Recipient is Recipient.Registered),
                    .. DisclosureRules.All.Breaches(
                        Case(past.Of(living), Then(then, now.Recipient), past.Basis, past.Frame)),
                ])));

    /// <summary>The same of nobody's data, as far as it can be judged.</summary>
    public DisclosureCase Told((Recipient Then, Recipient Now) recipient, Basis basis, Frame then) =>
        Case(Nobody, Then(recipient.Then, recipient.Now), basis, then);

    private static Subject.Living Nobody { get; } = new(
        SubjectCategory.OtherPerson, [], [], [], ImmutableDictionary<ProposalId, OpenProposal>.Empty, []);

    /// <summary>A recipient not yet registered at that moment had no profile and had undertaken nothing.</summary>
    private static Recipient.Registered Then(Recipient past, Recipient now) =>
        past as Recipient.Registered
        ?? (now as Recipient.Registered ?? Stranger) with
        {
            Profile = CategorySet.Empty,
            UndertakingUntil = null,
            SuspendedAt = null,
        };

    private static Recipient.Registered Stranger { get; } = new(
        RecipientKind.Other, CategorySet.Empty, Recipient.Home, new(default, Slice.AccountingPurpose, null, 1), null);

    private DisclosureCase Case(
        Subject.Living living, Recipient.Registered recipient, Basis basis, Frame frame) =>
        new(this, living, recipient, basis, frame, Assign);

    private Effect Happen(
        Subject.Living living, Appeal appeal, string? country, ValueList<Finding> findings)
    {
        var words = living.Words(AppealId?.Value);
        var recorded = new DisclosureRecorded(
            RecipientId, AppealId, Relied, Categories, new Personal.Open(words, Words), findings, Circumstances,
            Country: country);
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
