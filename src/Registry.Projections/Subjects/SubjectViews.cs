using Registry.Domain;

namespace Registry.Projections.Subjects;

/// <summary>The current subject view: policy 5 and 6.</summary>
public static class SubjectViews
{
    public static Projection Projection { get; } = new(
        "subjects", StreamKind.Subject,
        [SubjectRow.Table, HoldingRow.Table, BlockRow.Table, ProposalRow.Table, LimitRow.Table]);
}
