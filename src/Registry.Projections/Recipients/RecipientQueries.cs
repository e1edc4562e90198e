using Npgsql;
using Registry.Domain;
using Registry.Projections.Asking;

namespace Registry.Projections.Recipients;

/// <summary>Questions to the register of recipients.</summary>
public sealed class RecipientQueries(NpgsqlDataSource views)
{
    private static readonly Listing<RecipientRow> Listing = new(
        RecipientRow.Projection,
        RecipientRow.Table,
        PageOrder.ById<RecipientRow>("recipient_id", row => row.RecipientId));

    /// <summary>All recipients in the order of their ids. Index: the primary key.</summary>
    public Task<Page<RecipientRow>> List(Cursor? after, int limit, CancellationToken ct) =>
        Listing.Ask(views, new(), null, after, limit, ct);

    /// <summary>Those of the asked for that are in the register. Index: the primary key.</summary>
    public Task<Page<RecipientRow>> Find(IReadOnlyCollection<RecipientId> recipients, CancellationToken ct)
    {
        var where = new Clauses();
        where.And($"recipient_id = any ({where.Give(recipients.Select(recipient => recipient.Value).ToArray())})");
        return Listing.Ask(views, where, null, null, recipients.Count, ct);
    }
}
