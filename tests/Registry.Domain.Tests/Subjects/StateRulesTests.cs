using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

/// <summary>Each column of the table for itself; row by row and cell by cell: <see cref="StateTableTests"/>.</summary>
public class StateRulesTests : RuleListTests<Touching>
{
    private static readonly World Known = Given(AigulAppealed).And(LiftTold);

    protected override IReadOnlyList<Rule<Touching>> List => StateRules.All;

    protected override Touching InOrder => Case(Known, Activity.Anonymise);

    protected override IEnumerable<RefusedExample<Touching>> Refused =>
    [
        .. StateExamples.Of(Known, it => Case(it, Activity.Anonymise), "blocked", "restricted", "held", "destroyed"),
        .. StateExamples.Of(Known, it => Case(it, Activity.Use), "deleted", "withdrawn"),
    ];

    private static Touching Case(World world, Activity activity) => new(
        activity, world.Living(Aigul), Scope.Of(Leak.Value), LegalGround.Consent, world.Consent(LeakConsent), Noon);
}
