namespace Registry.Domain.Subjects;

/// <summary>What an approval is judged on, besides what was proposed.</summary>
/// <param name="Open">What the first of the two people proposed, and what they knew of then.</param>
/// <param name="Reached">What it would reach now.</param>
public sealed record ApprovalCase(ApproveAction Command, OpenProposal Open, Reach Reached);

/// <summary>The rules that make it two people, and the same thing both mean.</summary>
public static class ApprovalRules
{
    public static IReadOnlyList<Rule<ApprovalCase>> All { get; } =
    [
        new("approver", it => it.Command.MayApprove ? null : new Refusal.ApproverOnly()),
        new("two-people", it => it.Open.ProposedBy == it.Command.Circumstances.Actor ? new Refusal.SamePerson() : null),
        new("as-proposed", it => it.Open.Proposal.Action == ProposedAction.Destroy && HasGrown(it)
            ? new Refusal.OutdatedProposal()
            : null),
    ];

    /// <summary>
    /// What came since it was proposed, to any of those it reaches, nobody has asked to destroy; and nobody has decided
    /// a dispute that began since.
    /// </summary>
    private static bool HasGrown(ApprovalCase it)
    {
        var known = it.Open.Known;
        return it.Reached.Linked.Except(known.Linked).Any()
            || (it.Open.Proposal.ResolvesBlock && it.Reached.Blocks.Except(known.Blocks).Any())
            || (it.Open.Proposal.Scope is { Whole: true } && it.Reached.Matters.Except(known.Matters).Any());
    }
}
