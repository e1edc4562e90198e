using Registry.Domain.Catalogues;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>What was proposed is not to happen. Whoever proposed it may take it back so, too.</summary>
public sealed record DeclineAction(SubjectId SubjectId, ProposalId ProposalId, Circumstances Circumstances)
{
    public Decision Decide(Subject subject, Frame frame) => subject switch
    {
        Unknown => Decision.Refuse(new Refusal.UnknownSubject()),
        Destroyed gone => Decision.Refuse(new Refusal.DestroyedSubject(gone.At)),
        Living living when !living.Proposals.ContainsKey(ProposalId) => Decision.Refuse(new Refusal.UnknownProposal()),
        Living living => frame.Refuse(Circumstances, CategorySet.Empty) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(new()
            {
                Facts = [new(StreamKind.Subject, SubjectId.Value, new ProposalDeclined(ProposalId, Circumstances))],
                Fingerprint = living.Words(null).SliceId,
            }),
        _ => throw new InvalidOperationException("Subject is a closed family."),
    };
}
