using Npgsql;
using Registry.Domain;
using Registry.Projections.Asking;

namespace Registry.Projections.Appeals;

/// <summary>Questions about appeals.</summary>
public sealed class AppealQueries(NpgsqlDataSource views)
{
    private static readonly Listing<AppealRow> Listing = new(
        AppealRow.Projection,
        AppealRow.Table,
        PageOrder.NewestFirst<AppealRow>("opened_at", row => (row.OpenedAt, row.Position)));

    /// <summary>
    /// Appeals of a subject and those linked to it, newest first. Index: <c>appeals_by_subject</c> once for each.
    /// </summary>
    /// <param name="subjects">At least one.</param>
    public Task<Page<AppealRow>> List(
        IReadOnlyCollection<SubjectId> subjects, Cursor? after, int limit, CancellationToken ct)
    {
        var where = new Clauses { Subjects = [.. subjects.Select(subject => subject.Value).Distinct()] };
        return Listing.Ask(views, where, subjects, after, limit, ct);
    }

    /// <summary>One appeal, on a page of one or none. Index: the primary key.</summary>
    public Task<Page<AppealRow>> Find(AppealId appeal, CancellationToken ct)
    {
        var where = new Clauses();
        where.And($"appeal_id = {where.Give(appeal.Value)}");
        return Listing.Ask(views, where, null, null, 1, ct);
    }
}
