using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class LimitRulesTests : RuleListTests<LimitCase>
{
    private static readonly World Known = Given(AigulAppealed).And(LiftTold);

    protected override IReadOnlyList<Rule<LimitCase>> List => LimitRules.All;

    protected override LimitCase InOrder => Case(Known);

    protected override IEnumerable<string> NeverAgainst => ["restricted", "withdrawn"];

    protected override IEnumerable<RefusedExample<LimitCase>> Refused =>
    [
        new("matters", Case(Known) with { Scope = Scope.Of(Leak.Value, Unheard.Value) }, new Refusal.UnknownAppeal()),
        .. StateExamples.Of(Known, Case, "blocked", "held", "deleted", "destroyed"),
    ];

    private static LimitCase Case(World world) =>
        new(Activity.Delete, world.Living(Aigul), Scope.Of(Leak.Value), LegalGround.OtherLaw, Noon);
}
