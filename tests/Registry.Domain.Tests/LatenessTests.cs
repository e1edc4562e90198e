using static Registry.Domain.Tests.Sample;

namespace Registry.Domain.Tests;

public class LatenessTests
{
    [Fact]
    public void What_is_told_within_the_hour_is_not_late() => Lateness.Of(Noon, Noon.AddHours(1)).ShouldBeNull();

    [Fact]
    public void What_is_told_later_says_by_how_many_whole_seconds() =>
        Lateness.Of(Noon, Noon.AddHours(1).AddMilliseconds(1_900)).ShouldBe(3_601);

    [Fact]
    public void A_clock_that_runs_ahead_makes_nothing_late() => Lateness.Of(Noon, Noon.AddMinutes(-1)).ShouldBeNull();
}
