using System.Diagnostics.CodeAnalysis;
using Npgsql;
using Registry.Store.Tests;
using Registry.Store.Tests.Conformance;

namespace Registry.Store.Marten.Tests;

/// <summary>The second engine on a database of its own, with the rights of the service.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes it by IAsyncLifetime.")]
public sealed class MartenStore : Engine
{
    /// <summary>A node is taken for dead, and a message comes again, after two seconds.</summary>
    public static readonly OutboxPace Pace = new(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(2));

    private MartenEngine? engine;
    private int serving;

    public Database Database { get; private set; } = null!;

    public override IEventStore Store => engine!.Log;

    public override async Task InitializeAsync()
    {
        Database = await Database.Create();
        engine = new(Database.Service, Clock, Pace);
        await using var owner = NpgsqlDataSource.Create(Database.Owner);
        await engine.Start(owner, default);
    }

    public override async Task DisposeAsync()
    {
        if (engine is null) return; // the set-up failed, and says so itself
        await engine.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>The process that appends delivers too, as every node does; each further one is a node of its own.</summary>
    public override Task<IOutbox> Deliverer(OutboxPace pace) => Task.FromResult<IOutbox>(
        Interlocked.CompareExchange(ref serving, 1, 0) == 0
            ? new OwnNode(engine!.Outbox, () => Volatile.Write(ref serving, 0))
            : new FurtherNode(Database, pace));

    public override Task OpenEpoch(int epoch) => Database.SetEpoch(epoch, "open");

    public override Task CloseEpoch(int epoch) => Database.SetEpoch(epoch, "closing");

    private sealed class OwnNode(IOutbox outbox, Action ended) : IOutbox
    {
        public async Task Deliver(IReceiver receiver, CancellationToken ct)
        {
            await outbox.Deliver(receiver, ct);
            ended();
        }
    }

    private sealed class FurtherNode(Database database, OutboxPace pace) : IOutbox
    {
        public async Task Deliver(IReceiver receiver, CancellationToken ct)
        {
            await using var node = new MartenEngine(database.Service, TimeProvider.System, pace);
            await using var owner = NpgsqlDataSource.Create(database.Owner);
            await node.Start(owner, default);
            await node.Outbox.Deliver(receiver, ct);
        }
    }
}
