using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Registry.Store.Postgres;

/// <summary>Brings a database to the schema this program knows, or refuses to.</summary>
public static partial class Migrator
{
    /// <summary>Runs the numbered scripts of this assembly and others that were not run yet, sorted by name.</summary>
    /// <param name="owner">Connects as registry_owner; ops/postgres/roles.sql was run before.</param>
    /// <param name="assemblies">Others with scripts embedded as NNNN_name.sql; this one need not be among them.</param>
    /// <remarks>
    /// All scripts in one transaction under an advisory lock: a start that dies half-way leaves nothing, and nodes
    /// that start together run each script once.
    /// </remarks>
    /// <exception cref="SchemaRefusedException">A script was edited after its run; or a newer database.</exception>
    public static async Task Run(
        NpgsqlDataSource owner, IEnumerable<Assembly> assemblies, CancellationToken ct = default)
    {
        var scripts = Known([typeof(Migrator).Assembly, .. assemblies]);
        await using var connection = await owner.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await Execute(connection, Sql.Text("Versions.sql"), ct);
        var run = await Recorded(connection, ct);
        Refuse(scripts, run);
        foreach (var script in scripts.Where(s => !run.ContainsKey(s.Name))) await Run(connection, script, ct);
        await transaction.CommitAsync(ct);
    }

    private static List<Script> Known(IEnumerable<Assembly> assemblies)
    {
        var scripts = assemblies.Distinct().SelectMany(Of)
            .OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        if (scripts.GroupBy(s => s.Name[..4]).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new SchemaRefusedException($"Two scripts have the number {twice.Key}.");
        return scripts;
    }

    private static IEnumerable<Script> Of(Assembly assembly) =>
        assembly.GetManifestResourceNames().Where(n => Numbered().IsMatch(n))
            .Select(n => new Script(n, Sql.Text(n, assembly)));

    private static void Refuse(List<Script> scripts, Dictionary<string, string> run)
    {
        foreach (var script in scripts)
            if (run.TryGetValue(script.Name, out var hash) && hash != script.Hash)
                throw new SchemaRefusedException(
                    $"{script.Name} was edited after it was run; a change is a script of its own.");
        if (run.Keys.Except(scripts.Select(s => s.Name)).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw new SchemaRefusedException($"The database is newer than this program: it has {unknown}.");
    }

    private static async Task<Dictionary<string, string>> Recorded(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select name, sha256 from views.schema_versions", connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var run = new Dictionary<string, string>();
        while (await rows.ReadAsync(ct)) run.Add(rows.GetString(0), rows.GetString(1));
        return run;
    }

    private static async Task Run(NpgsqlConnection connection, Script script, CancellationToken ct)
    {
        await Execute(connection, script.Text, ct);
        await using var note = new NpgsqlCommand(
            "insert into views.schema_versions (name, sha256) values ($1, $2)", connection);
        note.Parameters.Add(new NpgsqlParameter<string> { TypedValue = script.Name });
        note.Parameters.Add(new NpgsqlParameter<string> { TypedValue = script.Hash });
        await note.ExecuteNonQueryAsync(ct);
    }

    [SuppressMessage("Security", "CA2100", Justification = "The text is an embedded script of ours.")]
    private static async Task Execute(NpgsqlConnection connection, string text, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    [GeneratedRegex(@"^\d{4}_[a-z0-9_]+\.sql$")]
    private static partial Regex Numbered();

    private sealed record Script(string Name, string Text)
    {
        public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }
}

/// <summary>The database's schema is not one that this program may work on.</summary>
public sealed class SchemaRefusedException : Exception
{
    public SchemaRefusedException() { }
    public SchemaRefusedException(string message) : base(message) { }
    public SchemaRefusedException(string message, Exception inner) : base(message, inner) { }
}
