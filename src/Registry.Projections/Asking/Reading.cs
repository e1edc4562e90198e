using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Registry.Projections.Asking;

/// <summary>Questions to the views.</summary>
internal static class Reading
{
    [SuppressMessage("Security", "CA2100", Justification = "Questions are made of names and clauses in code.")]
    public static async Task<List<TRow>> List<TRow>(
        this NpgsqlDataSource views, string sql, Func<NpgsqlDataReader, TRow> read, IEnumerable<NpgsqlParameter> given,
        CancellationToken ct)
    {
        await using var command = views.CreateCommand(sql);
        foreach (var parameter in given)
            command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.All(read, ct);
    }

    public static async Task<List<TRow>> All<TRow>(
        this NpgsqlDataReader reader, Func<NpgsqlDataReader, TRow> read, CancellationToken ct)
    {
        var rows = new List<TRow>();
        while (await reader.ReadAsync(ct))
            rows.Add(read(reader));
        return rows;
    }
}
