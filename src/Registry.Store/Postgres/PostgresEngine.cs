using Npgsql;

namespace Registry.Store.Postgres;

/// <summary>The default engine: Npgsql and nothing else.</summary>
/// <param name="connectionString">Logs in as registry_service.</param>
/// <param name="clock">Tells RecordedAt and what is due.</param>
public sealed class PostgresEngine(string connectionString, TimeProvider clock, OutboxPace pace) : IEngine
{
    private readonly NpgsqlDataSource service = NpgsqlDataSource.Create(connectionString);
    private readonly PostgresEventStore log = new(connectionString, clock);

    public IEventStore Log => log;

    public IOutbox Outbox => new PostgresOutbox(service, clock, pace);

    public Task Start(NpgsqlDataSource owner, CancellationToken ct) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await log.DisposeAsync();
        await service.DisposeAsync();
    }
}
