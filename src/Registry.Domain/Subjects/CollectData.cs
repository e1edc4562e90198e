using Registry.Domain.Catalogues;

namespace Registry.Domain.Subjects;

/// <summary>More values for a matter that is open already, or for the identity of the subject.</summary>
/// <param name="Finds">Normalised texts for the index; only of identity values.</param>
public sealed record CollectData(
    SubjectId SubjectId,
    AppealId? AppealId,
    FieldMap Values,
    ValueList<(Field Field, string Normalised)> Finds,
    Circumstances Circumstances)
{
    public Decision Decide(Subject subject, Basis basis, Frame frame) =>
        ChangeRules.All.First(
            new(SubjectId, subject, AppealId?.Value, Values, basis, Circumstances, frame)) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(Happen(((Subject.Living)subject).SliceOf(AppealId?.Value)));

    /// <summary>
    /// It came in already: it is on record with every rule it broke. Values of a matter that is not, or no longer,
    /// there have no key; the fact is kept without them.
    /// </summary>
    /// <param name="more">Findings that are no rule's.</param>
    public Decision Report(Subject.Living living, Hindsight past, Frame frame, params IEnumerable<Finding> more)
    {
        if (Moment.Refuse(Circumstances.OccurredAt, frame.Now) is { } refusal)
            return Decision.Refuse(refusal);
        var findings = Findings.Of(
            ChangeRules.All.Breaches(new(
                SubjectId, past.Of(living), AppealId?.Value, Values, past.Basis, Circumstances, past.Frame)),
            more).OrNone();
        return Decision.Accept(living.SliceOrNone(AppealId?.Value) is { } slice
            ? Happen(slice, findings)
            : (this with { Finds = ValueList.Of<(Field, string)>() })
                .Happen(living.Words(null), findings, isKept: false));
    }

    private Effect Happen(Slice slice, ValueList<Finding>? findings = null, bool isKept = true) => new()
    {
        Facts =
        [
            new(StreamKind.Subject, SubjectId.Value, new PersonalDataCollected(
                Values.Categories, new Personal.Open(slice, isKept ? Values : FieldMap.Empty), null, Circumstances,
                findings)),
        ],
        Fingerprint = slice.SliceId,
        Finds = [.. Finds.Select(find => new Findable(find.Field, find.Normalised, slice.SliceId, SubjectId))],
    };
}
