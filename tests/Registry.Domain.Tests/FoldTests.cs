using Registry.Domain.Appeals;
using Registry.Domain.Consents;
using Registry.Domain.Policies;
using Registry.Domain.Recipients;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests;

/// <summary>Every family folds what its rules write and is loud about all else; subjects have their own class.</summary>
public class FoldTests
{
    private static readonly Fact One = Published(1, Morning);

    [Fact]
    public void An_appeal_is_opened_once_and_first()
    {
        Corrupt(() => Appeal.Evolve(Appeal.None, WaterAssigned.Event));
        Corrupt(() => Appeal.Evolve(Given(LeakOpened).Appeal(Leak), LeakOpened.Event));
        Corrupt(() => Appeal.Evolve(Given(LeakOpened).Appeal(Leak), AigulRegistered.Event));
    }

    [Fact]
    public void A_consent_is_given_once()
    {
        Corrupt(() => Consent.Evolve(Given(LeakConsented).Consent(LeakConsent), LeakConsented.Event));
        Corrupt(() => Consent.Evolve(Consent.None, LeakOpened.Event));
    }

    [Fact]
    public void A_recipient_is_registered_once_and_first()
    {
        Corrupt(() => Recipient.Evolve(Recipient.None, WaterUndertook.Event));
        Corrupt(() => Recipient.Evolve(Given(WaterRegistered).Recipient(Water), WaterRegistered.Event));
    }

    [Fact]
    public void A_version_of_the_policy_is_published_once()
    {
        var published = Given(One).Policy(PolicyStream);
        Corrupt(() => Policy.Evolve(published, One.Event));
        Corrupt(() => Policy.Evolve(published, LeakOpened.Event));
    }

    [Fact]
    public void The_policy_in_force_is_the_last_one_that_has_begun()
    {
        var policy = Given(One, Published(2, Noon)).Policy(PolicyStream);
        policy.InForceAt(Morning.AddTicks(-1)).ShouldBe(0);
        policy.InForceAt(Morning).ShouldBe(1);
        policy.InForceAt(Noon).ShouldBe(2);
        policy.Has(3).ShouldBeFalse();
    }

    private static Fact Published(int version, DateTimeOffset effectiveAt) =>
        new(StreamKind.Policy, PolicyStream, new PolicyPublished(version, new('a', 64), effectiveAt, InOrder));

    private static void Corrupt(Func<object> fold) => Should.Throw<CorruptStreamException>(() => fold());
}
