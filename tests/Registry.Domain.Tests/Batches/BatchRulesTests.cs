using Registry.Domain.Batches;
using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Batches;

public class BatchRulesTests : RuleListTests<BatchCase>
{
    protected override IReadOnlyList<Rule<BatchCase>> List => BatchRules.All;

    protected override BatchCase InOrder => new(OfAigul, "hash", [Seen(Given(AigulAppealed))], Frame);

    protected override IEnumerable<string> NeverAgainst => ["forbidden", "category"];

    protected override IEnumerable<RefusedExample<BatchCase>> Refused =>
    [
        .. FrameExamples.Of(
            OfAigul.Circumstances, about => InOrder with { Command = OfAigul with { Circumstances = about } }),
        new("as-shown", InOrder with { DryRunHash = "another" }, new Refusal.BatchChanged("another")),
        new("members", InOrder with { Members = [Seen(Given([.. AigulAppealed, LeakHeld]))] },
            new Refusal.Held(Limit, Morning)),
        new("members", InOrder with { Members = [Seen(Given())] }, new Refusal.UnknownSubject()),
        new("members", InOrder with { Members = [Seen(Given([.. AigulAppealed, AigulDestroyed]))] },
            new Refusal.DestroyedSubject(Morning)),
    ];

    internal static Foreseen Seen(World world) => Foreseen.Of(
        Aigul, new(ProposedAction.Destroy, Scope.WholeSubject, DestructionGround.RetentionOver), world.Subject(Aigul),
        new Dictionary<SubjectId, Subject>(), Noon);
}

public class BatchApprovalRulesTests : RuleListTests<BatchApproval>
{
    private static readonly BatchOrder Order = new(
        ValueList.Of<BatchMember>(), DestructionGround.RetentionOver, false, "hash", BatchWords, OfAigul.Circumstances);

    private static readonly ApproveBatch Approve =
        new(Retention, "hash", MayApprove: true, AtNoon with { Actor = Chief });

    protected override IReadOnlyList<Rule<BatchApproval>> List => BatchApprovalRules.All;

    protected override BatchApproval InOrder => new(Approve, Order);

    protected override IEnumerable<RefusedExample<BatchApproval>> Refused =>
    [
        new("approver", InOrder with { Command = Approve with { MayApprove = false } }, new Refusal.ApproverOnly()),
        new("two-people", InOrder with { Command = Approve with { Circumstances = OfAigul.Circumstances } },
            new Refusal.SamePerson()),
        new("as-shown", InOrder with { Command = Approve with { DryRunHash = "another" } },
            new Refusal.BatchChanged("hash")),
    ];
}

public class BatchMemberRulesTests : RuleListTests<BatchMemberCase>
{
    private static readonly BatchMember Member = new(
        Aigul, Scope.WholeSubject, ValueList.Of(Leak.Value), ValueList.Of<SubjectId>(), ValueList.Of<BlockId>());

    private static readonly World Known = Given([.. AigulAppealed, .. MaratKnown]);

    protected override IReadOnlyList<Rule<BatchMemberCase>> List => BatchMemberRules.All;

    protected override BatchMemberCase InOrder => Case(Known);

    protected override IEnumerable<RefusedExample<BatchMemberCase>> Refused =>
    [
        new("as-proposed", Case(Known.And(LiftTold)), new Refusal.OutdatedProposal()),
        new("as-proposed", Case(Known.And(LeakBlocked)), new Refusal.OutdatedProposal()),
        new("as-proposed", new(Member, [(Aigul, Known.Living(Aigul)), (Marat, Known.Living(Marat))]),
            new Refusal.OutdatedProposal()),
    ];

    [Fact]
    public void A_named_matter_is_destroyed_whatever_else_came_since() =>
        List.First(Case(Known.And(LiftTold)) with { Member = Member with { Scope = Scope.Of(Leak.Value) } })
            .ShouldBeNull();

    [Fact]
    public void A_block_that_was_known_is_lifted_by_the_same_decision() =>
        List.First(Case(Known.And(LeakBlocked)) with { Member = Member with { Blocks = ValueList.Of(Dispute) } })
            .ShouldBeNull();

    private static BatchMemberCase Case(World world) => new(Member, [(Aigul, world.Living(Aigul))]);
}
