using System.Security.Cryptography;
using Npgsql;

namespace Registry.Store.Postgres;

/// <summary>Public texts in documents.texts.</summary>
/// <param name="source">Logs in as registry_service.</param>
public sealed class PostgresDocuments(NpgsqlDataSource source) : IDocuments
{
    public async Task<string> Put(ReadOnlyMemory<byte> text, CancellationToken ct)
    {
        var hash = SHA256.HashData(text.Span);
        await Fault.Named(async () =>
        {
            // By the primary key; two who put one text at once leave one row.
            await using var command = source.CreateCommand(
                "insert into documents.texts (sha256, body) values ($1, $2) on conflict do nothing");
            command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = hash });
            command.Parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = text });
            return await command.ExecuteNonQueryAsync(ct);
        });
        return Convert.ToHexStringLower(hash);
    }

    public async Task<ReadOnlyMemory<byte>?> Get(string sha256, CancellationToken ct)
    {
        var hash = Convert.FromHexString(sha256);
        var kept = await Fault.Named(async () =>
        {
            await using var command = source.CreateCommand("select body from documents.texts where sha256 = $1");
            command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = hash });
            return (byte[]?)await command.ExecuteScalarAsync(ct);
        });
        if (kept is null)
            return null;
        return SHA256.HashData(kept).AsSpan().SequenceEqual(hash) ? kept : throw new AlteredDocumentException(sha256);
    }
}
