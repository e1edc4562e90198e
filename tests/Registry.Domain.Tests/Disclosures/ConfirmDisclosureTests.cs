using Registry.Domain.Disclosures;
using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Disclosures;

public class ConfirmDisclosureTests : RuleListTests<ConfirmDisclosure.Case>
{
    private static readonly World Known = Given([.. AigulAppealed, .. WaterReady]);

    private static readonly DisclosureRecorded Told = new(
        Water, Leak, LeakConsent, CategorySet.Of("address"), new Personal.Open(LeakWords, Reason),
        ValueList.Of<Finding>(), InOrderTransfer);

    private static readonly ConfirmDisclosure Confirm = new(
        Aigul, new(Id(91)), Told, Confirmation.Received, Reason, AtNoon with { Operation = Operation.Record });

    private static Circumstances InOrderTransfer => Sample.InOrder with { Operation = Operation.Transfer };

    protected override IReadOnlyList<Rule<ConfirmDisclosure.Case>> List => ConfirmDisclosure.Rules;

    protected override ConfirmDisclosure.Case InOrder => Case(AtNoon);

    protected override IEnumerable<string> NeverAgainst => ["forbidden", "category"];

    protected override IEnumerable<RefusedExample<ConfirmDisclosure.Case>> Refused =>
    [
        .. FrameExamples.Of(AtNoon, Case),
        new("after", Case(AtNoon with { OccurredAt = Morning.AddSeconds(-1) }),
            new Refusal.EarlierThanDisclosed(Morning)),
    ];

    [Theory]
    [InlineData(Confirmation.Received)]
    [InlineData(Confirmation.Used)]
    [InlineData(Confirmation.Corrected)]
    [InlineData(Confirmation.Blocked)]
    [InlineData(Confirmation.Destroyed)]
    public void What_the_recipient_says_is_on_record(Confirmation confirmation) => Known
        .When(it => (Confirm with { Confirmation = confirmation }).Decide(it.Subject(Aigul), Frame))
        .Then(On(Aigul, new RecipientConfirmed(
            Confirm.DisclosureId, Water, confirmation, new Personal.Open(LeakWords, Reason), Confirm.Circumstances)));

    [Fact]
    public void It_may_be_said_after_our_own_copy_is_destroyed() => Known.And(LiftTold, LeakDestroyed)
        .When(it => Confirm.Decide(it.Subject(Aigul), Frame)).Effect.Fingerprint.ShouldBe(AigulWords.SliceId);

    [Fact]
    public void The_record_of_somebody_destroyed_is_closed() => Known.And(AigulDestroyed)
        .When(it => Confirm.Decide(it.Subject(Aigul), Frame)).ThenRefused(new Refusal.DestroyedSubject(Morning));

    private static ConfirmDisclosure.Case Case(Circumstances about) =>
        new(Confirm with { Circumstances = about }, Frame);
}
