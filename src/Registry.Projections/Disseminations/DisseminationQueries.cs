using Npgsql;
using Registry.Domain;
using Registry.Projections.Asking;

namespace Registry.Projections.Disseminations;

/// <summary>What was made public.</summary>
public sealed class DisseminationQueries(NpgsqlDataSource views)
{
    private static readonly Listing<DisseminationRow> Listing = new(
        DisseminationRow.Projection,
        DisseminationRow.Table,
        PageOrder.NewestFirst<DisseminationRow>("occurred_at", row => (row.OccurredAt, row.Position)));

    /// <summary>Disseminations, newest first.</summary>
    /// <remarks>
    /// Index: <c>disseminations_by_subject</c> once for each subject, else <c>disseminations_by_period</c>.
    /// </remarks>
    /// <param name="subjects">Empty for everybody.</param>
    /// <param name="from">UTC; those that happened then or later.</param>
    /// <param name="before">UTC; those that happened earlier than this.</param>
    public Task<Page<DisseminationRow>> List(
        IReadOnlyCollection<SubjectId> subjects, (DateTimeOffset? From, DateTimeOffset? Before) period, Cursor? after,
        int limit, CancellationToken ct)
    {
        var where = new Clauses { Subjects = [.. subjects.Select(subject => subject.Value).Distinct()] }
            .If(period.From, it => $"occurred_at >= {it}")
            .If(period.Before, it => $"occurred_at < {it}");
        return Listing.Ask(views, where, subjects.Count > 0 ? subjects : null, after, limit, ct);
    }
}
