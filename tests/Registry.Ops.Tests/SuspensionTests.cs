using Registry.Ops.City;
using Registry.Ops.Day;

namespace Registry.Ops.Tests;

public sealed class SuspensionTests
{
    private static readonly IReadOnlyList<Story> Stories = DayPlan.Of("109", 1500);

    [Fact]
    public void It_waits_for_all_before_it_and_those_after_it_wait_for_it()
    {
        var suspension = new Suspension(Stories);
        var at = Of(Turn.Suspension).ShouldHaveSingleItem();
        var (before, after) = (Of(Turn.BeforeSuspension), Of(Turn.AfterSuspension));
        before.ShouldNotBeEmpty();

        foreach (var number in before)
        {
            suspension.Before(at).IsCompleted.ShouldBeFalse();
            suspension.Told(number);
        }

        suspension.Before(at).IsCompleted.ShouldBeTrue();
        suspension.Before(after[0]).IsCompleted.ShouldBeFalse();
        suspension.Told(at);
        suspension.Before(after[0]).IsCompleted.ShouldBeTrue();
    }

    private static List<int> Of(Turn turn) =>
        [.. Stories.Where(story => story.Turn == turn).Select(story => story.Number)];
}
