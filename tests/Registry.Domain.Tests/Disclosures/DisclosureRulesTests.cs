using Registry.Domain.Disclosures;
using Registry.Domain.Recipients;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Disclosures;

public class DisclosureRulesTests : RuleListTests<DisclosureCase>
{
    private static readonly World Ready = Given([.. AigulAppealed, .. WaterReady]);

    protected override IReadOnlyList<Rule<DisclosureCase>> List => DisclosureRules.All;

    protected override DisclosureCase InOrder => Case(Ready);

    protected override IEnumerable<RefusedExample<DisclosureCase>> Refused =>
    [
        new("blocked", Case(Ready.And(LeakBlocked)), new Refusal.Blocked(Dispute, Morning)),
        new("declared", By(Ready, AtNoon with { Purpose = "whim" }), new Refusal.UndeclaredPurpose("whim")),
        new("appeal", Case(Ready) with { Command = OfMarat }, new Refusal.AppealOfAnother()),
        new("appeal", Case(Ready) with { Appeal = Registry.Domain.Appeals.Appeal.None, Assigning = true },
            new Refusal.UnknownAppeal()),
        new("appeal", Case(Ready.And(LiftTold, LeakDestroyed)) with { Command = Tell(CategorySet.Of("contact")) },
            new Refusal.DestroyedMatter(Morning)),
        new("assigned", Case(Given([.. AigulAppealed, WaterRegistered, WaterUndertook])),
            new Refusal.UnassignedRecipient()),
        new("undertaking", Case(Given([.. AigulAppealed, WaterRegistered, WaterAssigned])),
            new Refusal.NoUndertaking()),
        new("profile", Case(Ready) with { Command = Tell(CategorySet.Of("address", "identity")) },
            new Refusal.CategoryOutsideProfile(CategorySet.Of("identity"))),
        new("consent", Case(Ready) with { Consent = Consents.Consent.None }, new Refusal.NoConsent()),
        new("held", Case(Given([LeakOpened, AigulRegistered, AigulNamed, LeakConsented, .. WaterReady])),
            new Refusal.NothingHeld(CategorySet.Of("address"))),
    ];

    private static RecordDisclosure OfMarat => RecordDisclosureTests.ToWater with { SubjectId = Marat };

    private static RecordDisclosure Tell(CategorySet categories) =>
        RecordDisclosureTests.ToWater with { Categories = categories };

    [Theory]
    [InlineData(LegalGround.LawEnforcement)]
    [InlineData(LegalGround.AuthorityOrder)]
    public void A_lawful_order_goes_through_a_block(LegalGround ground) =>
        List.First(By(Ready.And(LeakBlocked), AtNoon with { Ground = ground })).ShouldBeNull();

    [Theory]
    [InlineData(LegalGround.Consent)]
    [InlineData(LegalGround.Statistics)]
    [InlineData(LegalGround.StatisticsByLaw)]
    [InlineData(LegalGround.Treaty)]
    [InlineData(LegalGround.ConstitutionalRights)]
    [InlineData(LegalGround.OtherLaw)]
    public void No_other_ground_goes_through_a_block(LegalGround ground) =>
        List.First(By(Ready.And(LeakBlocked), AtNoon with { Ground = ground }))
            .ShouldBe(new Refusal.Blocked(Dispute, Morning));

    [Fact]
    public void A_ground_in_law_needs_no_consent() => List.First(
        By(Ready, AtNoon with { Ground = LegalGround.OtherLaw }) with { Consent = Consents.Consent.None })
            .ShouldBeNull();

    [Fact]
    public void An_undertaking_counts_before_its_last_moment_and_not_at_it()
    {
        var last = WaterUndertook.Event.ShouldBeOfType<UndertakingAccepted>().Until;
        var recipient = Case(Ready).Recipient;
        recipient.AnswersAt(last - TimeSpan.FromMicroseconds(1)).ShouldBeTrue();
        recipient.AnswersAt(last).ShouldBeFalse();
    }

    [Fact]
    public void Data_of_another_matter_are_not_held_for_this_one() =>
        List.First(Case(Given(
            [LeakOpened, AigulRegistered, AigulNamed, LeakConsented, LiftTold, .. WaterReady])) with
        {
            Command = Tell(CategorySet.Of("appeal-content")),
        }).ShouldBe(new Refusal.NothingHeld(CategorySet.Of("appeal-content")));

    private static DisclosureCase By(World world, Circumstances circumstances) =>
        Case(world) with { Command = RecordDisclosureTests.ToWater with { Circumstances = circumstances } };

    private static DisclosureCase Case(World world) => new(
        RecordDisclosureTests.ToWater,
        world.Living(Aigul),
        world.Appeal(Leak),
        world.Recipient(Water).ShouldBeOfType<Recipient.Registered>(),
        world.Consent(LeakConsent),
        Frame,
        Assigning: false);
}
