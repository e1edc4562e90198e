using Registry.Domain.Appeals;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Appeals;

public class CloseAppealTests : RuleListTests<CloseAppeal.Case>
{
    private static readonly World Known = Given(AigulAppealed);

    private static readonly CloseAppeal Close = new(Leak, AtNoon with { Operation = Operation.Record });

    protected override IReadOnlyList<Rule<CloseAppeal.Case>> List => CloseAppeal.Rules;

    protected override CloseAppeal.Case InOrder => Case(Known);

    protected override IEnumerable<string> NeverAgainst => ["forbidden", "category", "order"];

    protected override IEnumerable<RefusedExample<CloseAppeal.Case>> Refused =>
    [
        .. FrameExamples.Of(AtNoon, about => InOrder with { Circumstances = about }, words: false),
        new("open", Case(Known.And(LeakClosed)), new Refusal.AppealClosed(Morning)),
    ];

    [Fact]
    public void An_appeal_that_is_decided_is_closed_at_that_moment() => Known.When(Closing)
        .Then(On(Leak, new AppealClosed(Close.Circumstances)))
        .After.Appeal(Leak).ShouldBeOfType<Appeal.Open>().ClosedAt.ShouldBe(Noon);

    [Fact]
    public void An_appeal_is_not_closed_twice() =>
        Known.And(LeakClosed).When(Closing).ThenRefused(new Refusal.AppealClosed(Morning));

    [Fact]
    public void An_unknown_appeal_is_not_closed() => Given().When(Closing).ThenRefused(new Refusal.UnknownAppeal());

    [Fact]
    public void The_appeal_of_somebody_destroyed_is_not_closed() =>
        Known.And(AigulDestroyed).When(Closing).ThenRefused(new Refusal.DestroyedSubject(Morning));

    private static Decision Closing(World world) => Close.Decide(world.Appeal(Leak), world.Subject(Aigul), Frame);

    private static CloseAppeal.Case Case(World world) =>
        new(world.Appeal(Leak).ShouldBeOfType<Appeal.Open>(), AtNoon, Frame);
}
