using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;

namespace Registry.Domain.Withheld;

/// <summary>
/// The person may be told: the entry goes into their own record, as it was. When its term is over the registry does it
/// by itself; before that an officer, when the authority lifts the ban.
/// </summary>
/// <param name="Early">An officer's act; otherwise the term must be over.</param>
/// <param name="Words">Why before its term; sealed where the subject's data still live.</param>
/// <param name="Opened">The entry's own words, to be sealed anew; empty if their key is gone.</param>
public sealed record ReleaseWithheld(
    WithheldId WithheldId, bool Early, FieldMap Words, FieldMap Opened, Circumstances Circumstances)
{
    public Decision Decide(WithheldEntry entry, Subject subject, Frame frame) => entry switch
    {
        WithheldEntry.Standing when Early && frame.Refuse(Circumstances, CategorySet.Empty) is { } refusal =>
            Decision.Refuse(refusal),
        WithheldEntry.Standing it when Early || it.Withholding.Until <= frame.Now =>
            Decision.Accept(Happen(it, subject as Subject.Living)),
        _ => Decision.Refuse(new Refusal.UnknownWithheld()),
    };

    private Effect Happen(WithheldEntry.Standing entry, Subject.Living? living) => new()
    {
        Facts = [Released(entry.Withholding, living), .. Told(entry, living)],
        Fingerprint = living?.Words(null).SliceId,
    };

    /// <summary>Nothing can be sealed about a person whose keys are destroyed.</summary>
    private Fact Released(Withholding it, Subject.Living? living) =>
        new(StreamKind.Withheld, WithheldId.Value, new WithheldReleased(
            living is not null,
            living is null
                ? new Personal.Open(it.Words, FieldMap.Empty)
                : new Personal.Open(living.Words(it.AppealId?.Value), Words),
            Circumstances));

    private IEnumerable<Fact> Told(WithheldEntry.Standing entry, Subject.Living? living)
    {
        if (living is null)
            yield break;
        var it = entry.Withholding;
        yield return new(StreamKind.Subject, it.SubjectId.Value, new DisclosureRecorded(
            it.RecipientId, it.AppealId, null, it.Categories,
            new Personal.Open(living.Words(it.AppealId?.Value), Opened), ValueList.Of<Finding>(),
            it.Disclosing(entry.Since), Early ? Circumstances.OccurredAt : it.Until));
    }
}
