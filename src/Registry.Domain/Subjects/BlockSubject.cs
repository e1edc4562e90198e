using Registry.Domain.Catalogues;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>Processing stops for the data in dispute; they are kept. One person may do it, two must lift it.</summary>
/// <remarks>Source: Law 94-V arts 1, 24(1)(3), 25(2)(8).</remarks>
public sealed record BlockSubject(
    SubjectId SubjectId, BlockId BlockId, Scope Scope, FieldMap Words, Circumstances Circumstances)
{
    public Decision Decide(Subject subject, Frame frame) =>
        subject.Decide(living => Refuse(living, frame), living => Happen(living.Words(null)));

    private Refusal? Refuse(Living living, Frame frame) =>
        frame.Refuse(Circumstances, CategorySet.Empty, Words)
        ?? LimitRules.All.First(new(Activity.Limit, living, Scope, Circumstances.Ground, frame.Now));

    private Effect Happen(Slice words) => new()
    {
        Facts =
        [
            new(StreamKind.Subject, SubjectId.Value, new SubjectBlocked(
                BlockId, Scope, new Personal.Open(words, Words), Circumstances)),
        ],
        Fingerprint = words.SliceId,
    };
}
