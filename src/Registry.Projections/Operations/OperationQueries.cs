using Npgsql;
using Registry.Domain;
using Registry.Projections.Asking;

namespace Registry.Projections.Operations;

/// <summary>Everything that was done with a person's data.</summary>
public sealed class OperationQueries(NpgsqlDataSource views)
{
    private static readonly Listing<OperationRow> Listing = new(
        OperationRow.Projection,
        OperationRow.Table,
        PageOrder.NewestFirst<OperationRow>("occurred_at", row => (row.OccurredAt, row.Position)));

    /// <summary>Operations that pass a filter, newest first.</summary>
    /// <remarks>
    /// Index: <c>operations_by_subject</c> once for each subject, else <c>operations_with_findings</c>, else
    /// <c>operations_by_period</c>. The operation and the actor are looked at row by row.
    /// </remarks>
    public Task<Page<OperationRow>> List(OperationFilter filter, Cursor? after, int limit, CancellationToken ct)
    {
        var where = Where(filter);
        return Listing.Ask(views, where, filter.Subjects.Count > 0 ? filter.Subjects : null, after, limit, ct);
    }

    internal static Clauses Where(OperationFilter filter)
    {
        var where = new Clauses { Subjects = [.. filter.Subjects.Select(subject => subject.Value).Distinct()] }
            .If(filter.Operation, it => $"operation = {it}")
            .If(filter.Actor?.Value, it => $"actor = {it}")
            .If(filter.From, it => $"occurred_at >= {it}")
            .If(filter.Before, it => $"occurred_at < {it}");
        return filter.WithFindings ? where.And("cardinality(findings) > 0") : where;
    }
}

/// <summary>Which operations are asked for; everything that is not said lets all through.</summary>
public sealed record OperationFilter
{
    /// <summary>A subject and those linked to it; empty for everybody.</summary>
    public IReadOnlyCollection<SubjectId> Subjects { get; init; } = [];

    /// <summary>Code of an operation.</summary>
    public string? Operation { get; init; }

    /// <summary>The employee or system that acted.</summary>
    public ActorId? Actor { get; init; }

    /// <summary>UTC; those that happened then or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>UTC; those that happened earlier than this.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Only those that broke a rule.</summary>
    public bool WithFindings { get; init; }
}
