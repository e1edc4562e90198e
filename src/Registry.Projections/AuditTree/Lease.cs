using Npgsql;
using Registry.Projections.Applying;

namespace Registry.Projections.AuditTree;

/// <summary>One leader among all nodes, by the database's clock.</summary>
/// <remarks>
/// Time decides only who may take over. Whether a leader may write is decided by its term, in the transaction of each
/// write (ledger.require_lead): one that was stopped and wakes after its lease finds another term and writes nothing.
/// </remarks>
/// <param name="holder">Of this process alone.</param>
public sealed class Lease(NpgsqlDataSource views, Guid holder, TimeSpan length)
{
    /// <summary>SQLSTATE of ledger.require_lead.</summary>
    public const string Lost = "RL001";

    private const string TakeOver = """
        update ledger.lead
           set term = term + 1, holder = $1, until = clock_timestamp() + $2
         where until < clock_timestamp()
        returning term
        """;

    private const string Prolong = """
        update ledger.lead
           set until = clock_timestamp() + $2
         where term = $1
        returning term
        """;

    private const string GiveUp = "update ledger.lead set until = '-infinity' where term = $1";

    /// <returns>The new term, or null while another leads.</returns>
    public async Task<long?> Take(CancellationToken ct)
    {
        await using var connection = await views.OpenConnectionAsync(ct);
        await using var command = Statements.Command(
            connection, TakeOver, Statements.Value(holder), Statements.Value(length));
        return await command.ExecuteScalarAsync(ct) as long?;
    }

    /// <exception cref="NotLeadingException">Another has a later term.</exception>
    public async Task Renew(long term, CancellationToken ct)
    {
        await using var connection = await views.OpenConnectionAsync(ct);
        await using var command = Statements.Command(
            connection, Prolong, Statements.Value(term), Statements.Value(length));
        if (await command.ExecuteScalarAsync(ct) is null)
            throw new NotLeadingException();
    }

    /// <summary>So that another need not wait for the end of the lease.</summary>
    public async Task Leave(long term, CancellationToken ct)
    {
        await using var connection = await views.OpenConnectionAsync(ct);
        await using var command = Statements.Command(connection, GiveUp, Statements.Value(term));
        await command.ExecuteNonQueryAsync(ct);
    }
}
