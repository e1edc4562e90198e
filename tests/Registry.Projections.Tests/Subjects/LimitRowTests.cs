using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Projections.Subjects;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Subjects;

public sealed class LimitRowTests
{
    private static readonly SubjectRestricted Restricted = new(
        new(Id("limit")), Scope.Of(Leak.Value), Noon.AddDays(30), Sealed(Words, Field.Reason),
        At(1, Operation.Restrict));

    private static readonly LimitRow Standing = new(
        Id("limit"), Aigul.Value, "restricted", false, ValueList.Of(Leak.Value), Noon.AddHours(1), Noon.AddDays(30),
        null);

    private static readonly LimitLifted Lifted =
        new(Restricted.LimitId, Sealed(Words, Field.Reason), At(4, Operation.Release));

    [Fact]
    public void A_restriction_says_over_what_and_for_how_long() => Row(Restricted).ShouldBe(Standing);

    [Fact]
    public void A_hold_and_a_deletion_have_no_term()
    {
        Row(new SubjectHeld(new(Id("limit")), Scope.WholeSubject, Sealed(Words), At(1, Operation.Hold))).ShouldBe(
            Standing with { Kind = "held", Whole = true, Matters = ValueList.Of<Guid>(), Until = null });
        Row(new PersonalDataDeleted(new(Id("limit")), Scope.Of(Leak.Value), Sealed(Words), At(1, Operation.Delete)))
            .ShouldBe(Standing with { Kind = "deleted", Until = null });
    }

    [Fact]
    public void What_was_lifted_says_when() =>
        Row(Restricted, Lifted).ShouldBe(Standing with { LiftedAt = Noon.AddHours(4) });

    [Fact]
    public void What_cannot_follow_is_not_passed_over()
    {
        Should.Throw<CorruptStreamException>(() => Row(Lifted));
        Should.Throw<CorruptStreamException>(() => Row(Restricted, Lifted, Lifted));
        Should.Throw<CorruptStreamException>(() => Row(Restricted, Restricted));
    }

    private static LimitRow Row(params DomainEvent[] facts) =>
        Pure.Row(LimitRow.Table, Pure.History(Aigul.Value, facts));
}
