using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

/// <summary>What an approved destruction does; who may approve it is in ApproveActionTests.</summary>
public class DestructionTests
{
    private static readonly ApproveAction Yes =
        new(Aigul, Asked, MayApprove: true, Act, AtNoon with { Operation = Operation.Provide, Actor = Chief });

    private static readonly Circumstances Destroying = Yes.Circumstances with { Operation = Operation.Destroy };
    private static readonly Proposal Whole =
        new(ProposedAction.Destroy, Scope.WholeSubject, DestructionGround.CourtDecision);
    private static readonly Proposal OfLeak = Whole with { Scope = Scope.Of(Leak.Value) };

    private static readonly World Aiguls = Given(AigulAppealed);
    private static readonly World TwoMatters = Aiguls.And(LiftTold);

    private static Reach OfBoth =>
        Reach.None with { Matters = ValueList.Of(Leak.Value), Linked = ValueList.Of(Marat) };

    [Fact]
    public void The_whole_subject_takes_every_slice_and_every_way_to_it()
    {
        var answer = Aiguls.And(Proposed(Whole)).When(it => Decide(Yes, it)).Then(On(Aigul, new PersonalDataDestroyed(
            ValueList.Of(AigulWords.SliceId, AigulIdentity.SliceId, LeakValues.SliceId, LeakWords.SliceId),
            true, Everyday, DestructionGround.CourtDecision, ValueList.Of<BlockId>(), Act, Asked, Officer,
            Destroying)));
        answer.Effect.Destroys.ShouldBe(
            [AigulWords.SliceId, AigulIdentity.SliceId, LeakValues.SliceId, LeakWords.SliceId]);
        answer.Effect.Forgets.ShouldBe([Aigul]);
        answer.Effect.Fingerprint.ShouldBe(AigulWords.SliceId);
        answer.After.Subject(Aigul).ShouldBeOfType<Subject.Destroyed>().At.ShouldBe(Noon);
    }

    [Fact]
    public void One_matter_of_two_leaves_the_other_and_the_identity()
    {
        var answer = TwoMatters.And(Proposed(OfLeak)).When(it => Decide(Yes, it))
            .Then(On(Aigul, new PersonalDataDestroyed(
            ValueList.Of(LeakValues.SliceId, LeakWords.SliceId), false, CategorySet.Of("address", "appeal-content"),
            DestructionGround.CourtDecision, ValueList.Of<BlockId>(), Act, Asked, Officer, Destroying)));
        answer.Effect.Destroys.ShouldBe([LeakValues.SliceId, LeakWords.SliceId]);
        answer.Effect.Forgets.ShouldBeEmpty();
        var after = answer.After.Living(Aigul);
        after.MatterDestroyedAt(Leak.Value).ShouldBe(Noon);
        after.MatterDestroyedAt(Lift.Value).ShouldBeNull();
        after.Identity!.Fields.ShouldBe(["iin", "name", "phone"]);
        after.Proposals.ShouldBeEmpty();
    }

    [Fact]
    public void The_last_matter_takes_the_identity_with_it()
    {
        var answer = TwoMatters.And(LeakDestroyed, Proposed(Whole with { Scope = Scope.Of(Lift.Value) }))
            .When(it => Decide(Yes, it));
        answer.Effect.Destroys.ShouldBe(
            [AigulWords.SliceId, AigulIdentity.SliceId, LiftValues.SliceId, LiftWords.SliceId]);
        answer.Effect.Forgets.ShouldBe([Aigul]);
        answer.After.Subject(Aigul).ShouldBeOfType<Subject.Destroyed>();
    }

    [Fact]
    public void A_corrected_generation_is_not_destroyed_twice()
    {
        var corrected = On(Aigul, new PersonalDataCorrected(
            LeakValues.SliceId, ValueList.Of<string>("address"), CategorySet.Of("address"),
            new Personal.Open(LeakValues.Next(Fresh), LeakTexts), InOrder));
        Aiguls.And(corrected, Proposed(Whole)).When(it => Decide(Yes, it)).Effect.Destroys
            .ShouldBe([AigulWords.SliceId, AigulIdentity.SliceId, LeakWords.SliceId, Fresh]);
    }

    [Fact]
    public void The_whole_subject_takes_those_linked_to_it_near_and_far()
    {
        var answer = Given([.. AigulAppealed, .. MaratKnown, Linked(Aigul, Marat), Linked(Marat, Aigul)])
            .And(Proposed(Whole, known: OfBoth))
            .When(it => Decide(Yes, it, Marat));
        answer.Effect.Facts.Select(fact => fact.Stream).ShouldBe([Aigul.Value, Marat.Value]);
        answer.Effect.Destroys.ShouldContain(MaratIdentity.SliceId);
        answer.Effect.Forgets.ShouldBe([Aigul, Marat]);
        answer.After.Subject(Marat).ShouldBeOfType<Subject.Destroyed>().Links.ShouldBe([Aigul]);
    }

    [Fact]
    public void A_part_leaves_those_linked_to_it_alone() =>
        Given([.. AigulAppealed, LiftTold, .. MaratKnown, Linked(Aigul, Marat), Linked(Marat, Aigul), Proposed(OfLeak)])
            .When(it => Decide(Yes, it, Marat)).Effect.Facts.Select(fact => fact.Stream).ShouldBe([Aigul.Value]);

    [Fact]
    public void A_block_of_a_linked_person_is_in_the_way()
    {
        var blocked = On(Marat, new SubjectBlocked(
            Dispute, Scope.WholeSubject, new Personal.Open(MaratWords, Reason), InOrder));
        Given([
                .. AigulAppealed, .. MaratKnown, Linked(Aigul, Marat), Linked(Marat, Aigul),
                Proposed(Whole, known: OfBoth), blocked,
            ])
            .When(it => Decide(Yes, it, Marat)).ThenRefused(new Refusal.Blocked(Dispute, Morning));
    }

    [Fact]
    public void A_block_that_came_after_the_proposal_is_in_the_way() => Aiguls.And(Proposed(OfLeak), LeakBlocked)
        .When(it => Decide(Yes, it)).ThenRefused(new Refusal.Blocked(Dispute, Morning));

    [Fact]
    public void A_block_of_another_matter_is_not_in_the_way() =>
        TwoMatters.And(LeakBlocked, Proposed(Whole with { Scope = Scope.Of(Lift.Value) }))
            .When(it => Decide(Yes, it)).Effect.Destroys.ShouldBe([LiftValues.SliceId, LiftWords.SliceId]);

    [Fact]
    public void One_decision_lifts_the_block_and_destroys()
    {
        var answer = TwoMatters.And(LeakBlocked, Proposed(
                OfLeak with { ResolvesBlock = true }, known: OfBoth with { Blocks = ValueList.Of(Dispute) }))
            .When(it => Decide(Yes, it));
        answer.Effect.Facts[0].Event.ShouldBeOfType<PersonalDataDestroyed>().ResolvedBlocks.ShouldBe([Dispute]);
        answer.After.Living(Aigul).Blocks.ShouldBeEmpty();
    }

    [Fact]
    public void A_destroyed_subject_refuses_a_second_destruction() => Aiguls.And(Proposed(Whole))
        .When(it => Decide(Yes, it)).After
        .When(it => Decide(Yes, it)).ThenRefused(new Refusal.DestroyedSubject(Noon));

    private static Decision Decide(ApproveAction command, World world, params IEnumerable<SubjectId> others) =>
        ApproveActionTests.Decide(command, world, others);
}
