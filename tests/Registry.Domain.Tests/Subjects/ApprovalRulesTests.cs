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

    protected override ApprovalCase InOrder =>
        new(Approve, Proposing.Living(Aigul).Proposals[Asked], Known);

    protected override IEnumerable<RefusedExample<ApprovalCase>> Refused =>
    [
        new("approver", InOrder with { Command = Approve with { MayApprove = false } }, new Refusal.ApproverOnly()),
        new("two-people", InOrder with { Command = Approve with { Circumstances = AtNoon with { Actor = Officer } } },
            new Refusal.SamePerson()),
        new("as-proposed", InOrder with { Reached = Known with { Matters = ValueList.Of(Leak.Value, Lift.Value) } },
            new Refusal.OutdatedProposal()),
        new("as-proposed", InOrder with { Reached = Known with { Linked = ValueList.Of(Marat) } },
            new Refusal.OutdatedProposal()),
        new("as-proposed", Resolving with { Reached = Known with { Blocks = ValueList.Of(Dispute) } },
            new Refusal.OutdatedProposal()),
    ];

    private ApprovalCase Resolving => InOrder with
    {
        Open = InOrder.Open with { Proposal = InOrder.Open.Proposal with { ResolvesBlock = true } },
    };

    private static Reach Known => Reach.None with { Matters = ValueList.Of(Leak.Value) };

    [Fact]
    public void A_matter_that_was_named_is_destroyed_whatever_other_matter_came_since() => List.First(InOrder with
    {
        Open = InOrder.Open with { Proposal = InOrder.Open.Proposal with { Scope = Scope.Of(Leak.Value) } },
        Reached = Known with { Matters = ValueList.Of(Leak.Value, Lift.Value) },
    }).ShouldBeNull();

    [Fact]
    public void A_proposal_says_what_it_would_reach_and_whom()
    {
        var world = Given([.. AigulAppealed, .. MaratKnown]).And(LeakBlocked, Linked(Aigul, Marat));
        var propose = new ProposeAction(
            Aigul, Asked, new(ProposedAction.Destroy, Scope.WholeSubject, DestructionGround.RetentionOver,
                ResolvesBlock: true), Reason, AtNoon);
        var people = new Dictionary<SubjectId, Subject> { [Marat] = world.Subject(Marat) };
        world.When(it => propose.Decide(it.Subject(Aigul), null, people, Frame)).Effect.Facts[0].Event
            .ShouldBeOfType<ActionProposed>().Known.ShouldBe(new Reach(
                ValueList.Of(Leak.Value), ValueList.Of(Marat), ValueList.Of(Dispute)));
    }
}
