using System.Security.Cryptography;
using Npgsql;
using Registry.Projections.Applying;

namespace Registry.Projections;

/// <summary>A table in 32 bytes: equal exactly if every row and every column is.</summary>
public static class TableDigest
{
    /// <summary>
    /// SHA-256 of PostgreSQL's binary copy of the table in the order of its key; lower-case hex. Flat in memory.
    /// </summary>
    public static async Task<string> Of(NpgsqlDataSource database, string schema, Table table, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var copy = await connection.BeginRawBinaryCopyAsync(Statements.Copy(table, schema), ct);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(copy, ct));
    }

    /// <summary>Of every table of some projections, by name.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Of(
        NpgsqlDataSource database, string schema, IEnumerable<Projection> projections, CancellationToken ct)
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in projections.SelectMany(projection => projection.Tables))
            digests[table.Name] = await Of(database, schema, table, ct);
        return digests;
    }
}
