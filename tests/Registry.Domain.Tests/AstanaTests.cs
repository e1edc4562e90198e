namespace Registry.Domain.Tests;

public class AstanaTests
{
    [Theory]
    [InlineData("2026-03-01T18:59:59.999999Z", "2026-03-01")]
    [InlineData("2026-03-01T19:00:00Z", "2026-03-02")]
    [InlineData("2026-03-02T00:00:00+05:00", "2026-03-02")]
    [InlineData("2026-02-28T23:59:59-08:00", "2026-03-01")]
    public void A_moment_belongs_to_the_day_it_is_in_Astana(string moment, string day) =>
        Astana.DayOf(DateTimeOffset.Parse(moment, null)).ShouldBe(DateOnly.Parse(day, null));

    [Fact]
    public void The_calendar_is_that_of_the_zone_since_Kazakhstan_has_one_time()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Astana.Zone);
        for (var day = new DateTimeOffset(2024, 3, 1, 0, 0, 0, Astana.Offset); day.Year < 2030; day = day.AddDays(1))
            zone.GetUtcOffset(day).ShouldBe(Astana.Offset, $"{day}");
    }
}
