using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Batches;

/// <summary>What the proposal of a batch is judged on.</summary>
/// <param name="DryRunHash">Of what would happen now.</param>
/// <param name="Members">What would happen to each now.</param>
public sealed record BatchCase(
    ProposeBatch Command, string DryRunHash, IReadOnlyList<Foreseen> Members, Frame Frame);

/// <summary>The rules a batch must pass when it is proposed.</summary>
public static class BatchRules
{
    public static IReadOnlyList<Rule<BatchCase>> All { get; } =
    [
        .. FrameRules.On<BatchCase>(it =>
            new(it.Command.Circumstances, CategorySet.Empty, it.Command.Words, it.Frame)),
        new("as-shown", it => it.Command.DryRunHash == it.DryRunHash ? null : new Refusal.BatchChanged(it.DryRunHash)),
        new("members", it =>
            it.Members.Select(member => member.Refusal).FirstOrDefault(refusal => refusal is not null)),
    ];
}

/// <summary>What the approval of a batch is judged on.</summary>
public sealed record BatchApproval(ApproveBatch Command, BatchOrder Order);

/// <summary>The rules that make it two people, and the same batch both mean.</summary>
public static class BatchApprovalRules
{
    public static IReadOnlyList<Rule<BatchApproval>> All { get; } =
    [
        new("approver", it => it.Command.MayApprove ? null : new Refusal.ApproverOnly()),
        new("two-people", it => it.Order.About.Actor == it.Command.Circumstances.Actor
            ? new Refusal.SamePerson()
            : null),
        new("as-shown", it => it.Order.DryRunHash == it.Command.DryRunHash
            ? null
            : new Refusal.BatchChanged(it.Order.DryRunHash)),
    ];
}

/// <summary>What one member's destruction is judged on, besides the rules of every destruction.</summary>
/// <param name="Reached">The member and the linked ones it reaches now.</param>
public sealed record BatchMemberCase(BatchMember Member, IReadOnlyList<(SubjectId Id, Living State)> Reached);

public static class BatchMemberRules
{
    public static IReadOnlyList<Rule<BatchMemberCase>> All { get; } =
    [
        new("as-proposed", it => HasGrown(it) ? new Refusal.OutdatedProposal() : null),
    ];

    /// <summary>
    /// What came since it was proposed, to any of those it reaches, nobody has asked to destroy; and nobody has decided
    /// a dispute that began since.
    /// </summary>
    private static bool HasGrown(BatchMemberCase it) => it.Reached.Any(person =>
        (person.Id != it.Member.SubjectId && !it.Member.Linked.Contains(person.Id))
        || (it.Member.Scope.Whole && person.State.Matters.Any(matter => !it.Member.Matters.Contains(matter)))
        || Foreseen.BlocksOn(person.State, it.Member.Scope).Any(block => !it.Member.Blocks.Contains(block)));
}
