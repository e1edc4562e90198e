using Npgsql;
using Registry.Domain;

namespace Registry.Projections.Asking;

/// <summary>
/// A list answered in pages, each behind the last row of the one before, all of one moment of the log.
/// </summary>
/// <remarks>
/// Where the view stands is asked before the rows: a row at or below that position is there by then, and what is parked
/// below it is known by then. Paged by key: a row that comes between two pages moves no other.
/// </remarks>
internal sealed class Listing<TRow>(Projection projection, Table<TRow> table, PageOrder<TRow> order) where TRow : class
{
    public async Task<Page<TRow>> Ask(
        NpgsqlDataSource views,
        Clauses where,
        IEnumerable<SubjectId>? about,
        Cursor? after,
        int limit,
        CancellationToken ct)
    {
        var standing = await new Parked(views).Standing(projection, about, ct);
        var pin = after?.Pin ?? standing.Position;
        where.And($"{order.Pin} <= {where.Give(pin)}");
        if (after is not null)
            where.And(order.After(after, where));
        var sql = where.Subjects.Count > 0 ? Merged(where, limit) : Plain(where, limit);
        var rows = await views.List(sql, table.Read, where.Given, ct);
        return new(
            [.. rows.Take(limit)],
            rows.Count > limit ? order.Place(rows[limit - 1]) with { Pin = pin } : null,
            new(pin, [.. standing.Parked.Where(parked => parked.Position <= pin)]));
    }

    /// <summary>One row more than the page holds, to know whether another follows.</summary>
    private string Plain(Clauses where, int limit) => $"""
        select {table.Selected}
          from views.{table.Name}
         where {where.Text}
         order by {order.By}
         limit {where.Give(limit + 1)}
        """;

    /// <summary>
    /// As many rows of each subject as the page could hold, on each one's own index range, then the first of them.
    /// </summary>
    private string Merged(Clauses where, int limit)
    {
        var most = where.Give(limit + 1);
        return $"""
            select {string.Join(", ", table.Columns.Select(column => $"r.{column}"))}
              from unnest({where.Give(where.Subjects.ToArray())}) as s (id)
             cross join lateral (
                   select {table.Selected}
                     from views.{table.Name}
                    where subject_id = s.id and {where.Text}
                    order by {order.By}
                    limit {most}) as r
             order by {order.By}
             limit {most}
            """;
    }
}
