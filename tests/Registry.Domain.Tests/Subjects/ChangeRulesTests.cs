using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class ChangeRulesTests : RuleListTests<ChangeCase>
{
    private static readonly World Known = Given(AigulAppealed).And(LiftTold);

    protected override IReadOnlyList<Rule<ChangeCase>> List => ChangeRules.All;

    protected override ChangeCase InOrder => Case(Known);

    protected override IEnumerable<string> NeverAgainst => ["held", "scope"];

    protected override IEnumerable<RefusedExample<ChangeCase>> Refused =>
    [
        new("known", Case(Given()) with { Circumstances = OnLaw.About }, new Refusal.UnknownSubject()),
        new("living", Case(Known.And(AigulDestroyed)), new Refusal.DestroyedSubject(Morning)),
        new("matter", Case(Known) with { Matter = Unheard.Value, Basis = OnLaw.Basis, Circumstances = OnLaw.About },
            new Refusal.UnknownAppeal()),
        .. StateExamples.Of(Known, Case, "blocked", "restricted", "deleted", "withdrawn", "destroyed"),
        .. FrameExamples.Of(
            AtNoon, about => Case(Known) with { Circumstances = about },
            it => Case(Known) with { Values = FieldMap.Of((it, "…")) }),
        new("compatible", Case(Known) with { Circumstances = OnLaw.About with { Purpose = "archives" } },
            new Refusal.IncompatiblePurpose("appeals")),
        new("consent", Case(Known) with { Basis = new(Known.Appeal(Leak), Domain.Consents.Consent.None) },
            new Refusal.NoConsent()),
        new("in-full", Case(Known) with { Basis = OnIncomplete },
            new Refusal.IncompleteConsent(ValueList.Of(ConsentElement.Term))),
        new("term", Case(Known.And(LeakClosed)), new Refusal.ConsentExpired(Morning)),
    ];

    /// <summary>An operation that relies on a law, and on no consent.</summary>
    private static (Basis Basis, Circumstances About) OnLaw =>
        (Basis.None with { Appeal = Known.Appeal(Leak) }, AtNoon with { Ground = LegalGround.OtherLaw });

    private static ChangeCase Case(World world) => new(
        Aigul, world.Subject(Aigul), Leak.Value, FieldMap.Of((Field.Address, "Абай 2")), world.OnLeak, AtNoon, Sample.Frame);
}
