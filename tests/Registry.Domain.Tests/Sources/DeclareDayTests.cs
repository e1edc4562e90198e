using Registry.Domain.Sources;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Sources;

public class DeclareDayTests : RuleListTests<DeclareDay.Case>
{
    private static readonly DateOnly Yesterday = new(2026, 3, 1);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly World Known = Given(CrmRegistered);

    private static readonly DeclareDay Declared =
        new(Crm, Yesterday, false, ValueList.Of(new OperationCount(Operation.Transfer, 7)), AtNoon);

    protected override IReadOnlyList<Rule<DeclareDay.Case>> List => DeclareDay.Rules;

    protected override DeclareDay.Case InOrder => new(Declared, Known.Source(Crm), Frame);

    protected override IEnumerable<RefusedExample<DeclareDay.Case>> Refused =>
    [
        new("declared", InOrder with { Command = Declared with { Circumstances = AtNoon with { Purpose = "whim" } } },
            new Refusal.UndeclaredPurpose("whim")),
        new("own", InOrder with { Command = Declared with { SourceId = Clerk } }, new Refusal.SourceOfAnother()),
        new("known", InOrder with { Source = Source.None }, new Refusal.UnknownSource()),
        new("over", InOrder with { Command = Declared with { OccurredOn = Today } }, new Refusal.FutureDay(Today)),
    ];

    [Fact]
    public void A_day_that_is_over_is_declared()
    {
        var answer = Known.When(it => Declared.Decide(it.Source(Crm), Frame)).Then(new Fact(
            StreamKind.Source, Crm.Value, new DayDeclared(Yesterday, false, Declared.Counts, AtNoon)));
        answer.Effect.Fingerprint.ShouldBe(CrmName.SliceId);
    }

    [Fact]
    public void The_same_day_is_declared_again_and_both_stand_in_the_log() =>
        Known.When(it => Declared.Decide(it.Source(Crm), Frame))
            .After.When(it => Declared.Decide(it.Source(Crm), Frame)).After.Facts.Count.ShouldBe(3);

    [Fact]
    public void A_source_that_retired_declares_its_last_days() => Known.And(CrmRetired)
        .When(it => Declared.Decide(it.Source(Crm), Frame)).Effect.Facts.Count.ShouldBe(1);

    /// <summary>Times are of UTC; midnight in Astana is 19:00 of the day before.</summary>
    [Theory]
    [InlineData(1, false, "2026-03-01T18:59:59Z", false)]
    [InlineData(1, false, "2026-03-01T19:00:00Z", true)]
    [InlineData(1, true, "2026-02-28T18:59:59Z", false)]
    [InlineData(1, true, "2026-02-28T19:00:00Z", true)]
    [InlineData(1, true, "2026-03-01T18:59:59Z", true)]
    public void A_day_is_declared_when_it_is_over_in_Astana_or_so_far_once_it_began(
        int day, bool soFar, string now, bool accepted)
    {
        var moment = DateTimeOffset.Parse(now, null);
        var command = Declared with
        {
            OccurredOn = new(2026, 3, day),
            SoFar = soFar,
            Circumstances = AtNoon with { OccurredAt = moment },
        };

        (command.Decide(Known.Source(Crm), Frame with { Now = moment }) is Decision.Accepted).ShouldBe(accepted);
    }

    [Fact]
    public void The_last_of_all_days_is_in_the_future() =>
        Known.When(it => (Declared with { OccurredOn = DateOnly.MaxValue }).Decide(it.Source(Crm), Frame))
            .ThenRefused(new Refusal.FutureDay(DateOnly.MaxValue));
}
