using Registry.Domain.Batches;
using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Batches;

/// <summary>The way of a batch: proposed, approved by its hash, carried out member by member.</summary>
public class BatchTests
{
    private static readonly Circumstances ByChief = OfAigul.Circumstances with { Actor = Chief };
    private static readonly World Known = Given([.. AigulAppealed, .. MaratKnown]);
    private static readonly World Proposed = Known.When(Propose).After;
    private static readonly World Approved = Proposed.When(Approve).After;

    [Fact]
    public void A_proposal_keeps_what_each_member_was_and_opens_a_slice_for_its_words()
    {
        var answer = Known.When(Propose).Then(new Fact(StreamKind.Batch, Retention.Value, new BatchProposed(
            ValueList.Of(new BatchMember(
                Aigul, Scope.WholeSubject, ValueList.Of(Leak.Value), ValueList.Of<SubjectId>(),
                ValueList.Of<BlockId>())),
            DestructionGround.RetentionOver, false, "hash", new Personal.Open(BatchWords, Reason),
            OfAigul.Circumstances)));
        answer.Effect.Opens.ShouldBe([BatchWords.SliceId]);
    }

    [Fact]
    public void An_approval_reminds_of_carrying_it_out_and_destroys_nothing_itself()
    {
        var effect = Proposed.When(Approve)
            .Then(new Fact(StreamKind.Batch, Retention.Value, new BatchApproved("hash", Officer, ByChief))).Effect;
        effect.Reminders.ShouldBe([new(Reminder.BatchApproved, Retention.Value, Noon)]);
        effect.Destroys.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_decided_is_not_decided_again()
    {
        Approved.When(Approve).ThenRefused(new Refusal.UnknownBatch());
        Approved.When(Decline).ThenRefused(new Refusal.UnknownBatch());
        Proposed.When(Decline).After.When(Approve).ThenRefused(new Refusal.UnknownBatch());
        Proposed.When(it => Destroy(it)).ThenRefused(new Refusal.UnknownBatch());
    }

    [Fact]
    public void A_member_is_destroyed_and_done_in_one()
    {
        var answer = Approved.When(it => Destroy(it)).Then(
            On(Aigul, new PersonalDataDestroyed(
                ValueList.Of(AigulWords.SliceId, AigulIdentity.SliceId, LeakValues.SliceId, LeakWords.SliceId),
                true, Everyday, DestructionGround.RetentionOver, ValueList.Of<BlockId>(), Act, new(Retention.Value),
                Officer, Doing)),
            Done(Aigul, null));
        answer.Effect.Destroys.Count.ShouldBe(4);
        answer.Effect.Forgets.ShouldBe([Aigul]);
        answer.After.Batch(Retention).ShouldBeOfType<Batch.Approved>().Left.ShouldBeEmpty();
        answer.After.When(it => Destroy(it)).ThenRefused(new Refusal.UnknownBatch());
    }

    [Fact]
    public void A_member_that_a_rule_refuses_is_reported_and_kept()
    {
        var answer = Approved.And(LeakBlocked).When(it => Destroy(it))
            .Then(Done(Aigul, new("blocked", "Law art. 1, 24(1)(3)")));
        answer.Effect.Destroys.ShouldBeEmpty();
        answer.After.Subject(Aigul).ShouldBeOfType<Subject.Living>();
    }

    [Fact]
    public void What_came_since_the_proposal_is_kept() => Approved.And(LiftTold).When(it => Destroy(it))
        .Then(Done(Aigul, new("outdated-proposal", "registry rule: two people")));

    [Fact]
    public void A_member_that_is_gone_already_is_reported() => Approved.And(AigulDestroyed).When(it => Destroy(it))
        .Then(Done(Aigul, new("destroyed-subject", "policy 1.3; Law art. 18")));

    [Fact]
    public void A_linked_member_is_done_with_the_one_it_is_linked_to()
    {
        var linked = Known.And(Linked(Aigul, Marat), Linked(Marat, Aigul));
        var both = OfAigul with
        {
            Members = ValueList.Of([(Aigul, Scope.WholeSubject), (Marat, Scope.WholeSubject)]),
        };
        var approved = linked.When(it => both.Decide([See(it, Aigul), See(it, Marat)], "hash", Frame)).After
            .When(Approve).After;

        var after = approved.When(it => Destroy(it)).After;

        after.Subject(Marat).ShouldBeOfType<Subject.Destroyed>();
        after.Batch(Retention).ShouldBeOfType<Batch.Approved>().Left.ShouldBeEmpty();
    }

    [Fact]
    public void A_dry_run_says_what_would_die_and_who_is_reached()
    {
        var seen = See(Known.And(Linked(Aigul, Marat)), Aigul);
        seen.Refusal.ShouldBeNull();
        seen.Reached.ShouldBe([Aigul, Marat]);
        seen.Slices.Count.ShouldBe(6);
        seen.Matters.ShouldBe([Leak.Value]);
        See(Known.And(LeakHeld), Aigul).Refusal.ShouldBe(new Refusal.Held(Limit, Morning));
        See(Known.And(LeakHeld), Aigul).Slices.ShouldBeEmpty();
    }

    private static Circumstances Doing => ByChief with { Automated = true };

    private static Fact Done(SubjectId member, Finding? refused) =>
        new(StreamKind.Batch, Retention.Value, new BatchMemberDone(member, refused, Doing));

    private static Decision Propose(World world) => OfAigul.Decide([See(world, Aigul)], "hash", Frame);

    private static Decision Approve(World world) =>
        new ApproveBatch(Retention, "hash", MayApprove: true, ByChief).Decide(world.Batch(Retention), Frame);

    private static Decision Decline(World world) =>
        new DeclineBatch(Retention, ByChief).Decide(world.Batch(Retention), Frame);

    private static Decision Destroy(World world) => new DestroyMember(Retention, Aigul, Act, Noon).Decide(
        world.Batch(Retention), world.Subject(Aigul), Others(world, Aigul), Frame);

    private static Foreseen See(World world, SubjectId id) => Foreseen.Of(
        id, new(ProposedAction.Destroy, Scope.WholeSubject, DestructionGround.RetentionOver), world.Subject(id),
        Others(world, id), Noon);

    private static Dictionary<SubjectId, Subject> Others(World world, SubjectId id) =>
        world.Subject(id) is Subject.Living living
            ? living.Links.ToDictionary(other => other, world.Subject)
            : [];
}
