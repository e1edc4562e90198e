using Npgsql;
using Registry.Projections.Asking;

namespace Registry.Projections.Withheld;

/// <summary>Questions to the withheld entries: for officers, and their number for the regulator.</summary>
public sealed class WithheldQueries(NpgsqlDataSource views)
{
    private static readonly Listing<WithheldRow> Listing = new(
        WithheldRow.Projection,
        WithheldRow.Table,
        PageOrder.LatestFirst<WithheldRow>("position", row => row.Position));

    /// <summary>Entries, the one proposed most lately on top.</summary>
    /// <remarks>A decision changes a row and does not move it. Index: <c>withheld_newest</c>.</remarks>
    /// <param name="state">proposed, standing, released or declined; none for any.</param>
    public Task<Page<WithheldRow>> List(string? state, Cursor? after, int limit, CancellationToken ct) =>
        Listing.Ask(views, new Clauses().If(state, it => $"state = {it}"), null, after, limit, ct);

    /// <summary>How many entries stand, and how many did.</summary>
    /// <remarks>
    /// A function of the types of events up to the position it names, both read by one statement. Reads the whole
    /// table: it is short.
    /// </remarks>
    public async Task<WithheldCounts> Count(CancellationToken ct)
    {
        var parked = await new Parked(views).Standing(WithheldRow.Projection, null, ct);
        var counted = await views.List(
            """
            select p.position,
                   count(*) filter (where w.state = 'standing'),
                   count(*) filter (where w.state = 'released')
              from views.progress p
              left join views.withheld w on true
             where p.projection = 'withheld'
             group by p.position
            """,
            reader => new WithheldCounts(
                reader.GetInt64(1), reader.GetInt64(2), parked with { Position = reader.GetInt64(0) }), [], ct);
        return counted.Single();
    }
}

/// <param name="Standing">Approved, and not yet in the person's record.</param>
/// <param name="At">The position the numbers are of, and what is missing from them.</param>
public sealed record WithheldCounts(long Standing, long Released, Standing At);
