using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class ApprovalRulesTests : RuleListTests<ApprovalCase>
{
    private static readonly World Proposing = Given(AigulAppealed).And(
        Proposed(new(ProposedAction.Destroy, Scope.WholeSubject, DestructionGround.RetentionOver)));

    private static readonly ApproveAction Approve =
        new(Aigul, Asked, MayApprove: true, Act, AtNoon with { Actor = Chief });

    protected override IReadOnlyList<Rule<ApprovalCase>> List => ApprovalRules.All;

    protected override ApprovalCase InOrder => Case(Proposing, Approve);

    protected override IEnumerable<RefusedExample<ApprovalCase>> Refused =>
    [
        new("approver", Case(Proposing, Approve with { MayApprove = false }), new Refusal.ApproverOnly()),
        new("two-people", Case(Proposing, Approve with { Circumstances = AtNoon with { Actor = Officer } }),
            new Refusal.SamePerson()),
        new("as-proposed", Case(Proposing.And(LiftTold), Approve), new Refusal.OutdatedProposal()),
        new("as-proposed", Case(Proposing.And(Linked(Aigul, Marat)), Approve), new Refusal.OutdatedProposal()),
    ];

    [Fact]
    public void A_matter_that_was_named_is_destroyed_whatever_else_came_since()
    {
        var world = Given(AigulAppealed).And(
            Proposed(new(ProposedAction.Destroy, Scope.Of(Leak.Value), DestructionGround.RetentionOver)), LiftTold);
        List.First(Case(world, Approve)).ShouldBeNull();
    }

    private static ApprovalCase Case(World world, ApproveAction command) =>
        new(command, Proposing.Living(Aigul).Proposals[Asked] with
        {
            Proposal = world.Living(Aigul).Proposals.TryGetValue(Asked, out var open)
                ? open.Proposal
                : Proposing.Living(Aigul).Proposals[Asked].Proposal,
        }, world.Living(Aigul));
}
