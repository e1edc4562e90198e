using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class BlockSubjectTests
{
    private static readonly BlockSubject OfTheLeak =
        new(Aigul, Dispute, Scope.Of(Leak.Value), Reason, AtNoon with { Operation = Operation.Block });

    [Fact]
    public void A_block_stands_over_the_matters_in_dispute_and_no_others()
    {
        var answer = Given(AigulAppealed).And(LiftTold).When(it => OfTheLeak.Decide(it.Subject(Aigul), Frame))
            .Then(On(Aigul, new SubjectBlocked(
                Dispute, Scope.Of(Leak.Value), new Personal.Open(AigulWords, Reason), OfTheLeak.Circumstances)));
        answer.Effect.Fingerprint.ShouldBe(AigulWords.SliceId);
        var after = answer.After.Living(Aigul);
        after.BlockOn(Scope.Of(Leak.Value)).ShouldBe(new(Dispute, Scope.Of(Leak.Value), Noon));
        after.BlockOn(Scope.Of(Lift.Value)).ShouldBeNull();
        after.BlockOn(Scope.IdentityOnly).ShouldBeNull();
    }

    [Fact]
    public void A_block_of_the_whole_subject_stands_over_matters_to_come()
    {
        var command = OfTheLeak with { Scope = Scope.WholeSubject };
        var after = Given(AigulAppealed).When(it => command.Decide(it.Subject(Aigul), Frame)).After.Living(Aigul);
        after.BlockOn(Scope.Of(Unheard.Value)).ShouldNotBeNull();
        after.BlockOn(Scope.IdentityOnly).ShouldNotBeNull();
    }

    [Fact]
    public void A_matter_that_was_never_opened_cannot_be_blocked() => Given(AigulAppealed)
        .When(it => (OfTheLeak with { Scope = Scope.Of(Leak.Value, Unheard.Value) }).Decide(it.Subject(Aigul), Frame))
        .ThenRefused(new Refusal.UnknownAppeal());

    [Fact]
    public void An_unknown_subject_refuses() =>
        Given().When(it => OfTheLeak.Decide(it.Subject(Aigul), Frame)).ThenRefused(new Refusal.UnknownSubject());

    [Fact]
    public void A_destroyed_subject_refuses() => Given(AigulAppealed).And(AigulDestroyed)
        .When(it => OfTheLeak.Decide(it.Subject(Aigul), Frame)).ThenRefused(new Refusal.DestroyedSubject(Morning));

    [Fact]
    public void A_purpose_that_was_not_declared_is_refused() => Given(AigulAppealed)
        .When(it =>
            (OfTheLeak with { Circumstances = AtNoon with { Purpose = "whim" } }).Decide(it.Subject(Aigul), Frame))
        .ThenRefused(new Refusal.UndeclaredPurpose("whim"));
}
