using Npgsql;

namespace Registry.Projections.Applying;

/// <summary>Where each projection stands, as the database has it.</summary>
internal static class Progress
{
    /// <summary>A projection that was never seen begins at 0.</summary>
    public static async Task<Dictionary<string, long>> Load(
        NpgsqlDataSource database, string schema, IReadOnlyList<Projection> projections, CancellationToken ct)
    {
        var names = projections.Select(projection => projection.Name).ToArray();
        await using var connection = await database.OpenConnectionAsync(ct);
        await using (var begin = Statements.Command(connection, Statements.Begin(schema), Statements.Value(names)))
            await begin.ExecuteNonQueryAsync(ct);
        await using var ask = Statements.Command(connection, Statements.Progress(schema), Statements.Value(names));
        await using var reader = await ask.ExecuteReaderAsync(ct);
        var found = new Dictionary<string, long>();
        while (await reader.ReadAsync(ct))
            found[reader.GetString(0)] = reader.GetInt64(1);
        return found;
    }
}
