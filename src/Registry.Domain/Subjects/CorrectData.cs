using Registry.Domain.Catalogues;

namespace Registry.Domain.Subjects;

/// <summary>
/// A value was wrong: the slice's next generation takes every living value, the wrong one dies with the old key.
/// </summary>
/// <param name="Living">Every living value of the slice, opened from it; the corrected ones replace theirs.</param>
/// <param name="Corrected">The right values, for fields that the slice holds.</param>
/// <param name="Finds">Normalised texts of everything findable in the next generation.</param>
/// <remarks>Source: design section 4; Law 94-V arts 13, 24(1)(2), 25(2)(8).</remarks>
public sealed record CorrectData(
    SubjectId SubjectId,
    AppealId? AppealId,
    FieldMap Living,
    FieldMap Corrected,
    ValueList<(Field Field, string Normalised)> Finds,
    SliceId NextSlice,
    Circumstances Circumstances)
{
    public Decision Decide(Subject subject, Basis basis, Frame frame)
    {
        var change = new ChangeCase(
            SubjectId, subject, AppealId?.Value, Corrected, basis, Circumstances, frame);
        if (ChangeRules.All.First(change) is { } refusal)
            return Decision.Refuse(refusal);
        var living = (Subject.Living)subject;
        var slice = living.SliceOf(AppealId?.Value);
        var missing = Corrected.Where(field => !living.Held(slice.SliceId)!.Fields.Contains(field.Code));
        return missing.Count > 0
            ? Decision.Refuse(new Refusal.NothingHeld(missing.Categories))
            : Decision.Accept(Happen(slice));
    }

    private Effect Happen(Slice slice)
    {
        var next = slice.Next(NextSlice);
        var corrected = new PersonalDataCorrected(
            slice.SliceId, ValueList.Of(Corrected.Keys), Corrected.Categories,
            new Personal.Open(next, Living.With(Corrected)), Circumstances);
        return new()
        {
            Facts = [new(StreamKind.Subject, SubjectId.Value, corrected)],
            Fingerprint = next.SliceId,
            Opens = [next.SliceId],
            Destroys = [slice.SliceId],
            Finds = [.. Finds.Select(find => new Findable(find.Field, find.Normalised, next.SliceId, SubjectId))],
        };
    }
}
