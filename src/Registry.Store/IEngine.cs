using Npgsql;

namespace Registry.Store;

/// <summary>What keeps the log and hands messages over. One in a process; nothing outside Store knows which.</summary>
public interface IEngine : IAsyncDisposable
{
    IEventStore Log { get; }

    IOutbox Outbox { get; }

    /// <summary>After the scripts were run and before the first append: what else the engine needs.</summary>
    /// <param name="owner">Connects as registry_owner.</param>
    Task Start(NpgsqlDataSource owner, CancellationToken ct);
}
