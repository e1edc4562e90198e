using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class ProposeActionTests
{
    private static readonly Proposal ToDestroy =
        new(ProposedAction.Destroy, Scope.WholeSubject, DestructionGround.RetentionOver);

    private static readonly ProposeAction Destruction =
        new(Aigul, Asked, ToDestroy, Reason, AtNoon with { Operation = Operation.Destroy, Actor = Officer });

    [Fact]
    public void A_proposal_waits_for_another_person_and_changes_nothing_else()
    {
        var answer = Given(AigulAppealed).When(it => Destruction.Decide(it.Subject(Aigul), null, Alone, Frame))
            .Then(On(Aigul, new ActionProposed(
                Asked, ToDestroy, new Personal.Open(AigulWords, Reason), Destruction.Circumstances,
                Reach.None with { Matters = ValueList.Of(Leak.Value) })));
        answer.Effect.Fingerprint.ShouldBe(AigulWords.SliceId);
        answer.Effect.Destroys.ShouldBeEmpty();
        answer.After.Living(Aigul).Proposals[Asked].ShouldSatisfyAllConditions(
            open => open.Proposal.ShouldBe(ToDestroy),
            open => open.ProposedBy.ShouldBe(Officer),
            open => open.Known.Matters.ShouldBe([Leak.Value]));
    }

    [Fact]
    public void A_link_with_a_living_other_can_be_proposed() => Given([.. AigulAppealed, .. MaratKnown])
        .When(it => Link(Marat).Decide(it.Subject(Aigul), it.Subject(Marat), Alone, Frame)).Effect.Facts.Count.ShouldBe(1);

    [Fact]
    public void A_block_in_the_way_refuses_a_destruction_that_does_not_resolve_it() =>
        Given(AigulAppealed).And(LeakBlocked).When(it => Destruction.Decide(it.Subject(Aigul), null, Alone, Frame))
            .ThenRefused(new Refusal.Blocked(Dispute, Morning));

    [Fact]
    public void A_destruction_that_resolves_the_block_can_be_proposed()
    {
        var command = Destruction with { Proposal = ToDestroy with { ResolvesBlock = true } };
        Given(AigulAppealed).And(LeakBlocked).When(it => command.Decide(it.Subject(Aigul), null, Alone, Frame))
            .Effect.Facts.Count.ShouldBe(1);
    }

    [Fact]
    public void A_destroyed_other_cannot_be_linked_with() => Given([.. AigulAppealed, AigulDestroyed, .. MaratKnown])
        .When(it => (Link(Aigul) with { SubjectId = Marat }).Decide(it.Subject(Marat), it.Subject(Aigul), Alone, Frame))
        .ThenRefused(new Refusal.DestroyedSubject(Morning));

    [Fact]
    public void An_unknown_subject_refuses() => Given()
        .When(it => Destruction.Decide(it.Subject(Aigul), null, Alone, Frame)).ThenRefused(new Refusal.UnknownSubject());

    [Fact]
    public void A_destroyed_subject_refuses() => Given(AigulAppealed).And(AigulDestroyed)
        .When(it => Destruction.Decide(it.Subject(Aigul), null, Alone, Frame))
        .ThenRefused(new Refusal.DestroyedSubject(Morning));

    [Fact]
    public void A_moment_to_come_is_refused()
    {
        var soon = Noon + Moment.Skew + TimeSpan.FromMicroseconds(1);
        Given(AigulAppealed)
            .When(it => (Destruction with { Circumstances = AtNoon with { OccurredAt = soon } })
                .Decide(it.Subject(Aigul), null, Alone, Frame))
            .ThenRefused(new Refusal.FutureOccurrence(soon));
    }

    private static ProposeAction Link(SubjectId other) =>
        Destruction with { Proposal = new(ProposedAction.Link, Other: other) };
}
