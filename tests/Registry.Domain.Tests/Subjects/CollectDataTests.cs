using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class CollectDataTests
{
    private static readonly FieldMap Address = FieldMap.Of((Field.Address, "Абай 2"));

    private static readonly CollectData More =
        new(Aigul, Leak, Address, ValueList.Of<(Field, string)>(), AtNoon);

    private static CollectData AboutTheLift => More with
    {
        AppealId = Lift,
        Circumstances = More.Circumstances with { Ground = LegalGround.OtherLaw },
    };

    [Fact]
    public void Values_of_a_matter_go_into_its_slice()
    {
        var effect = Given(AigulAppealed).When(it => More.Decide(it.Subject(Aigul), it.OnLeak, Frame))
            .Then(On(Aigul, new PersonalDataCollected(
                CategorySet.Of("address"), new Personal.Open(LeakValues, Address), null, AtNoon)))
            .Effect;
        effect.Fingerprint.ShouldBe(LeakValues.SliceId);
        effect.Opens.ShouldBeEmpty();
    }

    [Fact]
    public void Values_without_a_matter_go_into_the_identity_slice_and_find_the_person()
    {
        var phone = FieldMap.Of((Field.Phone, "+77010000003"));
        var command = More with
        {
            AppealId = null,
            Values = phone,
            Finds = ValueList.Of((Field.Phone, "+77010000003")),
        };
        Given(AigulAppealed).When(it => command.Decide(it.Subject(Aigul), it.OnLeak, Frame))
            .Then(On(Aigul, new PersonalDataCollected(
                CategorySet.Of("contact"), new Personal.Open(AigulIdentity, phone), null, AtNoon)))
            .Effect.Finds.ShouldBe([new(Field.Phone, "+77010000003", AigulIdentity.SliceId, Aigul)]);
    }

    [Fact]
    public void A_corrected_matter_takes_values_into_its_living_generation()
    {
        var next = LeakValues.Next(Fresh);
        var corrected = On(Aigul, new PersonalDataCorrected(
            LeakValues.SliceId, ValueList.Of<string>("address"), CategorySet.Of("address"),
            new Personal.Open(next, LeakTexts), InOrder));
        Given(AigulAppealed).And(corrected).When(it => More.Decide(it.Subject(Aigul), it.OnLeak, Frame))
            .Effect.Facts[0].Event.ShouldBeOfType<PersonalDataCollected>().Personal.Slice.ShouldBe(next);
    }

    [Fact]
    public void An_unknown_subject_refuses() =>
        Given().When(it => More.Decide(it.Subject(Aigul), it.OnLeak, Frame)).ThenRefused(new Refusal.UnknownSubject());

    [Fact]
    public void A_destroyed_subject_refuses() => Given(AigulAppealed).And(AigulDestroyed)
        .When(it => More.Decide(it.Subject(Aigul), it.OnLeak, Frame)).ThenRefused(new Refusal.DestroyedSubject(Morning));

    [Fact]
    public void A_destroyed_matter_refuses_while_the_subject_lives() =>
        Given(AigulAppealed).And(LiftTold, LeakDestroyed)
        .When(it => More.Decide(it.Subject(Aigul), it.OnLeak, Frame)).ThenRefused(new Refusal.DestroyedMatter(Morning));

    [Fact]
    public void A_matter_that_was_never_opened_refuses() => Given(AigulAppealed)
        .When(it => (More with { AppealId = Unheard }).Decide(it.Subject(Aigul), it.OnLeak, Frame))
        .ThenRefused(new Refusal.UnknownAppeal());

    [Fact]
    public void A_blocked_matter_refuses() => Given(AigulAppealed).And(LeakBlocked)
        .When(it => More.Decide(it.Subject(Aigul), it.OnLeak, Frame)).ThenRefused(new Refusal.Blocked(Dispute, Morning));

    [Fact]
    public void A_block_of_another_matter_does_not_touch_it() => Given(AigulAppealed).And(LiftTold, LeakBlocked)
        .When(it => AboutTheLift.Decide(it.Subject(Aigul), it.OnLeak, Frame)).Effect.Facts.Count.ShouldBe(1);

    [Fact]
    public void A_block_of_the_whole_subject_touches_the_identity_too() => Given(AigulAppealed).And(AigulBlocked)
        .When(it => (More with { AppealId = null }).Decide(it.Subject(Aigul), it.OnLeak, Frame))
        .ThenRefused(new Refusal.Blocked(Dispute, Morning));

    [Fact]
    public void A_category_outside_the_purpose_is_refused_and_named() => Given(AigulAppealed)
        .When(it => (More with { Values = FieldMap.Of((Field.Health, "…")) }).Decide(it.Subject(Aigul), it.OnLeak, Frame))
        .ThenRefused(new Refusal.CategoryOutsidePurpose(CategorySet.Of("health")));
}
