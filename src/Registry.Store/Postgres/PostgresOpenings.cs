using Npgsql;

namespace Registry.Store.Postgres;

/// <summary>Rows of extracts.opened.</summary>
/// <param name="source">Logs in as registry_service.</param>
public sealed class PostgresOpenings(NpgsqlDataSource source) : IOpenings
{
    /// <summary>By the primary key.</summary>
    private const string AddRows = """
        insert into extracts.opened (extract_id, key_id)
        select $1, key from unnest($2) as k (key)
            on conflict do nothing
        """;

    /// <summary>By opened_by_key.</summary>
    private const string UnderKeys = """
        select distinct extract_id from extracts.opened where key_id = any ($1) order by extract_id
        """;

    /// <summary>By both primary keys.</summary>
    private const string AnyDestroyed = """
        select exists (select from extracts.opened o
                         join keys.slice_keys k on k.id = o.key_id
                        where o.extract_id = $1 and k.destroyed_at is not null)
        """;

    public Task Add(Guid extract, IReadOnlyCollection<Guid> keys, CancellationToken ct) =>
        Execute(AddRows, ct, extract, keys.ToArray());

    public async Task<IReadOnlyList<Guid>> Under(IReadOnlyCollection<Guid> keys, CancellationToken ct) =>
        await Fault.Named(async () =>
        {
            await using var command = Command(UnderKeys, keys.ToArray());
            await using var rows = await command.ExecuteReaderAsync(ct);
            var extracts = new List<Guid>();
            while (await rows.ReadAsync(ct))
                extracts.Add(rows.GetGuid(0));
            return extracts;
        });

    public Task<bool> IsBroken(Guid extract, CancellationToken ct) => Fault.Named(async () =>
    {
        await using var command = Command(AnyDestroyed, extract);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    });

    public Task Remove(Guid extract, CancellationToken ct) =>
        Execute("delete from extracts.opened where extract_id = $1", ct, extract);

    private Task Execute(string sql, CancellationToken ct, params object[] given) => Fault.Named(async () =>
    {
        await using var command = Command(sql, given);
        return await command.ExecuteNonQueryAsync(ct);
    });

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Statements of this file.")]
    private NpgsqlCommand Command(string sql, params object[] given)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in given)
            command.Parameters.AddWithValue(value);
        return command;
    }
}
