using Npgsql;

namespace Registry.Store.Tests.Postgres;

/// <summary>The log's lock, held by the test, so that what is sent meanwhile waits where the test wants it.</summary>
internal sealed class HeldLock : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;

    private HeldLock(NpgsqlConnection connection) => this.connection = connection;

    public static async Task<HeldLock> Take(Database database)
    {
        var connection = new NpgsqlConnection(database.Super);
        await connection.OpenAsync();
        await using var take = new NpgsqlCommand("select pg_advisory_lock(7205)", connection);
        await take.ExecuteNonQueryAsync();
        return new(connection);
    }

    /// <summary>Waits until so many backends of the database wait for the lock.</summary>
    public static async Task Awaited(Database database, int backends = 1)
    {
        while (await database.Ask<long>("""
            select count(*) from pg_locks
             where locktype = 'advisory' and not granted
               and database = (select oid from pg_database where datname = current_database())
            """) < backends)
            await Task.Delay(10);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
