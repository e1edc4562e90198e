using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class CorrectDataTests
{
    private static readonly FieldMap Right = FieldMap.Of((Field.Address, "Абай 10"));

    private static readonly CorrectData Address = new(
        Aigul, Leak, LeakTexts, Right, ValueList.Of<(Field, string)>(), Fresh,
        AtNoon with { Operation = Operation.Change });

    private static readonly Slice Next = LeakValues with { SliceId = Fresh, Generation = 2 };

    [Fact]
    public void A_wrong_value_dies_with_its_generation_and_the_others_live_on_in_the_next()
    {
        var answer = Given(AigulAppealed).When(it => Address.Decide(it.Subject(Aigul), it.OnLeak, Frame))
            .Then(On(Aigul, new PersonalDataCorrected(
                LeakValues.SliceId, ValueList.Of<string>("address"), CategorySet.Of("address"),
                new Personal.Open(Next, LeakTexts.With(Right)), Address.Circumstances)));
        answer.Effect.Opens.ShouldBe([Fresh]);
        answer.Effect.Destroys.ShouldBe([LeakValues.SliceId]);
        answer.Effect.Fingerprint.ShouldBe(Fresh);
        var after = answer.After.Living(Aigul);
        after.SliceOf(Leak.Value).ShouldBe(Next);
        after.Held(LeakValues.SliceId)!.DestroyedAt.ShouldBe(Noon);
        after.Held(Fresh)!.Fields.ShouldBe(["address", "appeal-text"]);
        after.MatterDestroyedAt(Leak.Value).ShouldBeNull();
    }

    [Fact]
    public void What_found_the_person_by_the_identity_finds_it_by_the_next_generation()
    {
        var command = Address with
        {
            AppealId = null,
            Living = AigulNames,
            Corrected = FieldMap.Of((Field.Phone, "+77010000009")),
            Finds = ValueList.Of((Field.Iin, "850314300003"), (Field.Phone, "+77010000009")),
        };
        Given(AigulAppealed).When(it => command.Decide(it.Subject(Aigul), it.OnLeak, Frame)).Effect.Finds.ShouldBe(
        [
            new(Field.Iin, "850314300003", Fresh, Aigul),
            new(Field.Phone, "+77010000009", Fresh, Aigul),
        ]);
    }

    [Fact]
    public void A_field_the_slice_does_not_hold_cannot_have_been_wrong()
    {
        var command = Address with { Corrected = FieldMap.Of((Field.Address, "Абай 10"), (Field.Phone, "+7")) };
        Given(AigulAppealed).When(it => command.Decide(it.Subject(Aigul), it.OnLeak, Frame))
            .ThenRefused(new Refusal.NothingHeld(CategorySet.Of("contact")));
    }

    [Fact]
    public void A_blocked_matter_refuses() => Given(AigulAppealed).And(LeakBlocked)
        .When(it => Address.Decide(it.Subject(Aigul), it.OnLeak, Frame)).ThenRefused(new Refusal.Blocked(Dispute, Morning));

    [Fact]
    public void An_unknown_subject_refuses() =>
        Given().When(it => Address.Decide(it.Subject(Aigul), it.OnLeak, Frame)).ThenRefused(new Refusal.UnknownSubject());
}
