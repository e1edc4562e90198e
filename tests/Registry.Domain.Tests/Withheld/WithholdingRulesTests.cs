using Registry.Domain.Consents;
using Registry.Domain.Disclosures;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using Registry.Domain.Withheld;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Withheld;

public class WithholdingRulesTests : RuleListTests<WithholdingCase>
{
    private static readonly World Ready = Given([.. AigulAppealed, WaterRegistered, WaterUndertook]);
    private static readonly DateTimeOffset Soon = Noon.AddDays(30);

    protected override IReadOnlyList<Rule<WithholdingCase>> List => WithholdingRules.All;

    protected override WithholdingCase InOrder => Case(Ready);

    /// <summary>An order goes through every state but destruction, and relies on no consent.</summary>
    protected override IEnumerable<string> NeverAgainst =>
        ["blocked", "restricted", "held", "deleted", "withdrawn", "consent", "scope", "term", "in-full", "in-force"];

    protected override IEnumerable<RefusedExample<WithholdingCase>> Refused =>
    [
        new("by-order", By(about => about with { Ground = LegalGround.OtherLaw }),
            new Refusal.WithholdingByOrderOnly()),
        new("until", Case(Ready) with { Until = Noon }, new Refusal.WithholdingTerm(Noon.AddMonths(12))),
        new("until", Case(Ready) with { Until = Noon.AddMonths(12).AddMicroseconds(1) },
            new Refusal.WithholdingTerm(Noon.AddMonths(12))),
        .. StateExamples.Of(
            Ready.And(LiftTold), world => Of(world, it => it with { Categories = CategorySet.Of("contact") }),
            "destroyed"),
        new("moment", By(about => about with { OccurredAt = Noon.AddMinutes(2) }),
            new Refusal.FutureOccurrence(Noon.AddMinutes(2))),
        new("policy", By(about => about with { PolicyVersion = 2 }), new Refusal.UnknownPolicyVersion(2)),
        new("purpose", By(about => about with { Purpose = "whim" }), new Refusal.UndeclaredPurpose("whim")),
        new("ground", Narrow(LegalGround.LawEnforcement), new Refusal.UndeclaredGround(LegalGround.LawEnforcement)),
        new("order", Of(Ready, it => it with { Words = Reason }), new Refusal.OrderNotNamed()),
        new("forbidden", Held(Field.DocumentCopy),
            new Refusal.ForbiddenCategory(CategorySet.Of("identity-document-copy"))),
        new("category", Held(Field.Health), new Refusal.CategoryOutsidePurpose(CategorySet.Of("health"))),
        new("appeal", Of(Ready, it => it with { SubjectId = Marat }), new Refusal.AppealOfAnother()),
        new("compatible", By(about => about with { Purpose = "archives" }),
            new Refusal.IncompatiblePurpose("appeals")),
        new("suspended", Case(Ready.And(WaterSuspended)), new Refusal.SuspendedRecipient(Morning)),
        new("undertaking", Case(Given([.. AigulAppealed, WaterRegistered])), new Refusal.NoUndertaking()),
        new("profile", Of(Ready, it => it with { Categories = CategorySet.Of("address", "identity") }),
            new Refusal.CategoryOutsideProfile(CategorySet.Of("identity"))),
        new("abroad", Case(Abroad("FR", LeakConsented)), new Refusal.CrossBorderForbidden("FR")),
        new("present", Case(Given([LeakOpened, AigulRegistered, AigulNamed, WaterRegistered, WaterUndertook])),
            new Refusal.NothingHeld(CategorySet.Of("address"))),
    ];

    [Fact]
    public void The_recipient_need_not_take_part_in_the_appeal() => List.First(Case(Ready)).ShouldBeNull();

    [Fact]
    public void An_order_may_be_about_no_appeal_and_reaches_what_finds_her()
    {
        var nowhere = Of(Ready, it => it with { AppealId = null, Categories = CategorySet.Of("contact") });
        List.First(nowhere with { Disclosure = nowhere.Disclosure with { Basis = Basis.None } }).ShouldBeNull();
    }

    [Theory]
    [InlineData("blocked")]
    [InlineData("restricted")]
    [InlineData("held")]
    [InlineData("deleted")]
    public void An_order_goes_through_every_state_but_destruction(string state) =>
        List.First(Case(Ready.And(StateExamples.All[state].Fact))).ShouldBeNull();

    [Fact]
    public void The_last_moment_of_twelve_months_is_allowed() =>
        List.First(Case(Ready) with { Until = Noon.AddMonths(12) }).ShouldBeNull();

    /// <summary>Her appeal's purpose rests on an authority's order alone.</summary>
    private static WithholdingCase Narrow(LegalGround ground)
    {
        var it = By(about => about with { Ground = ground });
        var narrow = Catalogue with
        {
            Purposes = ValueList.Of(Catalogue.Purposes.Select(purpose => purpose with
            {
                Grounds = ValueList.Of(LegalGround.AuthorityOrder),
            })),
        };
        return it with { Disclosure = it.Disclosure with { Frame = Frame with { Catalogue = narrow } } };
    }

    /// <summary>The field is held of her, and the utility's profile has its category.</summary>
    private static WithholdingCase Held(Field field)
    {
        var categories = CategorySet.Of(field.Category);
        var held = On(Aigul, Collected(LeakValues, FieldMap.Of((field, "…")), LeakWords));
        var profiled = On(Water, (RecipientRegistered)WaterRegistered.Event with { Profile = categories });
        return Of(Given(LeakOpened, AigulRegistered, AigulNamed, held, profiled, WaterUndertook), it => it with
        {
            Categories = categories,
        });
    }

    private static WithholdingCase By(Func<Circumstances, Circumstances> about) =>
        Of(Ready, it => it with { Circumstances = about(it.Circumstances) });

    private static WithholdingCase Case(World world) => Of(world, it => it);

    private static WithholdingCase Of(World world, Func<RecordDisclosure, RecordDisclosure> change)
    {
        var command = change(HidingForAMonth.Disclosure);
        return new(
            new(
                command, world.Living(Aigul), world.Recipient(Water).ShouldBeOfType<Recipient.Registered>(),
                new(world.Appeal(command.AppealId ?? Leak), Consent.None), Frame, Assigning: false),
            Soon);
    }
}

public class WithholdingApprovalRulesTests : RuleListTests<WithholdingApproval>
{
    protected override IReadOnlyList<Rule<WithholdingApproval>> List => WithholdingApprovalRules.All;

    protected override WithholdingApproval InOrder => new(MayApprove: true, Officer, Chief);

    protected override IEnumerable<RefusedExample<WithholdingApproval>> Refused =>
    [
        new("approver", InOrder with { MayApprove = false }, new Refusal.ApproverOnly()),
        new("two-people", InOrder with { ApprovedBy = Officer }, new Refusal.SamePerson()),
    ];
}
