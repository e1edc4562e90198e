using Registry.Domain.Catalogues;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>Data are restricted, held, or deleted; which of them is the operation's code.</summary>
/// <param name="Until">Of a restriction: UTC, the end of the term the data must be kept for.</param>
/// <param name="Words">Why, on which document.</param>
/// <remarks>Source: policy 1.3 "deletion"; Law 94-V art. 18; Digital Code art. 41.</remarks>
public sealed record LimitData(
    SubjectId SubjectId,
    LimitId LimitId,
    Scope Scope,
    DateTimeOffset? Until,
    FieldMap Words,
    Circumstances Circumstances)
{
    public Decision Decide(Subject subject, Frame frame) =>
        subject.Decide(living => Refuse(living, frame), living => Happen(living.Words(null)));

    private Activity Activity =>
        Circumstances.Operation == Operation.Delete ? Activity.Delete : Activity.Limit;

    private Refusal? Refuse(Living living, Frame frame) =>
        frame.Refuse(Circumstances, CategorySet.Empty, Words)
        ?? LimitRules.All.First(new(Activity, living, Scope, Circumstances.Ground, frame.Now));

    private Effect Happen(Slice slice) => new()
    {
        Facts = [new(StreamKind.Subject, SubjectId.Value, Fact(new Personal.Open(slice, Words)))],
        Fingerprint = slice.SliceId,
    };

    private SubjectEvent Fact(Personal words) => Circumstances.Operation switch
    {
        Operation.Restrict => new SubjectRestricted(LimitId, Scope, Until!.Value, words, Circumstances),
        Operation.Hold => new SubjectHeld(LimitId, Scope, words, Circumstances),
        Operation.Delete => new PersonalDataDeleted(LimitId, Scope, words, Circumstances),
        _ => throw new InvalidOperationException("Only restrict, hold and delete limit."),
    };
}
