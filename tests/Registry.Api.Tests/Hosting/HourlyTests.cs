using Registry.Api.Hosting;

namespace Registry.Api.Tests.Hosting;

public sealed class HourlyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_is_said_once_an_hour_and_another_thing_at_once()
    {
        var said = new Hourly();

        said.May("silent", Noon).ShouldBeTrue();
        said.May("silent", Noon.AddMinutes(59)).ShouldBeFalse();
        said.May("differs", Noon.AddMinutes(59)).ShouldBeTrue();
        said.May("silent", Noon.AddMinutes(60)).ShouldBeTrue();
        said.May("silent", Noon.AddMinutes(119)).ShouldBeFalse();
    }
}
