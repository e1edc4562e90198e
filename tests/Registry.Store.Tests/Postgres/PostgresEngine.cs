using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Npgsql;
using Registry.Store.Postgres;
using Registry.Store.Tests.Conformance;

namespace Registry.Store.Tests.Postgres;

/// <summary>The engine on a database of its own, with the rights of the service.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes it by IAsyncLifetime.")]
public sealed class PostgresEngine : Engine
{
    private PostgresEventStore? store;
    private readonly ConcurrentBag<NpgsqlDataSource> deliverers = [];

    public Database Database { get; private set; } = null!;

    public override IEventStore Store => store!;

    public override async Task InitializeAsync()
    {
        Database = await Database.Create();
        store = new(Database.Service, Clock);
    }

    public override async Task DisposeAsync()
    {
        if (store is null) return; // the set-up failed, and says so itself
        await store.DisposeAsync();
        foreach (var source in deliverers) await source.DisposeAsync();
        await Database.DisposeAsync();
    }

    public override Task<IOutbox> Deliverer(OutboxPace pace)
    {
        var source = NpgsqlDataSource.Create(Database.Service);
        deliverers.Add(source);
        return Task.FromResult<IOutbox>(new PostgresOutbox(source, TimeProvider.System, pace));
    }

    public override Task OpenEpoch(int epoch) => Database.SetEpoch(epoch, "open");

    public override Task CloseEpoch(int epoch) => Database.SetEpoch(epoch, "closing");
}
