using Registry.Domain.Catalogues;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>
/// The first of two people: destroy, unblock, link or split is asked for. Nothing happens until another approves.
/// </summary>
public sealed record ProposeAction(
    SubjectId SubjectId, ProposalId ProposalId, Proposal Proposal, FieldMap Words, Circumstances Circumstances)
{
    public Decision Decide(Subject subject, Subject? other, Frame frame) =>
        subject.Decide(living => Refuse(living, other, frame), living => Happen(living.Words(null)));

    private Refusal? Refuse(Living living, Subject? other, Frame frame) =>
        frame.Refuse(Circumstances, CategorySet.Empty, Words)
        ?? ProposalRules.All.First(new(SubjectId, Proposal, living, other, Circumstances.Ground, frame.Now));

    private Effect Happen(Slice words) => new()
    {
        Facts =
        [
            new(StreamKind.Subject, SubjectId.Value, new ActionProposed(
                ProposalId, Proposal, new Personal.Open(words, Words), Circumstances)),
        ],
        Fingerprint = words.SliceId,
    };
}
