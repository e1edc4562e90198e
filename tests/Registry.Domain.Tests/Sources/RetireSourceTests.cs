using Registry.Domain.Sources;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Sources;

public class RetireSourceTests : RuleListTests<RetireSource.Case>
{
    private static readonly RetireSource Retiring = new(Crm, Noon, AtNoon);

    protected override IReadOnlyList<Rule<RetireSource.Case>> List => RetireSource.Rules;

    protected override RetireSource.Case InOrder => new(Retiring, Given(CrmRegistered).Source(Crm), Frame);

    protected override IEnumerable<RefusedExample<RetireSource.Case>> Refused =>
    [
        new("declared", InOrder with { Command = Retiring with { Circumstances = AtNoon with { PolicyVersion = 2 } } },
            new Refusal.UnknownPolicyVersion(2)),
        new("known", InOrder with { Source = Source.None }, new Refusal.UnknownSource()),
        new("expected", InOrder with { Source = Given(CrmRegistered, CrmRetired).Source(Crm) },
            new Refusal.RetiredSource(Morning)),
    ];

    [Fact]
    public void A_source_retires_from_a_moment() => Given(CrmRegistered)
        .When(it => Retiring.Decide(it.Source(Crm), Frame))
        .Then(new Fact(StreamKind.Source, Crm.Value, new SourceRetired(Noon, AtNoon)))
        .After.Source(Crm).ShouldBe(new Source.Registered(CrmName, Noon));

    [Fact]
    public void A_source_retires_once() => Given(CrmRegistered).When(it => Retiring.Decide(it.Source(Crm), Frame))
        .After.When(it => Retiring.Decide(it.Source(Crm), Frame)).ThenRefused(new Refusal.RetiredSource(Noon));
}
