using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class LimitDataTests
{
    private static readonly World Known = Given(AigulAppealed).And(LiftTold);

    private static readonly LimitData Restrict = new(
        Aigul, Limit, Scope.Of(Leak.Value), NextYear, Reason, AtNoon with { Operation = Operation.Restrict });

    [Fact]
    public void Data_that_must_be_kept_are_restricted_until_their_term_ends() =>
        Known.When(it => Restrict.Decide(it.Subject(Aigul), Frame)).Then(On(Aigul, new SubjectRestricted(
            Limit, Restrict.Scope, NextYear, new Personal.Open(AigulWords, Reason), Restrict.Circumstances)))
            .After.Living(Aigul).Limits.ShouldBe(
                [new(Limit, SliceState.Restricted, Restrict.Scope, Noon, NextYear)]);

    [Theory]
    [InlineData(Operation.Hold, SliceState.Held)]
    [InlineData(Operation.Delete, SliceState.Deleted)]
    public void Data_are_held_or_deleted_by_one_person(Operation operation, SliceState state)
    {
        var command = Restrict with { Until = null, Circumstances = AtNoon with { Operation = operation } };
        Known.When(it => command.Decide(it.Subject(Aigul), Frame)).After.Living(Aigul).Limits
            .ShouldBe([new(Limit, state, command.Scope, Noon, null)]);
    }

    [Fact]
    public void A_restriction_is_lifted_and_leaves_nothing_behind() => Known.And(LeakRestricted)
        .When(it => Lift(Reason, LegalGround.OtherLaw).Decide(it.Subject(Aigul), Frame)).Then(On(Aigul, new LimitLifted(
            Limit, new Personal.Open(AigulWords, Reason),
            AtNoon with { Operation = Operation.Release, Ground = LegalGround.OtherLaw })))
        .After.Living(Aigul).Limits.ShouldBeEmpty();

    [Fact]
    public void Deleted_data_come_back_by_an_order_and_only_so()
    {
        var deleted = Known.And(LeakDeleted);
        deleted.When(it => Lift(Reason, LegalGround.OtherLaw).Decide(it.Subject(Aigul), Frame))
            .ThenRefused(new Refusal.OrderNeeded());
        deleted.When(it => Lift(Order, LegalGround.AuthorityOrder).Decide(it.Subject(Aigul), Frame))
            .Effect.Facts[0].Event.Circumstances.Operation.ShouldBe(Operation.Restore);
    }

    [Fact]
    public void What_does_not_stand_cannot_be_lifted() => Known
        .When(it => Lift(Reason, LegalGround.OtherLaw).Decide(it.Subject(Aigul), Frame))
        .ThenRefused(new Refusal.UnknownLimit());

    [Fact]
    public void An_unknown_subject_refuses() =>
        Given().When(it => Restrict.Decide(it.Subject(Aigul), Frame)).ThenRefused(new Refusal.UnknownSubject());

    private static LiftLimit Lift(FieldMap words, LegalGround ground) =>
        new(Aigul, Limit, words, AtNoon with { Ground = ground });
}
