using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Registry.Store.Postgres;
using Wolverine.Runtime;

namespace Registry.Store.Marten;

/// <summary>The second engine: Marten writes events, Wolverine carries messages and timers: docs/engines.md.</summary>
/// <remarks>Reads, the judgement of an append, and how appends share a commit are the default engine's.</remarks>
public sealed class MartenEngine : IEngine
{
    private readonly NpgsqlDataSource service;
    private readonly IHost host;
    private readonly PostgresEventStore log;

    /// <param name="connectionString">Logs in as registry_service.</param>
    /// <param name="clock">Tells RecordedAt, as long as the log's last event is not later.</param>
    public MartenEngine(string connectionString, TimeProvider clock, OutboxPace pace)
    {
        service = NpgsqlDataSource.Create(connectionString);
        var (counter, rows) = (new Counter(), new MessageRows(service, pace));
        host = CritterHost.Build(service, pace, new(counter, rows, pace), new(counter));
        var store = host.Services.GetRequiredService<IDocumentStore>();
        var messages = new WolverineMessages(host.Services.GetRequiredService<IWolverineRuntime>());
        log = new(
            Bounded(connectionString), clock,
            connection => MartenAppendCommand.Prepare(connection, store, messages));
        Outbox = new WolverineOutbox(store, messages, rows, counter, pace);
    }

    public IEventStore Log => log;

    public IOutbox Outbox { get; }

    public async Task Start(NpgsqlDataSource owner, CancellationToken ct)
    {
        await CritterHost.Migrate(owner, ct);
        await host.StartAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await log.DisposeAsync();
        await host.StopAsync();
        host.Dispose();
        await service.DisposeAsync();
    }

    /// <summary>
    /// The log's lock is held over round trips: the server takes it from a process that freezes between two of them.
    /// </summary>
    private static string Bounded(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Options = $"{settings.Options} -c idle_in_transaction_session_timeout=5s".Trim();
        return settings.ConnectionString;
    }
}
