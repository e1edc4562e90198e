using Registry.Domain.Recipients;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Recipients;

public class AcceptUndertakingTests
{
    private static readonly AcceptUndertaking ByWater =
        new(Water, 2, Noon.AddDays(365), AtNoon with { Operation = Operation.Record });

    [Fact]
    public void A_recipient_answers_for_data_until_the_moment_it_undertook()
    {
        var answer = Given(WaterRegistered, WaterUndertook).When(it => ByWater.Decide(it.Recipient(Water), Frame))
            .Then(On(Water, new UndertakingAccepted(2, Noon.AddDays(365), ByWater.Circumstances)));
        answer.Effect.Fingerprint.ShouldBe(WaterWords.SliceId);
        answer.After.Recipient(Water).ShouldBeOfType<Recipient.Registered>().UndertakingUntil
            .ShouldBe(Noon.AddDays(365));
    }

    [Fact]
    public void A_recipient_nobody_registered_is_unknown() => Given()
        .When(it => ByWater.Decide(it.Recipient(Water), Frame)).ThenRefused(new Refusal.UnknownRecipient());

    [Fact]
    public void A_purpose_that_was_not_declared_is_refused() => Given(WaterRegistered)
        .When(it =>
            (ByWater with { Circumstances = AtNoon with { Purpose = "whim" } }).Decide(it.Recipient(Water), Frame))
        .ThenRefused(new Refusal.UndeclaredPurpose("whim"));
}
