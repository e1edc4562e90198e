using Registry.Domain.Consents;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Consents;

public class WithdrawConsentTests : RuleListTests<WithdrawalCase>
{
    private static readonly World Known = Given(AigulAppealed);

    private static readonly Circumstances Now = AtNoon with { Operation = Operation.ConsentWithdraw };

    private static readonly WithdrawConsent Withdraw = new(LeakConsent, Reason, Now);

    private static readonly RefuseWithdrawal Refuse =
        new(LeakConsent, WithdrawalRefusal.ObligationOutstanding, Reason, Now);

    protected override IReadOnlyList<Rule<WithdrawalCase>> List => WithdrawalRules.All;

    protected override WithdrawalCase InOrder => new(Known.Consent(LeakConsent), Reason, AtNoon, Frame);

    protected override IEnumerable<string> NeverAgainst => ["forbidden", "category"];

    protected override IEnumerable<RefusedExample<WithdrawalCase>> Refused =>
    [
        new("known", InOrder with { Consent = Consent.None }, new Refusal.UnknownConsent()),
        .. FrameExamples.Of(AtNoon, about => InOrder with { Circumstances = about }),
        new("standing", InOrder with { Consent = Known.And(LeakWithdrawn).Consent(LeakConsent) },
            new Refusal.ConsentWithdrawn(Morning)),
    ];

    [Fact]
    public void A_withdrawal_counts_from_its_event() => Known.When(it => Withdrawing(it))
        .Then(new Fact(StreamKind.Consent, LeakConsent.Value, new ConsentWithdrawn(
            new Personal.Open(LeakWords, Reason), Now)))
        .After.Consent(LeakConsent).ShouldBeOfType<Consent.Given>().WithdrawnAt.ShouldBe(Noon);

    [Fact]
    public void A_refused_withdrawal_is_on_record_and_the_consent_stands() => Known
        .When(it => Refuse.Decide(it.Consent(LeakConsent), it.Subject(Aigul), Frame))
        .Then(new Fact(StreamKind.Consent, LeakConsent.Value, new WithdrawalRefused(
            WithdrawalRefusal.ObligationOutstanding, new Personal.Open(LeakWords, Reason), Now)))
        .After.Consent(LeakConsent).ShouldBe(Known.Consent(LeakConsent));

    [Fact]
    public void What_is_taken_back_is_neither_taken_back_again_nor_refused()
    {
        var withdrawn = Known.And(LeakWithdrawn);
        withdrawn.When(Withdrawing).ThenRefused(new Refusal.ConsentWithdrawn(Morning));
        withdrawn.When(it => Refuse.Decide(it.Consent(LeakConsent), it.Subject(Aigul), Frame))
            .ThenRefused(new Refusal.ConsentWithdrawn(Morning));
    }

    [Fact]
    public void An_unknown_consent_is_not_taken_back() =>
        Given().When(Withdrawing).ThenRefused(new Refusal.UnknownConsent());

    [Fact]
    public void The_consent_of_somebody_destroyed_is_closed() =>
        Known.And(AigulDestroyed).When(Withdrawing).ThenRefused(new Refusal.DestroyedSubject(Morning));

    [Fact]
    public void After_its_matter_is_destroyed_the_words_are_kept_with_the_person() =>
        Known.And(LiftTold, LeakDestroyed).When(Withdrawing).Effect.Fingerprint.ShouldBe(AigulWords.SliceId);

    private static Decision Withdrawing(World world) =>
        Withdraw.Decide(world.Consent(LeakConsent), world.Subject(Aigul), Frame);
}
