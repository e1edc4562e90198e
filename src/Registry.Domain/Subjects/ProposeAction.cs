using Registry.Domain.Catalogues;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>
/// The first of two people: destroy, unblock, link or split is asked for. Nothing happens until another approves.
/// </summary>
public sealed record ProposeAction(
    SubjectId SubjectId, ProposalId ProposalId, Proposal Proposal, FieldMap Words, Circumstances Circumstances)
{
    /// <param name="other">The other one of a link or split.</param>
    /// <param name="linked">Of a destruction: the subjects linked to this one, near and far.</param>
    public Decision Decide(
        Subject subject, Subject? other, IReadOnlyDictionary<SubjectId, Subject> linked, Frame frame) =>
        subject.Decide(
            living => Refuse(living, other, frame),
            living => Happen(living.Words(null), Known(new(SubjectId, living, linked))));

    private Reach? Known(LinkedPeople people) =>
        Proposal.Action == ProposedAction.Destroy ? people.Reach(Proposal) : null;

    private Refusal? Refuse(Living living, Subject? other, Frame frame) =>
        frame.Refuse(Circumstances, CategorySet.Empty, Words)
        ?? ProposalRules.All.First(new(SubjectId, Proposal, living, other, Circumstances.Ground, frame.Now));

    private Effect Happen(Slice words, Reach? known) => new()
    {
        Facts =
        [
            new(StreamKind.Subject, SubjectId.Value, new ActionProposed(
                ProposalId, Proposal, new Personal.Open(words, Words), Circumstances, known)),
        ],
        Fingerprint = words.SliceId,
    };
}
