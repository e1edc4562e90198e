using Npgsql;
using Registry.Store.Postgres;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Postgres;

/// <summary>This assembly, started as a program: the process that FrozenWriterTests freezes, or a deliverer.</summary>
internal static class WriterProcess
{
    public static async Task Main(string[] args)
    {
        var (form, connectionString, about) = (args[0], args[1], Guid.Parse(args[2]));
        await (form switch
        {
            "batch" => Batch(connectionString, about),
            "deliver" => DelivererProcess.Run(connectionString, about),
            _ => Naive(connectionString),
        });
    }

    private static async Task Batch(string connectionString, Guid stream)
    {
        await using var store = new PostgresEventStore(connectionString, TimeProvider.System);
        Console.WriteLine("sending");
        var answer = await store.Append(One(stream, 0, Next(stream, 1)), CancellationToken.None);
        Console.WriteLine(answer.GetType().Name);
    }

    private static async Task Naive(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var take = new NpgsqlCommand("select pg_advisory_xact_lock(7205)", connection);
        await take.ExecuteNonQueryAsync();
        Console.WriteLine("locked");
        await Task.Delay(Timeout.Infinite);
    }
}
