using Registry.Ops.City;

namespace Registry.Ops.Tests;

public sealed class DayPlanTests
{
    private static readonly IReadOnlyList<Story> Day = DayPlan.Of("109", 6500);

    [Fact]
    public void The_same_seed_is_the_same_day() =>
        Day.Select(Told).ShouldBe(DayPlan.Of("109", 6500).Select(Told));

    [Fact]
    public void Another_seed_is_another_day() =>
        Day.Select(Told).Zip(DayPlan.Of("110", 6500).Select(Told)).Count(pair => pair.First == pair.Second).ShouldBe(0);

    [Fact]
    public void A_day_has_about_one_disclosure_an_appeal() =>
        ((double)Day.Sum(story => story.Passings.Count) / Day.Count).ShouldBeInRange(0.9, 1.1);

    [Fact]
    public void Most_call_109_and_every_other_way_is_used()
    {
        Day.Count(story => story.Way.Channel == "call").ShouldBeGreaterThan(Day.Count / 2);
        Day.Select(story => story.Way.Channel).Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public void Most_name_no_number_that_identifies() =>
        Share(story => story.Values.ContainsKey("iin")).ShouldBeInRange(0.1, 0.3);

    [Fact]
    public void Both_languages_are_spoken() =>
        Share(story => story.Language == "kk").ShouldBeInRange(0.4, 0.8);

    [Fact]
    public void About_2_percent_are_told_late() =>
        Share(story => story.MinutesLate is not null).ShouldBeInRange(0.012, 0.028);

    [Fact]
    public void About_3_percent_clarify_and_for_both_causes()
    {
        Share(story => story.Turn is Turn.Changed or Turn.WrongValue or Turn.WrongPhone).ShouldBeInRange(0.02, 0.04);
        Day.Select(story => story.Turn).Distinct().Count().ShouldBe(Enum.GetValues<Turn>().Length);
    }

    [Fact]
    public void A_few_dozen_are_blocked_and_a_few_destroyed_and_linked()
    {
        Day.Count(story => story.Turn is Turn.Blocked or Turn.Unblocked).ShouldBeInRange(24, 60);
        Day.Count(story => story.Turn == Turn.Destroyed).ShouldBeInRange(3, 12);
        Day.Count(story => story.Turn == Turn.Linked).ShouldBeInRange(3, 12);
    }

    [Theory]
    [InlineData(Turn.Withdrawn, 0.002, 0.008)]
    [InlineData(Turn.Closed, 0.002, 0.008)]
    [InlineData(Turn.BeforeSuspension, 0.001, 0.004)]
    [InlineData(Turn.AfterSuspension, 0.001, 0.004)]
    [InlineData(Turn.OutsidePurpose, 0.0015, 0.005)]
    [InlineData(Turn.ForbiddenCopy, 0.0015, 0.005)]
    [InlineData(Turn.Ordered, 0.0015, 0.005)]
    [InlineData(Turn.ReportedCopy, 0.0015, 0.005)]
    [InlineData(Turn.UndeclaredPurpose, 0.001, 0.003)]
    [InlineData(Turn.Abroad, 0.001, 0.003)]
    [InlineData(Turn.Restricted, 0.001, 0.003)]
    [InlineData(Turn.Held, 0.001, 0.003)]
    [InlineData(Turn.Deleted, 0.001, 0.003)]
    [InlineData(Turn.SamePerson, 0.0005, 0.003)]
    public void What_a_rule_stops_is_there_and_rare(Turn turn, double least, double most)
    {
        Share(story => story.Turn == turn).ShouldBeInRange(least, most);
        Day.Where(story => story.Turn == turn).ShouldAllBe(story => story.Passings.Count == 1);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1500)]
    [InlineData(6500)]
    public void One_story_suspends_between_those_before_and_those_after(int appeals)
    {
        var day = DayPlan.Of("109", appeals);
        var at = day.Where(story => story.Turn == Turn.Suspension).ShouldHaveSingleItem().Number;
        day.Where(story => story.Turn == Turn.BeforeSuspension).ShouldAllBe(story => story.Number < at);
        day.Where(story => story.Turn == Turn.AfterSuspension).ShouldAllBe(story => story.Number > at);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    [InlineData(300)]
    public void A_small_day_is_whole(int appeals) => DayPlan.Of("small", appeals).Count.ShouldBe(appeals);

    [Fact]
    public void A_few_people_call_many_times_and_most_once()
    {
        var calls = Day.CountBy(story => story.Caller.Number).Select(pair => pair.Value).ToList();
        calls.Max().ShouldBeGreaterThan(30);
        ((double)calls.Count(count => count == 1) / calls.Count).ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void Nobody_whose_data_are_destroyed_calls_twice()
    {
        var destroyed =
            Day.Where(story => story.Turn == Turn.Destroyed).Select(story => story.Caller.Number).ToHashSet();
        Day.Count(story => destroyed.Contains(story.Caller.Number)).ShouldBe(destroyed.Count);
    }

    [Fact]
    public void What_is_passed_on_is_held_and_in_the_recipients_profile()
    {
        foreach (var story in Day)
            foreach (var passing in story.Passings)
            {
                passing.Categories.ShouldNotBeEmpty();
                passing.Categories.ShouldBeSubsetOf(Organisations.All[passing.Organisation].Profile);
                passing.Categories.ShouldBeSubsetOf(story.Categories);
                Organisations.All[passing.Organisation].Answers.ShouldBeTrue();
            }
    }

    private static double Share(Func<Story, bool> which) => (double)Day.Count(which) / Day.Count;

    private static string Told(Story story) =>
        string.Join('|', story.Values.Select(value => $"{value.Key}={value.Value}")
        .Concat(story.Passings.Select(passing => $"{passing.Organisation} {passing.Assignment}"))
        .Append($"{story.Turn} {story.MinutesLate}"));
}
