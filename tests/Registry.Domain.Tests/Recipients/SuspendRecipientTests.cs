using Registry.Domain.Recipients;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Recipients;

public class SuspendRecipientTests : RuleListTests<SuspensionCase>
{
    private static readonly World Known = Given(WaterRegistered);

    private static readonly SuspendRecipient Suspend =
        new(Water, Reason, AtNoon with { Operation = Operation.Record, Matter = null });

    protected override IReadOnlyList<Rule<SuspensionCase>> List => SuspendRecipient.Rules;

    protected override SuspensionCase InOrder => new(Known.Recipient(Water), Reason, AtNoon, Frame);

    protected override IEnumerable<string> NeverAgainst => ["forbidden", "category"];

    protected override IEnumerable<RefusedExample<SuspensionCase>> Refused =>
    [
        new("known", InOrder with { Recipient = Recipient.None }, new Refusal.UnknownRecipient()),
        .. FrameExamples.Of(AtNoon, about => InOrder with { Circumstances = about }),
        new("in-use", InOrder with { Recipient = Known.And(WaterSuspended).Recipient(Water) },
            new Refusal.SuspendedRecipient(Morning)),
    ];

    [Fact]
    public void A_suspension_is_sealed_where_the_name_is() => Known
        .When(it => Suspend.Decide(it.Recipient(Water), Frame))
        .Then(On(Water, new RecipientSuspended(new Personal.Open(WaterWords, Reason), Suspend.Circumstances)))
        .After.Recipient(Water).ShouldBeOfType<Recipient.Registered>().SuspendedAt.ShouldBe(Noon);

    [Fact]
    public void Nobody_is_suspended_twice() => Known.And(WaterSuspended)
        .When(it => Suspend.Decide(it.Recipient(Water), Frame))
        .ThenRefused(new Refusal.SuspendedRecipient(Morning));
}
