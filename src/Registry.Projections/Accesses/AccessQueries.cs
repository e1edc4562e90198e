using Npgsql;
using Registry.Domain;
using Registry.Projections.Asking;

namespace Registry.Projections.Accesses;

/// <summary>Who looked at whom.</summary>
public sealed class AccessQueries(NpgsqlDataSource views)
{
    private static readonly Listing<AccessRow> Listing = new(
        AccessRow.Projection,
        AccessRow.Table,
        PageOrder.NewestFirst<AccessRow>("occurred_at", row => (row.OccurredAt, row.Position)));

    /// <summary>Accesses, newest first.</summary>
    /// <remarks>
    /// Index: <c>accesses_by_subject</c> once for each subject, else <c>accesses_by_actor</c>, else the whole table.
    /// </remarks>
    /// <param name="subjects">Empty for everybody.</param>
    /// <param name="actor">Who looked; none for anybody.</param>
    public Task<Page<AccessRow>> List(
        IReadOnlyCollection<SubjectId> subjects, ActorId? actor, Cursor? after, int limit, CancellationToken ct)
    {
        var where = new Clauses { Subjects = [.. subjects.Select(subject => subject.Value).Distinct()] }
            .If(actor?.Value, it => $"actor = {it}");
        return Listing.Ask(views, where, subjects.Count > 0 ? subjects : null, after, limit, ct);
    }
}
