using Npgsql;
using Registry.Domain;
using Registry.Projections.Asking;

namespace Registry.Projections.Disclosures;

/// <summary>Questions to the record of disclosures.</summary>
public sealed class DisclosureQueries(NpgsqlDataSource views)
{
    private static readonly Listing<DisclosureRow> Listing = new(
        DisclosureRow.Projection,
        DisclosureRow.Table,
        PageOrder.NewestFirst<DisclosureRow>("occurred_at", row => (row.OccurredAt, row.Position)));

    /// <summary>Disclosures that pass a filter, newest first.</summary>
    /// <remarks>
    /// Index: <c>disclosures_by_subject</c> once for each subject, else <c>disclosures_by_recipient</c>, else
    /// <c>disclosures_with_findings</c>, else <c>disclosures_by_period</c>. Everything else is looked at row by
    /// row.
    /// </remarks>
    public Task<Page<DisclosureRow>> List(DisclosureFilter filter, Cursor? after, int limit, CancellationToken ct)
    {
        return Listing.Ask(
            views, Where(filter), filter.Subjects.Count > 0 ? filter.Subjects : null, after, limit, ct);
    }

    internal static Clauses Where(DisclosureFilter filter)
    {
        var where = new Clauses { Subjects = [.. filter.Subjects.Select(subject => subject.Value).Distinct()] }
            .If(filter.Recipient?.Value, it => $"recipient_id = {it}")
            .If(filter.From, it => $"occurred_at >= {it}")
            .If(filter.Before, it => $"occurred_at < {it}")
            .If(filter.Purpose, it => $"purpose = {it}")
            .If(filter.Category, it => $"{it} = any (categories)")
            .If(filter.Ground, it => $"ground = {it}")
            .If(filter.Channel, it => $"channel = {it}")
            .If(filter.Actor?.Value, it => $"actor = {it}");
        return filter.WithFindings ? where.And("cardinality(findings) > 0") : where;
    }
}

/// <summary>Which disclosures are asked for; everything that is not said lets all through.</summary>
public sealed record DisclosureFilter
{
    /// <summary>A subject and those linked to it; empty for everybody.</summary>
    public IReadOnlyCollection<SubjectId> Subjects { get; init; } = [];

    public RecipientId? Recipient { get; init; }

    /// <summary>UTC; those that happened then or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>UTC; those that happened earlier than this.</summary>
    public DateTimeOffset? Before { get; init; }

    public string? Purpose { get; init; }

    public string? Category { get; init; }

    public string? Ground { get; init; }

    public string? Channel { get; init; }

    /// <summary>The employee or system that acted.</summary>
    public ActorId? Actor { get; init; }

    /// <summary>Only those that broke a rule.</summary>
    public bool WithFindings { get; init; }
}
