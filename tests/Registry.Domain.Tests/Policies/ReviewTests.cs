using Registry.Domain.Policies;
using static Registry.Domain.Tests.Sample;

namespace Registry.Domain.Tests.Policies;

/// <summary>When the next review is due, to the moment: policy 7.1. Astana is five hours ahead of UTC.</summary>
public class ReviewTests
{
    private static readonly TimeZoneInfo Astana = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");

    /// <summary>In force from 1 March 2026 in Astana, an hour after its midnight.</summary>
    private static readonly Policy Published = new(Policy.Unwritten.Versions.Add(1, Utc(2026, 2, 28, 20)));

    [Theory]
    [InlineData("2027-01-29T18:59:59.999999Z", ReviewState.NotDue, 31)]
    [InlineData("2027-01-29T19:00:00Z", ReviewState.DueSoon, 30)]
    [InlineData("2027-02-28T18:59:59.999999Z", ReviewState.DueSoon, 1)]
    [InlineData("2027-02-28T19:00:00Z", ReviewState.Due, 0)]
    [InlineData("2027-03-01T18:59:59.999999Z", ReviewState.Due, 0)]
    [InlineData("2027-03-01T19:00:00Z", ReviewState.Overdue, -1)]
    public void Its_state_changes_at_midnight_in_Astana(string now, ReviewState state, int days) =>
        Published.At(now).ShouldBe(new(state, new(2027, 3, 1), days, ValueList.Of(ReviewCause.Year)));

    [Theory]
    [InlineData(0, ReviewState.NotDue)]
    [InlineData(29, ReviewState.NotDue)]
    [InlineData(30, ReviewState.DueSoon)]
    public void How_long_before_its_day_it_is_due_soon_is_configured(int noticeDays, ReviewState state) =>
        Review.At(Utc(2027, 1, 30, 7), Published, noticeDays).State.ShouldBe(state);

    [Fact]
    public void A_year_runs_from_the_last_review_where_there_was_one()
    {
        var reviewed = Policy.Evolve(Published, ReviewPolicyTests.Reviewed(Utc(2026, 6, 30, 19)));

        reviewed.At("2026-07-02T00:00:00Z").ShouldBe(
            new(ReviewState.NotDue, new(2027, 7, 1), 364, ValueList.Of(ReviewCause.Year)));
    }

    [Fact]
    public void Without_a_review_it_runs_from_the_version_in_force_and_not_from_one_to_come()
    {
        var policy = new Policy(Published.Versions.Add(2, Utc(2026, 9, 1, 0)));

        policy.At("2026-08-31T23:59:59Z").DueOn.ShouldBe(new(2027, 3, 1));
        policy.At("2026-09-01T00:00:00Z").DueOn.ShouldBe(new(2027, 9, 1));
    }

    [Fact]
    public void A_review_of_a_leap_day_is_due_on_the_last_of_February() =>
        Policy.Evolve(Published, ReviewPolicyTests.Reviewed(Utc(2028, 2, 29, 6))).At("2028-03-01T00:00:00Z").DueOn
            .ShouldBe(new(2029, 2, 28));

    [Fact]
    public void A_change_of_the_law_makes_it_due_on_the_day_it_came_into_force()
    {
        var changed = Policy.Evolve(Published, Law("326-viii", new(2026, 8, 25), Utc(2026, 8, 28, 6)));

        changed.At("2026-08-28T06:00:00Z").ShouldBe(
            new(ReviewState.Overdue, new(2026, 8, 25), -3, ValueList.Of(ReviewCause.LawChange)));
    }

    [Fact]
    public void A_change_that_is_told_ahead_makes_it_due_at_once()
    {
        var changed = Policy.Evolve(Published, Law("326-viii", new(2026, 8, 25), Utc(2026, 6, 24, 6)));

        changed.At("2026-06-24T06:00:00Z").ShouldBe(
            new(ReviewState.Due, new(2026, 6, 24), 0, ValueList.Of(ReviewCause.LawChange)));
    }

    [Fact]
    public void Both_reasons_stand_when_both_have_come()
    {
        var changed = Policy.Evolve(Published, Law("326-viii", new(2026, 8, 25), Utc(2026, 8, 28, 6)));

        changed.At("2027-02-28T18:59:59Z").Because.ShouldBe(ValueList.Of(ReviewCause.LawChange));
        changed.At("2027-02-28T19:00:00Z").ShouldBe(new(
            ReviewState.Overdue, new(2026, 8, 25), -188, ValueList.Of(ReviewCause.Year, ReviewCause.LawChange)));
    }

    [Fact]
    public void A_review_after_the_change_makes_a_year_run_again()
    {
        var changed = Policy.Evolve(Published, Law("326-viii", new(2026, 8, 25), Utc(2026, 8, 28, 6)));

        Policy.Evolve(changed, ReviewPolicyTests.Reviewed(Utc(2026, 8, 29, 6))).At("2026-08-29T06:00:00Z")
            .ShouldBe(new(ReviewState.NotDue, new(2027, 8, 29), 365, ValueList.Of(ReviewCause.Year)));
    }

    [Fact]
    public void Where_nothing_is_in_force_nothing_is_due() => Policy.Unwritten.At("2026-08-29T06:00:00Z")
        .ShouldBe(new(ReviewState.NotDue, null, null, ValueList.Of<ReviewCause>()));

    [Fact]
    public void Astana_is_five_hours_ahead_since_March_2024()
    {
        Astana.GetUtcOffset(Utc(2024, 2, 29, 17)).ShouldBe(TimeSpan.FromHours(6));
        Astana.GetUtcOffset(Utc(2024, 2, 29, 20)).ShouldBe(TimeSpan.FromHours(5));
        Astana.GetUtcOffset(Utc(2026, 7, 1, 0)).ShouldBe(TimeSpan.FromHours(5));
    }

    private static LawChanged Law(string act, DateOnly inForceOn, DateTimeOffset toldAt) =>
        new(act, inForceOn, AtNoon with { OccurredAt = toldAt });

    private static DateTimeOffset Utc(int year, int month, int day, int hour) =>
        new(year, month, day, hour, 0, 0, TimeSpan.Zero);
}

internal static class Moments
{

    /// <summary>With thirty days of notice.</summary>
    public static Review At(this Policy policy, string now) => Review.At(
        DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), policy, 30);
}
