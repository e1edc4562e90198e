using Npgsql;
using Registry.Store.Postgres;

namespace Registry.Store.Tests.Postgres;

/// <summary>The process that LostDelivererTests kills: takes a message and never ends dealing with it.</summary>
internal sealed class DelivererProcess(Guid stands) : IReceiver
{
    public static readonly OutboxPace Pace = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(6));

    public static async Task Run(string connectionString, Guid stands)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await new PostgresOutbox(source, TimeProvider.System, Pace).Deliver(new DelivererProcess(stands), default);
    }

    public async Task Deal(DueMessage message, CancellationToken ct)
    {
        if (message.Id != stands) return;
        Console.WriteLine("dealing");
        await Task.Delay(Timeout.Infinite, ct);
    }

    public void Failed(Exception fault) => Console.WriteLine(fault.GetType().Name);
}
