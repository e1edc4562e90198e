using Registry.Domain.Catalogues;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>The second of two people approves what another proposed, and it happens.</summary>
/// <param name="MayApprove">The role allows it; a service's never does.</param>
/// <param name="ActNumber">Random; printed on the act of a destruction.</param>
public sealed record ApproveAction(
    SubjectId SubjectId, ProposalId ProposalId, bool MayApprove, Guid ActNumber, Circumstances Circumstances)
{
    /// <param name="others">
    /// The subjects linked to this one, near and far, and the other one of a link or split.
    /// </param>
    public Decision Decide(Subject subject, IReadOnlyDictionary<SubjectId, Subject> others, Frame frame)
    {
        if (subject is Destroyed gone)
            return Decision.Refuse(new Refusal.DestroyedSubject(gone.At));
        if (subject is not Living living)
            return Decision.Refuse(new Refusal.UnknownSubject());
        if (!living.Proposals.TryGetValue(ProposalId, out var open))
            return Decision.Refuse(new Refusal.UnknownProposal());
        var people = new LinkedPeople(SubjectId, living, others);
        return Refuse(open, people, frame) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(Happen(open, people));
    }

    private Refusal? Refuse(OpenProposal open, LinkedPeople people, Frame frame)
    {
        return ApprovalRules.All.First(new(this, open, people.Reach(open.Proposal)))
            ?? frame.Refuse(Circumstances, CategorySet.Empty)
            ?? people.Refuse(open.Proposal, Circumstances.Ground, frame.Now);
    }

    private Effect Happen(OpenProposal open, LinkedPeople people) => open.Proposal.Action switch
    {
        ProposedAction.Destroy => new Destruction(open, ProposalId, ActNumber, Circumstances, people).Happen(),
        ProposedAction.Unblock => Lift(open, people),
        ProposedAction.Link => Both(
            open, people, other => new SubjectLinked(other, ProposalId, open.ProposedBy, Acting(Operation.Link))),
        ProposedAction.Split => Both(
            open, people, other => new SubjectSplit(other, ProposalId, open.ProposedBy, Acting(Operation.Split))),
        _ => throw new InvalidOperationException("ProposedAction is a closed list."),
    };

    private Effect Lift(OpenProposal open, LinkedPeople people) => new()
    {
        Facts =
        [
            Of(SubjectId, new BlockLifted(
                open.Proposal.BlockId!.Value, ProposalId, open.ProposedBy, Acting(Operation.Unblock))),
        ],
        Fingerprint = people.Living.Words(null).SliceId,
    };

    private Effect Both(OpenProposal open, LinkedPeople people, Func<SubjectId, SubjectEvent> fact)
    {
        var other = open.Proposal.Other!.Value;
        return new()
        {
            Facts = [Of(SubjectId, fact(other)), Of(other, fact(SubjectId))],
            Fingerprint = people.Living.Words(null).SliceId,
        };
    }

    internal Circumstances Acting(Operation operation) => Circumstances with { Operation = operation };

    internal static Fact Of(SubjectId subject, SubjectEvent fact) => new(StreamKind.Subject, subject.Value, fact);
}
