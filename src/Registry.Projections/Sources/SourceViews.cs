using Registry.Domain;

namespace Registry.Projections.Sources;

/// <summary>Sources and their days. Made of the first events of operations in streams of every kind.</summary>
public static class SourceViews
{
    public static Projection Projection { get; } =
        new("sources", StreamKind.Source, [SourceRow.Table, SourceDayRow.Table]);
}
