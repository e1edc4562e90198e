using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class ChangeRulesTests : RuleListTests<ChangeCase>
{
    private static readonly World Known = Given(AigulAppealed).And(LiftTold);

    protected override IReadOnlyList<Rule<ChangeCase>> List => ChangeRules.All;

    protected override ChangeCase InOrder => Case(Known);

    protected override IEnumerable<RefusedExample<ChangeCase>> Refused =>
    [
        new("known", Case(Given()), new Refusal.UnknownSubject()),
        new("living", Case(Known.And(AigulDestroyed)), new Refusal.DestroyedSubject(Morning)),
        new("matter", Case(Known) with { Matter = Unheard.Value }, new Refusal.UnknownAppeal()),
        new("matter", Case(Known.And(LeakDestroyed)), new Refusal.DestroyedMatter(Morning)),
        new("blocked", Case(Known.And(LeakBlocked)), new Refusal.Blocked(Dispute, Morning)),
        new("declared", Case(Known) with { Categories = CategorySet.Of("health", "contact") },
            new Refusal.CategoryOutsidePurpose(CategorySet.Of("health"))),
    ];

    private static ChangeCase Case(World world) =>
        new(world.Subject(Aigul), Leak.Value, CategorySet.Of("address"), AtNoon, Frame);
}
