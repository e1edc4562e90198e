namespace Registry.Domain.Subjects;

/// <summary>What rules had against something that has happened all the same.</summary>
public static class Findings
{
    /// <param name="breaches">In the order of the rules.</param>
    /// <param name="more">Doubts that are no rule's.</param>
    public static ValueList<Finding> Of(IEnumerable<Refusal> breaches, params IEnumerable<Finding> more) =>
        ValueList.Of(breaches.Select(breach => new Finding(breach.Code, breach.Article)).Concat(more));

    /// <summary>A doubt about a value that an import took in spite of it, by its public code.</summary>
    public static Finding Doubt(string code) => new(code, "policy 2.1; Digital Code art. 45(2)");

    /// <summary>None where no rule was broken: nothing is written then.</summary>
    public static ValueList<Finding>? OrNone(this ValueList<Finding> all) => all.Count == 0 ? null : all;
}

/// <summary>What a report is judged on: states and frame of the moment it tells of.</summary>
public sealed record Hindsight(Subject Subject, Basis Basis, Catalogues.Frame Frame)
{
    /// <summary>Nothing was held of, and nothing stood over, a person not yet known at that moment.</summary>
    public Subject.Living Of(Subject.Living now) =>
        Subject as Subject.Living ?? now with { Slices = [], Blocks = [], Limits = [] };
}
