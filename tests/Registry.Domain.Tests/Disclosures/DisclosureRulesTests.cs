using Registry.Domain.Disclosures;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Disclosures;

public class DisclosureRulesTests : RuleListTests<DisclosureCase>
{
    private static readonly World Ready = Given([.. AigulAppealed, .. WaterReady]);

    protected override IReadOnlyList<Rule<DisclosureCase>> List => DisclosureRules.All;

    protected override DisclosureCase InOrder => Case(Ready);

    protected override IEnumerable<string> NeverAgainst => ["held"];

    protected override IEnumerable<RefusedExample<DisclosureCase>> Refused =>
    [
        .. StateExamples.Of(
            Ready.And(LiftTold), Contact, "blocked", "restricted", "deleted", "withdrawn", "destroyed"),
        .. FrameExamples.Of(AtNoon, about => By(Ready, about)),
        new("forbidden", Of(Field.DocumentCopy),
            new Refusal.ForbiddenCategory(CategorySet.Of("identity-document-copy"))),
        new("category", Of(Field.Health), new Refusal.CategoryOutsidePurpose(CategorySet.Of("health"))),
        new("appeal", Case(Ready) with { Command = OfMarat }, new Refusal.AppealOfAnother()),
        new("appeal", By(Ready, OnLaw) with { Basis = Basis.None, Assigning = true }, new Refusal.UnknownAppeal()),
        new("compatible", By(Ready, OnLaw with { Purpose = "archives" }), new Refusal.IncompatiblePurpose("appeals")),
        new("assigned", Case(Given([.. AigulAppealed, WaterRegistered, WaterUndertook])),
            new Refusal.UnassignedRecipient()),
        new("suspended", Case(Ready.And(WaterSuspended)), new Refusal.SuspendedRecipient(Morning)),
        new("undertaking", Case(Given([.. AigulAppealed, WaterRegistered, WaterAssigned])),
            new Refusal.NoUndertaking()),
        new("profile", Case(Ready) with { Command = Tell(CategorySet.Of("address", "identity")) },
            new Refusal.CategoryOutsideProfile(CategorySet.Of("identity"))),
        new("consent", Case(Ready) with { Basis = new(Ready.Appeal(Leak), Domain.Consents.Consent.None) },
            new Refusal.NoConsent()),
        new("scope", Case(Abroad("FR", InWords([ConsentScope.ThirdParties], Enum.GetValues<ConsentElement>()))),
            new Refusal.ConsentScopeMissing(ValueList.Of(ConsentScope.CrossBorder))),
        new("term", Case(Ready.And(LeakClosed)), new Refusal.ConsentExpired(Morning)),
        new("in-full", Case(Abroad("FR", LeakAbroad(Enum.GetValues<ConsentElement>().Skip(1)))),
            new Refusal.IncompleteConsent(ValueList.Of(ConsentElement.Operator))),
        new("abroad", By(Abroad("FR", LeakConsented), OnLaw), new Refusal.CrossBorderForbidden("FR")),
        new("present", Case(Given([LeakOpened, AigulRegistered, AigulNamed, LeakConsented, .. WaterReady])),
            new Refusal.NothingHeld(CategorySet.Of("address"))),
    ];

    private static readonly Circumstances OnLaw = AtNoon with { Ground = LegalGround.OtherLaw };

    /// <summary>The field is held of her, and the utility's profile has its category.</summary>
    private static DisclosureCase Of(Field field)
    {
        var categories = CategorySet.Of(field.Category);
        var held = On(Aigul, Collected(LeakValues, FieldMap.Of((field, "…")), LeakWords));
        var profiled = On(Water, (RecipientRegistered)WaterRegistered.Event with { Profile = categories });
        return Case(Given(
            LeakOpened, AigulRegistered, AigulNamed, held, LeakConsented, profiled, WaterUndertook, WaterAssigned)) with
        {
            Command = Tell(categories),
        };
    }

    private static DisclosureCase Contact(World world) =>
        Case(world) with { Command = Tell(CategorySet.Of("contact")) };

    private static RecordDisclosure OfMarat => RecordDisclosureTests.ToWater with
    {
        SubjectId = Marat,
        Circumstances = OnLaw,
    };

    private static RecordDisclosure Tell(CategorySet categories) =>
        RecordDisclosureTests.ToWater with { Categories = categories };

    [Theory]
    [InlineData(LegalGround.LawEnforcement)]
    [InlineData(LegalGround.AuthorityOrder)]
    public void A_lawful_order_goes_through_a_block(LegalGround ground) =>
        List.First(ByOrder(Ready.And(LeakBlocked), ground)).ShouldBeNull();

    [Fact]
    public void A_lawful_order_reaches_what_is_restricted_or_deleted_and_nothing_that_is_destroyed()
    {
        List.First(ByOrder(Ready.And(LeakRestricted), LegalGround.AuthorityOrder)).ShouldBeNull();
        List.First(ByOrder(Ready.And(LeakDeleted), LegalGround.AuthorityOrder)).ShouldBeNull();
        List.First(ByOrder(Ready.And(LiftTold, LeakDestroyed), LegalGround.AuthorityOrder))
            .ShouldBe(new Refusal.DestroyedMatter(Morning));
    }

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
        By(Ready, OnLaw) with { Basis = new(Ready.Appeal(Leak), Domain.Consents.Consent.None) })
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

    [Fact]
    public void A_country_that_protects_as_ours_does_needs_no_scope_of_its_own() =>
        List.First(Case(Abroad("DE", LeakConsented))).ShouldBeNull();

    private static DisclosureCase ByOrder(World world, LegalGround ground) => Case(world) with
    {
        Command = RecordDisclosureTests.ToWater with { Words = Order, Circumstances = AtNoon with { Ground = ground } },
    };

    private static DisclosureCase By(World world, Circumstances circumstances) =>
        Case(world) with { Command = RecordDisclosureTests.ToWater with { Circumstances = circumstances } };

    private static DisclosureCase Case(World world) => new(
        RecordDisclosureTests.ToWater,
        world.Living(Aigul),
        world.Recipient(Water).ShouldBeOfType<Recipient.Registered>(),
        world.OnLeak,
        Frame,
        Assigning: false);
}
