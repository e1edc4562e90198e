using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class LiftRulesTests : RuleListTests<LiftCase>
{
    private static readonly World Known = Given(AigulAppealed).And(LiftTold, LeakHeld);

    protected override IReadOnlyList<Rule<LiftCase>> List => LiftLimit.Rules;

    protected override LiftCase InOrder => Case(Known);

    protected override IEnumerable<string> NeverAgainst => ["blocked", "restricted", "held", "deleted", "withdrawn"];

    protected override IEnumerable<RefusedExample<LiftCase>> Refused =>
    [
        new("standing", Case(Known) with { Limit = null }, new Refusal.UnknownLimit()),
        new("by-order", Case(Given(AigulAppealed).And(LiftTold, LeakDeleted)), new Refusal.OrderNeeded()),
        new("destroyed", Case(Known.And(LeakDestroyed)), new Refusal.DestroyedMatter(Morning)),
    ];

    [Fact]
    public void What_is_left_of_a_limits_scope_can_be_lifted_after_the_rest_was_destroyed()
    {
        var over = new StandingLimit(
            Limit, SliceState.Held, Scope.Of(Leak.Value, Domain.Tests.Sample.Lift.Value), Morning, null);
        List.First(Case(Known.And(LeakDestroyed)) with { Limit = over }).ShouldBeNull();
    }

    private static LiftCase Case(World world) => new(
        world.Living(Aigul), world.Living(Aigul).Limits.Single(), LegalGround.OtherLaw, Noon);
}
