using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>What an approval is judged on, besides what was proposed.</summary>
/// <param name="Open">What the first of the two people proposed, and what they knew of then.</param>
public sealed record ApprovalCase(ApproveAction Command, OpenProposal Open, Living Subject);

/// <summary>The rules that make it two people, and the same thing both mean.</summary>
public static class ApprovalRules
{
    public static IReadOnlyList<Rule<ApprovalCase>> All { get; } =
    [
        new("approver", it => it.Command.MayApprove ? null : new Refusal.ApproverOnly()),
        new("two-people", it => it.Open.ProposedBy == it.Command.Circumstances.Actor ? new Refusal.SamePerson() : null),
        new("as-proposed", it =>
            it.Open.Proposal is { Action: ProposedAction.Destroy, Scope.Whole: true } && HasGrown(it)
                ? new Refusal.OutdatedProposal()
                : null),
    ];

    /// <summary>
    /// The whole is what was there when it was proposed: what came since, nobody has asked to destroy.
    /// </summary>
    private static bool HasGrown(ApprovalCase it) =>
        !it.Open.Matters.IsSupersetOf(it.Subject.Matters) || !it.Open.Links.IsSupersetOf(it.Subject.Links);
}
