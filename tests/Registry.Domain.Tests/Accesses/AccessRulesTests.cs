using Registry.Domain.Accesses;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Accesses;

public class AccessRulesTests : RuleListTests<AccessCase>
{
    private static readonly World Known = Given(AigulAppealed).And(LiftTold);

    private static readonly AccessData ByCrm = new(
        Aigul, Journal, Leak, CategorySet.Of("address"), Officer: false, Reason,
        AtNoon with { Operation = Operation.Use });

    private static readonly Circumstances OnLaw = ByCrm.Circumstances with { Ground = LegalGround.OtherLaw };

    protected override IReadOnlyList<Rule<AccessCase>> List => AccessRules.All;

    protected override AccessCase InOrder => Case(Known);

    protected override IEnumerable<string> NeverAgainst => ["held", "scope"];

    protected override IEnumerable<RefusedExample<AccessCase>> Refused =>
    [
        .. FrameExamples.Of(
            ByCrm.Circumstances, about => By(ByCrm with { Circumstances = about }),
            it => By(ByCrm with { Categories = CategorySet.Of(it.Category) })),
        new("matter", By(ByCrm with { AppealId = Unheard, Circumstances = OnLaw }), new Refusal.UnknownAppeal()),
        .. StateExamples.Of(Known, Case, "blocked", "restricted", "deleted", "withdrawn", "destroyed"),
        new("compatible", By(ByCrm with { Circumstances = OnLaw with { Purpose = "archives" } }),
            new Refusal.IncompatiblePurpose("appeals")),
        new("consent", Case(Known) with { Basis = new(Known.Appeal(Leak), Domain.Consents.Consent.None) },
            new Refusal.NoConsent()),
        new("in-full", Case(Known) with { Basis = OnIncomplete },
            new Refusal.IncompleteConsent(ValueList.Of(ConsentElement.Term))),
        new("term", Case(Known.And(LeakClosed)), new Refusal.ConsentExpired(Morning)),
    ];

    [Fact]
    public void An_access_to_all_that_lives_keeps_to_the_purpose_of_each_matter() =>
        List.First(By(ByCrm with { AppealId = null, Officer = true, Circumstances = OnLaw with { Purpose = "archives" } }))
            .ShouldBe(new Refusal.IncompatiblePurpose("appeals"));

    [Fact]
    public void An_officer_sees_data_whose_consent_is_withdrawn_or_over()
    {
        List.First(Case(Known.And(LeakWithdrawn)) with { Command = ByCrm with { Officer = true } }).ShouldBeNull();
        List.First(Case(Known.And(LeakClosed)) with { Command = ByCrm with { Officer = true } }).ShouldBeNull();
    }

    [Fact]
    public void An_officer_sees_deleted_data_by_an_order_only()
    {
        var deleted = Case(Known.And(LeakDeleted)) with { Command = ByCrm with { Officer = true } };
        List.First(deleted).ShouldBe(new Refusal.Deleted(Limit, Morning));
        List.First(deleted with
        {
            Command = ByCrm with
            {
                Officer = true,
                Words = Order,
                Circumstances = AtNoon with { Ground = LegalGround.AuthorityOrder },
            },
        }).ShouldBeNull();
    }

    private static AccessCase By(AccessData command) => Case(Known) with { Command = command };

    private static AccessCase Case(World world) => new(ByCrm, world.Living(Aigul), world.OnLeak, Frame);
}
