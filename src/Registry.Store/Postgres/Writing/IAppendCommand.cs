namespace Registry.Store.Postgres.Writing;

/// <summary>A way to write a batch on one connection, made ready once for it.</summary>
internal interface IAppendCommand : IAsyncDisposable
{
    /// <summary>Writes the batch, each item wholly or not at all, and leaves a verdict in each.</summary>
    /// <remarks>What a verdict says is durable.</remarks>
    Task Run(IReadOnlyList<Item> items, DateTimeOffset now);
}
