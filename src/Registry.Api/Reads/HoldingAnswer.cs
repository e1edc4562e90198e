using Registry.Projections.Subjects;

namespace Registry.Api.Reads;

/// <summary>One slice of what is held about a person.</summary>
/// <param name="Categories">None where the data are deleted and a service asks: they are out of view.</param>
/// <param name="State">The strongest of <paramref name="States"/>: it forbids the most.</param>
/// <param name="States">active, or all that hold of it, the strongest first.</param>
public sealed record HoldingAnswer(
    string Purpose,
    Guid? AppealId,
    int Generation,
    IReadOnlyList<string> Categories,
    string State,
    IReadOnlyList<string> States,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DestroyedAt)
{
    private const string Deleted = "deleted";

    /// <summary>Our order: what is gone, out of view, in dispute, only kept, kept from destruction.</summary>
    private static readonly string[] Strongest = [HoldingRow.Destroyed, Deleted, "blocked", "restricted", "held"];

    /// <param name="toService">A service sees nothing of what is deleted except that it is.</param>
    public static HoldingAnswer Of(HoldingRow row, SubjectView view, bool toService)
    {
        var states = StatesOf(row, view);
        return new(
            row.Purpose, row.Matter, row.Generation,
            toService && states.Contains(Deleted) ? [] : row.Categories,
            states[0], states, row.OpenedAt, row.DestroyedAt);
    }

    private static IReadOnlyList<string> StatesOf(HoldingRow row, SubjectView view)
    {
        if (row.State == HoldingRow.Destroyed)
            return [HoldingRow.Destroyed];
        var standing = view.Limits
            .Where(limit => limit.LiftedAt is null && Covers(limit.SubjectId, limit.Whole, limit.Matters))
            .Select(limit => limit.Kind)
            .Concat(view.Blocks
                .Where(block => block.LiftedAt is null && Covers(block.SubjectId, block.Whole, block.Matters))
                .Select(_ => "blocked"))
            .ToHashSet(StringComparer.Ordinal);
        return standing.Count == 0 ? [HoldingRow.Active] : [.. Strongest.Where(standing.Contains)];

        bool Covers(Guid subject, bool whole, IEnumerable<Guid> matters) => subject == row.SubjectId
            && (whole || (row.Matter is { } matter && matters.Contains(matter)));
    }
}
