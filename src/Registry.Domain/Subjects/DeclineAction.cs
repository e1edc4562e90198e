using Registry.Domain.Catalogues;

namespace Registry.Domain.Subjects;

/// <summary>What was proposed is not to happen. Whoever proposed it may take it back so, too.</summary>
public sealed record DeclineAction(SubjectId SubjectId, ProposalId ProposalId, Circumstances Circumstances)
{
    public Decision Decide(Subject subject, Frame frame) => subject.Decide(
        living => living.Proposals.ContainsKey(ProposalId)
            ? frame.Refuse(Circumstances, CategorySet.Empty)
            : new Refusal.UnknownProposal(),
        living => new()
        {
            Facts = [new(StreamKind.Subject, SubjectId.Value, new ProposalDeclined(ProposalId, Circumstances))],
            Fingerprint = living.Words(null).SliceId,
        });
}
