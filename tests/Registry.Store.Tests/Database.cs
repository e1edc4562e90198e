using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Npgsql;
using Registry.Store.Postgres;

namespace Registry.Store.Tests;

/// <summary>A database of its own for one test class: roles and migrations run, dropped at the end.</summary>
public sealed class Database : IAsyncDisposable
{
    private const string Variable = "REGISTRY_TEST_POSTGRES";

    private readonly string name;

    private Database(string name) => this.name = name;

    /// <summary>Connection string of the server's superuser, in this database.</summary>
    public string Super => For();

    /// <summary>Connection string with the rights of the role that owns the schemas.</summary>
    public string Owner => For("registry_owner");

    /// <summary>Connection string with the rights of the role the service logs in as.</summary>
    public string Service => For("registry_service");

    /// <param name="more">Assemblies with scripts of their own.</param>
    public static async Task<Database> Create(params Assembly[] more)
    {
        var database = new Database($"registry_test_{Guid.NewGuid():N}");
        await Execute(Server(), $"create database {database.name} template template0 encoding 'UTF8'");
        await Execute(database.Super, await File.ReadAllTextAsync(InRepository("ops/postgres/roles.sql")));
        await using var owner = NpgsqlDataSource.Create(database.Owner);
        await Migrator.Run(owner, more);
        return database;
    }

    public Task Execute(string sql) => Execute(Super, sql);

    /// <summary>What rotation does.</summary>
    public Task SetEpoch(int epoch, string state) => Execute($"""
        insert into keys.epochs (number, state) values ({epoch}, '{state}')
            on conflict (number) do update set state = excluded.state
        """);

    /// <summary>First column of the first row.</summary>
    public async Task<T> Ask<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Super);
        await using var command = Command(source, sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Its files as they are now are copied; nobody else may be connected.</summary>
    public Task Keep() => Copy(name, $"{name}_kept");

    /// <summary>The files that were kept take the place of those that came to be since.</summary>
    public async Task Restore()
    {
        await Drop(name);
        await Copy($"{name}_kept", name);
    }

    public async ValueTask DisposeAsync()
    {
        await Drop(name);
        await Drop($"{name}_kept");
    }

    private static async Task Copy(string from, string to)
    {
        NpgsqlConnection.ClearAllPools();
        await Execute(Server(), $"create database {to} template {from} strategy file_copy");
        await Execute(Server(), $"grant create, connect on database {to} to registry_owner");
        await Execute(Server(), $"grant connect on database {to} to registry_service");
    }

    private static Task Drop(string database) => Execute(Server(), $"drop database if exists {database} with (force)");

    public static string InRepository(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, path))) return Path.Combine(folder.FullName, path);
        throw new FileNotFoundException(path);
    }

    private static string Server() => Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException(
            $"These tests need a PostgreSQL server: run ops/test, which starts one and sets {Variable}.");

    /// <summary>Without a pool, so that nothing holds the database when it is dropped.</summary>
    private string For(string? role = null)
    {
        var settings = new NpgsqlConnectionStringBuilder(Server()) { Database = name, Pooling = role is not null };
        if (role is not null) settings.Options = $"{settings.Options} -c role={role}".Trim();
        return settings.ConnectionString;
    }

    private static async Task Execute(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = Command(source, sql);
        await command.ExecuteNonQueryAsync();
    }

    [SuppressMessage("Security", "CA2100", Justification = "Statements of tests.")]
    private static NpgsqlCommand Command(NpgsqlDataSource source, string sql) => source.CreateCommand(sql);
}
