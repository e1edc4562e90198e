using Registry.Domain.Recipients;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Recipients;

public class ReinstateRecipientTests : RuleListTests<SuspensionCase>
{
    private static readonly World Known = Given(WaterRegistered, WaterSuspended);

    private static readonly ReinstateRecipient Reinstate =
        new(Water, Reason, AtNoon with { Operation = Operation.Record, Matter = null });

    protected override IReadOnlyList<Rule<SuspensionCase>> List => ReinstateRecipient.Rules;

    protected override SuspensionCase InOrder => new(Known.Recipient(Water), Reason, AtNoon, Frame);

    protected override IEnumerable<string> NeverAgainst => ["forbidden", "category"];

    protected override IEnumerable<RefusedExample<SuspensionCase>> Refused =>
    [
        new("known", InOrder with { Recipient = Recipient.None }, new Refusal.UnknownRecipient()),
        .. FrameExamples.Of(AtNoon, about => InOrder with { Circumstances = about }),
        new("suspended", InOrder with { Recipient = Given(WaterRegistered).Recipient(Water) },
            new Refusal.NotSuspended()),
    ];

    [Fact]
    public void A_reinstated_recipient_may_be_given_data_again() => Known
        .When(it => Reinstate.Decide(it.Recipient(Water), Frame))
        .Then(On(Water, new RecipientReinstated(new Personal.Open(WaterWords, Reason), Reinstate.Circumstances)))
        .After.Recipient(Water).ShouldBeOfType<Recipient.Registered>().SuspendedAt.ShouldBeNull();

    [Fact]
    public void Who_is_not_suspended_is_not_reinstated() => Given(WaterRegistered)
        .When(it => Reinstate.Decide(it.Recipient(Water), Frame)).ThenRefused(new Refusal.NotSuspended());
}
