using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class ApproveActionTests
{
    private static readonly ApproveAction Yes =
        new(Aigul, Asked, MayApprove: true, Act, AtNoon with { Operation = Operation.Provide, Actor = Chief });

    private static readonly Proposal Unblocking = new(ProposedAction.Unblock, BlockId: Dispute);
    private static readonly Proposal Linking = new(ProposedAction.Link, Other: Marat);
    private static readonly Proposal Splitting = new(ProposedAction.Split, Other: Marat);

    private static readonly World Blocked = Given(AigulAppealed).And(LeakBlocked, Proposed(Unblocking));
    private static readonly World Both = Given([.. AigulAppealed, .. MaratKnown]);

    [Fact]
    public void An_approved_unblocking_lifts_the_block_and_names_both_people()
    {
        var answer = Blocked.When(it => Decide(Yes, it)).Then(On(Aigul, new BlockLifted(
            Dispute, Asked, Officer, Yes.Circumstances with { Operation = Operation.Unblock })));
        answer.Effect.Fingerprint.ShouldBe(AigulWords.SliceId);
        var after = answer.After.Living(Aigul);
        after.Blocks.ShouldBeEmpty();
        after.Proposals.ShouldBeEmpty();
    }

    [Fact]
    public void A_second_approval_finds_nothing_to_approve() =>
        Blocked.When(it => Decide(Yes, it)).After.When(it => Decide(Yes, it))
            .ThenRefused(new Refusal.UnknownProposal());

    [Fact]
    public void Who_proposed_it_may_not_approve_it() => Blocked
        .When(it => Decide(Yes with { Circumstances = AtNoon with { Actor = Officer } }, it))
        .ThenRefused(new Refusal.SamePerson());

    [Fact]
    public void A_service_may_not_approve() => Blocked
        .When(it => Decide(Yes with { MayApprove = false }, it)).ThenRefused(new Refusal.ApproverOnly());

    [Fact]
    public void What_would_no_longer_be_proposed_is_not_approved() => Given(AigulAppealed).And(Proposed(Unblocking))
        .When(it => Decide(Yes, it)).ThenRefused(new Refusal.UnknownBlock());

    [Fact]
    public void A_policy_version_that_never_was_is_refused() => Blocked
        .When(it => Decide(Yes with { Circumstances = Yes.Circumstances with { PolicyVersion = 7 } }, it))
        .ThenRefused(new Refusal.UnknownPolicyVersion(7));

    [Fact]
    public void An_approved_link_is_written_to_both_streams()
    {
        var linking = Yes.Circumstances with { Operation = Operation.Link };
        var after = Both.And(Proposed(Linking)).When(it => Decide(Yes, it, Marat)).Then(
            On(Aigul, new SubjectLinked(Marat, Asked, Officer, linking)),
            On(Marat, new SubjectLinked(Aigul, Asked, Officer, linking))).After;
        after.Living(Aigul).Links.ShouldBe([Marat]);
        after.Living(Marat).Links.ShouldBe([Aigul]);
    }

    [Fact]
    public void An_approved_split_is_written_to_both_streams()
    {
        var splitting = Yes.Circumstances with { Operation = Operation.Split };
        var after = Both.And(Linked(Aigul, Marat), Linked(Marat, Aigul), Proposed(Splitting))
            .When(it => Decide(Yes, it, Marat)).Then(
                On(Aigul, new SubjectSplit(Marat, Asked, Officer, splitting)),
                On(Marat, new SubjectSplit(Aigul, Asked, Officer, splitting))).After;
        after.Living(Aigul).Links.ShouldBeEmpty();
        after.Living(Marat).Links.ShouldBeEmpty();
    }

    [Fact]
    public void A_link_with_one_who_was_never_there_is_not_approved() => Given(AigulAppealed).And(Proposed(Linking))
        .When(it => Yes.Decide(it.Subject(Aigul), new Dictionary<SubjectId, Subject>(), Frame))
        .ThenRefused(new Refusal.UnknownSubject());

    [Fact]
    public void An_unknown_subject_refuses() =>
        Given().When(it => Decide(Yes, it)).ThenRefused(new Refusal.UnknownSubject());

    [Fact]
    public void A_destroyed_subject_refuses() => Blocked.And(AigulDestroyed)
        .When(it => Decide(Yes, it)).ThenRefused(new Refusal.DestroyedSubject(Morning));

    internal static Decision Decide(ApproveAction command, World world, params IEnumerable<SubjectId> others) =>
        command.Decide(world.Subject(command.SubjectId), others.ToDictionary(id => id, world.Subject), Frame);
}
