using Npgsql;
using Registry.Domain;
using Registry.Projections.Asking;

namespace Registry.Projections.Refusals;

/// <summary>Questions to the journal of refusals.</summary>
public sealed class RefusalQueries(NpgsqlDataSource views)
{
    private static readonly Listing<RefusalRow> Listing = new(
        RefusalRow.Projection,
        RefusalRow.Table,
        PageOrder.LatestFirst<RefusalRow>("first_position", row => row.FirstPosition));

    /// <summary>Refused operations, the one refused first most lately on top.</summary>
    /// <remarks>
    /// A repeat is counted in its row and does not move it; counts may be later than the page's position.
    /// Index: <c>refusals_by_subject</c> once for each subject, else <c>refusals_newest</c>.
    /// </remarks>
    /// <param name="subjects">Empty for everybody.</param>
    /// <param name="code">Of the refusal; none for any.</param>
    public Task<Page<RefusalRow>> List(
        IReadOnlyCollection<SubjectId> subjects, string? code, Cursor? after, int limit, CancellationToken ct)
    {
        var where = new Clauses { Subjects = [.. subjects.Select(subject => subject.Value).Distinct()] }
            .If(code, it => $"code = {it}");
        return Listing.Ask(views, where, subjects.Count > 0 ? subjects : null, after, limit, ct);
    }
}
