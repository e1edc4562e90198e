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

    private Effect Happen(Slice slice) => new()
    {
        Facts =
        [
            new(StreamKind.Subject, SubjectId.Value, new PersonalDataCollected(
                Values.Categories, new Personal.Open(slice, Values), null, Circumstances)),
        ],
        Fingerprint = slice.SliceId,
        Finds = [.. Finds.Select(find => new Findable(find.Field, find.Normalised, slice.SliceId, SubjectId))],
    };
}
