using Npgsql;
using Registry.Domain;
using Registry.Projections.Applying;
using Registry.Projections.Asking;

namespace Registry.Projections.Consents;

/// <summary>Questions about consents.</summary>
public sealed class ConsentQueries(NpgsqlDataSource views)
{
    private static readonly Listing<ConsentRow> Listing = new(
        ConsentRow.Projection,
        ConsentRow.Table,
        PageOrder.NewestFirst<ConsentRow>("given_at", row => (row.GivenAt, row.Position)));

    /// <summary>In the order they came. Index: <c>withdrawal_refusals_by_consent</c> once for each consent.</summary>
    private static readonly string Refused = $"""
        select {WithdrawalRefusalRow.Table.Selected}
          from views.withdrawal_refusals
         where consent_id = any ($1)
         order by position
        """;

    /// <summary>In no order. Index: the primary key.</summary>
    private const string Closed = """
        select appeal_id, closed_at
          from views.appeals
         where appeal_id = any ($1) and closed_at is not null
        """;

    /// <summary>Consents, newest first.</summary>
    /// <remarks>
    /// Index: <c>consents_by_subject</c> once for each subject, else <c>consents_by_kind</c>, else
    /// <c>consents_by_period</c>.
    /// </remarks>
    public Task<Page<ConsentRow>> List(ConsentFilter filter, Cursor? after, int limit, CancellationToken ct)
    {
        var where = new Clauses { Subjects = [.. filter.Subjects.Select(subject => subject.Value).Distinct()] }
            .If(filter.Kind, it => $"kind = {it}")
            .If(filter.From, it => $"given_at >= {it}")
            .If(filter.Before, it => $"given_at < {it}");
        return Listing.Ask(views, where, filter.Subjects.Count > 0 ? filter.Subjects : null, after, limit, ct);
    }

    /// <summary>Withdrawals of these consents that were not accepted, by consent.</summary>
    public async Task<ILookup<Guid, WithdrawalRefusalRow>> Refusals(
        IReadOnlyCollection<ConsentRow> consents, CancellationToken ct)
    {
        var ids = consents.Select(row => row.ConsentId).ToArray();
        var rows = await views.List(Refused, WithdrawalRefusalRow.Table.Read, [Statements.Value(ids)], ct);
        return rows.ToLookup(row => row.ConsentId);
    }

    /// <summary>When the appeals of these consents were closed; nothing of one that is open.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> Closings(
        IReadOnlyCollection<ConsentRow> consents, CancellationToken ct)
    {
        var ids = consents.Select(row => row.AppealId).OfType<Guid>().Distinct().ToArray();
        var rows = await views.List(
            Closed, reader => (AppealId: reader.GetGuid(0), At: reader.Time(1)), [Statements.Value(ids)], ct);
        return rows.ToDictionary(row => row.AppealId, row => row.At);
    }
}

/// <summary>Which consents are asked for; everything that is not said lets all through.</summary>
public sealed record ConsentFilter
{
    /// <summary>A subject and those linked to it; empty for everybody.</summary>
    public IReadOnlyCollection<SubjectId> Subjects { get; init; } = [];

    /// <summary>Code of a kind.</summary>
    public string? Kind { get; init; }

    /// <summary>UTC; those given then or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>UTC; those given earlier than this.</summary>
    public DateTimeOffset? Before { get; init; }
}
