using Registry.Domain.Accesses;
using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Accesses;

public class AccessDataTests
{
    private static readonly AccessData ByCrm = new(
        Aigul, Journal, Leak, CategorySet.Of("address"), Officer: false, Reason,
        AtNoon with { Operation = Operation.Use });

    private static readonly AccessData ByOfficer = ByCrm with { Officer = true };

    private static AccessData OnLaw(AppealId appeal) => ByCrm with
    {
        AppealId = appeal,
        Circumstances = ByCrm.Circumstances with { Ground = LegalGround.OtherLaw },
    };

    private static readonly World TwoMatters = Given(AigulAppealed).And(LiftTold);

    [Fact]
    public void An_access_is_on_record_in_its_own_journal_with_the_slices_it_opens()
    {
        var effect = TwoMatters.When(it => ByCrm.Decide(it.Subject(Aigul), it.OnLeak, Frame)).Then(
            new Fact(StreamKind.AccessJournal, Journal, new PersonalDataAccessed(
                Aigul, CategorySet.Of("address"), ValueList.Of(AigulIdentity.SliceId, LeakValues.SliceId),
                new Personal.Open(AigulWords, Reason), ByCrm.Circumstances))).Effect;
        effect.Fingerprint.ShouldBe(AigulWords.SliceId);
    }

    [Fact]
    public void Without_an_appeal_all_that_lives_is_opened_and_never_our_own_words() =>
        (ByCrm with { AppealId = null }).Opened(TwoMatters.And(LeakDestroyed).Living(Aigul))
            .Select(held => held.Slice).ShouldBe([AigulIdentity, LiftValues]);

    [Fact]
    public void A_service_does_not_see_blocked_data() => TwoMatters.And(LeakBlocked)
        .When(it => ByCrm.Decide(it.Subject(Aigul), it.OnLeak, Frame)).ThenRefused(new Refusal.Blocked(Dispute, Morning));

    [Fact]
    public void A_service_sees_the_data_of_a_matter_that_is_not_blocked() => TwoMatters.And(LeakBlocked)
        .When(it => OnLaw(Lift).Decide(it.Subject(Aigul), it.OnLeak, Frame)).Effect.Facts.Count.ShouldBe(1);

    [Fact]
    public void A_service_that_asks_for_all_is_refused_for_the_blocked_part() => TwoMatters.And(LeakBlocked)
        .When(it => (ByCrm with { AppealId = null }).Decide(it.Subject(Aigul), it.OnLeak, Frame))
        .ThenRefused(new Refusal.Blocked(Dispute, Morning));

    [Fact]
    public void An_officer_sees_blocked_data() => TwoMatters.And(LeakBlocked)
        .When(it => ByOfficer.Decide(it.Subject(Aigul), it.OnLeak, Frame)).Effect.Facts.Count.ShouldBe(1);

    [Fact]
    public void A_destroyed_matter_refuses_an_officer_too() => TwoMatters.And(LeakDestroyed)
        .When(it => ByOfficer.Decide(it.Subject(Aigul), it.OnLeak, Frame)).ThenRefused(new Refusal.DestroyedMatter(Morning));

    [Fact]
    public void A_matter_that_was_never_opened_refuses() => TwoMatters
        .When(it => (ByCrm with { AppealId = Unheard }).Decide(it.Subject(Aigul), it.OnLeak, Frame))
            .ThenRefused(new Refusal.UnknownAppeal());

    [Fact]
    public void An_unknown_subject_refuses() =>
        Given().When(it => ByCrm.Decide(it.Subject(Aigul), it.OnLeak, Frame)).ThenRefused(new Refusal.UnknownSubject());

    [Fact]
    public void A_destroyed_subject_refuses() => Given(AigulAppealed).And(AigulDestroyed)
        .When(it => ByOfficer.Decide(it.Subject(Aigul), it.OnLeak, Frame)).ThenRefused(new Refusal.DestroyedSubject(Morning));

    [Fact]
    public void A_category_outside_the_purpose_is_refused() => TwoMatters
        .When(it => (ByCrm with { Categories = CategorySet.Of("health") }).Decide(it.Subject(Aigul), it.OnLeak, Frame))
        .ThenRefused(new Refusal.CategoryOutsidePurpose(CategorySet.Of("health")));
}
