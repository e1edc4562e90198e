using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Appeals;

/// <summary>
/// A person turned to the centre: open the appeal, find or register the person, collect, name recipients.
/// </summary>
/// <param name="SubjectId">The subject found, or a new id if <paramref name="ExternalId"/> is given.</param>
/// <param name="ExternalId">The id callers will hold; given exactly for a new subject.</param>
/// <param name="Identity">Values that find or name the person and are not yet held in the identity slice.</param>
/// <param name="Values">What came with the appeal, sealed for this appeal alone.</param>
/// <param name="Finds">Of <paramref name="Identity"/>: normalised texts for the index.</param>
public sealed record OpenAppeal(
    AppealId AppealId,
    SubjectId SubjectId,
    Guid? ExternalId,
    SubjectCategory Category,
    AppealKind Kind,
    AppealForm Form,
    FieldMap Identity,
    FieldMap Values,
    ValueList<(Field Field, string Normalised)> Finds,
    ValueList<RecipientId> Recipients,
    NewAppealIds New,
    Circumstances Circumstances)
{
    /// <summary>Rules a collection with an appeal must pass.</summary>
    public static IReadOnlyList<Rule<Case>> Rules { get; } =
    [
        .. FrameRules.On<Case>(it => new(
            it.Command.Circumstances, it.Command.Categories, it.Command.Identity.With(it.Command.Values), it.Frame)),
        new("living", it => it.Subject is Destroyed gone ? new Refusal.DestroyedSubject(gone.At) : null),
        new("known", it => it.Subject is Unknown && it.Command.ExternalId is null
            ? new Refusal.UnknownSubject()
            : null),
        .. StateRules.On<Case>(it => it.Subject is Living living
            ? new(
                Activity.BringIn, living, Scope.IdentityOnly, it.Command.Circumstances.Ground,
                Domain.Consents.Consent.None, it.Frame.Now)
            : null),
        new("recipients", it => it.Recipients.Any(recipient => recipient is Recipient.Unknown)
            ? new Refusal.UnknownRecipient()
            : null),
        new("suspended", it => it.Recipients.OfType<Recipient.Registered>()
            .FirstOrDefault(recipient => recipient.SuspendedAt is not null) is { } suspended
                ? new Refusal.SuspendedRecipient(suspended.SuspendedAt!.Value)
                : null),
    ];

    private CategorySet Categories => Identity.Categories.With(Values.Categories);

    public Decision Decide(Subject subject, IReadOnlyList<Recipient> recipients, Frame frame) =>
        Rules.First(new Case(this, subject, recipients, frame)) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(Happen(subject as Living));

    /// <summary>They have turned to it already: it is on record with every rule that broke.</summary>
    /// <param name="known">The person found, whose stream is its place in the record; none for a new one.</param>
    /// <param name="then">The recipients it named, as of the moment it tells of.</param>
    /// <param name="more">Findings that are no rule's.</param>
    public Decision Report(
        Living? known, Hindsight past, IReadOnlyList<Recipient> then, Frame frame, params IEnumerable<Finding> more)
    {
        if (Moment.Refuse(Circumstances.OccurredAt, frame.Now) is { } refusal)
            return Decision.Refuse(refusal);
        var subject = known is null ? Subject.Nobody : past.Of(known);
        var breaches = Rules.Breaches(new Case(this, subject, then, past.Frame));
        return Decision.Accept(Happen(known, Findings.Of(breaches, more).OrNone()));
    }

    private Effect Happen(Living? known, ValueList<Finding>? findings = null)
    {
        var identity = known?.Identity?.Slice ?? new(New.Identity, Slice.IdentityPurpose, null, 1);
        var accounting = new Slice(New.Accounting, Slice.AccountingPurpose, AppealId.Value, 1);
        var values = new Slice(New.Values, Circumstances.Purpose, AppealId.Value, 1);
        return new()
        {
            Facts =
            [
                .. AppealFacts(findings),
                .. SubjectFacts(known, identity, Collected(Values, values, accounting) with { Findings = findings }),
                .. ConsentFacts(),
            ],
            Fingerprint = accounting.SliceId,
            Opens = known is null
                ? [identity.SliceId, New.Words, values.SliceId, accounting.SliceId]
                : [values.SliceId, accounting.SliceId],
            Finds = [.. Finds.Select(find => new Findable(find.Field, find.Normalised, identity.SliceId, SubjectId))],
            Names = ExternalId is { } external ? [new(external, SubjectId)] : [],
        };
    }

    private IEnumerable<Fact> AppealFacts(ValueList<Finding>? findings) =>
        Recipients.Select(recipient => Of(new RecipientAssigned(recipient, Circumstances)))
            .Prepend(Of(new AppealOpened(SubjectId, Consent, Kind, Form, Circumstances, findings)));

    private IEnumerable<Fact> SubjectFacts(Living? known, Slice identity, PersonalDataCollected told)
    {
        if (known is null)
            yield return Of(new SubjectRegistered(Category, Words(), Circumstances));
        if (known is null || Identity.Count > 0)
            yield return Of(Collected(Identity, identity, null));
        yield return Of(told);
    }

    private Personal.Open Words() =>
        new(new(New.Words, Slice.AccountingPurpose, null, 1), FieldMap.Empty);

    private PersonalDataCollected Collected(FieldMap fields, Slice slice, Slice? accounting) =>
        new(fields.Categories, new Personal.Open(slice, fields), accounting, Circumstances);

    private ConsentId? Consent => Circumstances.Ground == LegalGround.Consent ? New.Consent : null;

    private IEnumerable<Fact> ConsentFacts() => Consent is not { } consent ? [] :
    [
        new(StreamKind.Consent, consent.Value, new ConsentGiven(
            SubjectId, AppealId, ConsentKind.ImpliedByUse, ValueList.Of(ConsentScope.ThirdParties),
            Circumstances with { Operation = Operation.ConsentGive })),
    ];

    private Fact Of(AppealEvent fact) => new(StreamKind.Appeal, AppealId.Value, fact);

    private Fact Of(SubjectEvent fact) => new(StreamKind.Subject, SubjectId.Value, fact);

    public sealed record Case(
        OpenAppeal Command, Subject Subject, IReadOnlyList<Recipient> Recipients, Frame Frame);
}

/// <summary>Ids that an appeal needs if it opens what they name.</summary>
public sealed record NewAppealIds(
    SliceId Identity, SliceId Words, SliceId Values, SliceId Accounting, ConsentId Consent);
