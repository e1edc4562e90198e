using Npgsql;
using Registry.Projections.Applying;
using Registry.Projections.Appeals;
using Registry.Projections.Asking;
using Registry.Projections.Collections;

namespace Registry.Projections.Consents;

/// <summary>
/// Collections of a period by what made them lawful, and what became of consents: for the data protection officer.
/// </summary>
/// <remarks>Source: policy 4.1; law.md 2.6, conflict 2.</remarks>
public sealed class ConsentReport(NpgsqlDataSource views)
{
    /// <summary>
    /// By the kind of consent, else by ground. In the order of the code. Index: <c>collections_by_period</c>, then the
    /// primary keys of appeals and consents.
    /// </summary>
    private const string Collected = """
        select coalesce(c.kind, x.ground), count(*)
          from views.collections x
          left join views.appeals a on a.appeal_id = x.appeal_id
          left join views.consents c on x.ground = 'consent' and c.consent_id = coalesce(x.consent_id, a.consent_id)
         where x.occurred_at >= $1 and x.occurred_at < $2
         group by 1
         order by 1
        """;

    /// <summary>In the order of the kind. Index: <c>consents_by_period</c>.</summary>
    private const string Given = """
        select kind, count(*)
          from views.consents
         where given_at >= $1 and given_at < $2
         group by kind
         order by kind
        """;

    /// <summary>In the order of the kind. Index: <c>consents_withdrawn</c>.</summary>
    private const string Withdrawn = """
        select kind, count(*)
          from views.consents
         where withdrawn_at >= $1 and withdrawn_at < $2
         group by kind
         order by kind
        """;

    /// <summary>In the order of the kind. Index: <c>withdrawal_refusals_by_period</c>, then the primary key.</summary>
    private const string Refused = """
        select c.kind, count(*)
          from views.withdrawal_refusals r
          join views.consents c on c.consent_id = r.consent_id
         where r.refused_at >= $1 and r.refused_at < $2
         group by c.kind
         order by c.kind
        """;

    /// <param name="from">UTC; what happened then or later.</param>
    /// <param name="before">UTC; what happened earlier than this.</param>
    public async Task<ConsentCounts> Of(DateTimeOffset from, DateTimeOffset before, CancellationToken ct)
    {
        var standing = await Standing(ct);
        return new(
            await Count(Collected, from, before, ct),
            await Count(Given, from, before, ct),
            await Count(Withdrawn, from, before, ct),
            await Count(Refused, from, before, ct),
            standing);
    }

    /// <summary>Of the view that is furthest behind, with what is missing from any of them.</summary>
    private async Task<Standing> Standing(CancellationToken ct)
    {
        var parked = new Parked(views);
        var all = new List<Standing>();
        foreach (var projection in new[] { ConsentRow.Projection, CollectionRow.Projection, AppealRow.Projection })
            all.Add(await parked.Touching(projection, ct));
        return new(all.Min(it => it.Position), [.. all.SelectMany(it => it.Parked)]);
    }

    private async Task<IReadOnlyDictionary<string, long>> Count(
        string sql, DateTimeOffset from, DateTimeOffset before, CancellationToken ct)
    {
        var rows = await views.List(
            sql, reader => (Code: reader.GetString(0), Count: reader.GetInt64(1)),
            [Statements.Value(from), Statements.Value(before)], ct);
        return rows.ToDictionary(row => row.Code, row => row.Count, StringComparer.Ordinal);
    }
}

/// <param name="Collected">By kind of consent where consent was the ground, else by ground.</param>
/// <param name="Given">By kind.</param>
/// <param name="Withdrawn">By kind.</param>
/// <param name="Refused">Withdrawals not accepted, by kind.</param>
public sealed record ConsentCounts(
    IReadOnlyDictionary<string, long> Collected,
    IReadOnlyDictionary<string, long> Given,
    IReadOnlyDictionary<string, long> Withdrawn,
    IReadOnlyDictionary<string, long> Refused,
    Standing Standing);
