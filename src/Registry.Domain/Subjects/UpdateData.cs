using Registry.Domain.Catalogues;

namespace Registry.Domain.Subjects;

/// <summary>
/// Circumstances changed: the person moved, has a new number. The earlier value was right in its time and stays.
/// </summary>
/// <remarks>
/// Source: policy 1.3 "clarification"; Law 94-V art. 13. A wrong value is another command: <see cref="CorrectData"/>.
/// </remarks>
public sealed record UpdateData(
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
            new(StreamKind.Subject, SubjectId.Value, new PersonalDataUpdated(
                Values.Categories, new Personal.Open(slice, Values), Circumstances)),
        ],
        Fingerprint = slice.SliceId,
        Finds = [.. Finds.Select(find => new Findable(find.Field, find.Normalised, slice.SliceId, SubjectId))],
    };
}
