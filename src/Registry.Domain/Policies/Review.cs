namespace Registry.Domain.Policies;

/// <summary>How the policy stands to its review: policy 7.1. Days are those of the calendar in Astana.</summary>
/// <param name="DueOn">None while there is no version in force and no law has changed.</param>
/// <param name="Days">Until that day; negative once it has passed.</param>
/// <param name="Because">What has made it due by today; before that, what will first.</param>
public sealed record Review(ReviewState State, DateOnly? DueOn, int? Days, ValueList<ReviewCause> Because)
{
    /// <param name="noticeDays">How many days before its day a review is due soon.</param>
    public static Review At(DateTimeOffset now, Policy policy, int noticeDays)
    {
        var calls = Calls(policy, now).ToList();
        if (calls.Count == 0)
            return new(ReviewState.NotDue, null, null, ValueList.Of<ReviewCause>());
        var today = Astana.DayOf(now);
        var dueOn = calls.Min(call => call.DueOn);
        var heard = dueOn > today ? dueOn : today;
        return new(
            Judge(dueOn.DayNumber - today.DayNumber, noticeDays), dueOn, dueOn.DayNumber - today.DayNumber,
            ValueList.Of(calls.Where(call => call.DueOn <= heard).Select(call => call.Cause).Distinct().Order()));
    }

    private static ReviewState Judge(int days, int noticeDays) => days switch
    {
        < 0 => ReviewState.Overdue,
        0 => ReviewState.Due,
        _ when days <= noticeDays => ReviewState.DueSoon,
        _ => ReviewState.NotDue,
    };

    /// <remarks>
    /// A year runs from the last review, or from the version in force where there was none. A change of the law calls
    /// for one from the day it is in force, or from the day it was told if that is earlier: our reading of "when the
    /// legislation changes", docs/decisions/0021-the-policy-is-read-from-its-stream.md.
    /// </remarks>
    private static IEnumerable<(ReviewCause Cause, DateOnly DueOn)> Calls(Policy policy, DateTimeOffset now)
    {
        if (policy.ReviewedAt is { } reviewed)
            yield return (ReviewCause.Year, Astana.DayOf(reviewed).AddYears(1));
        else if (policy.InForceAt(now) is > 0 and var version)
            yield return (ReviewCause.Year, Astana.DayOf(policy.Versions[version]).AddYears(1));
        foreach (var change in policy.OpenLawChanges)
        {
            var told = Astana.DayOf(change.ToldAt);
            yield return (ReviewCause.LawChange, change.InForceOn < told ? change.InForceOn : told);
        }
    }
}

public enum ReviewState { NotDue = 1, DueSoon, Due, Overdue }

/// <summary>Why a review is due: a year has passed, or the law has changed. Source: policy 7.1.</summary>
public enum ReviewCause { Year = 1, LawChange }
