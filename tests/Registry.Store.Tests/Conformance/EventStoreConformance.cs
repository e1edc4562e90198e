namespace Registry.Store.Tests.Conformance;

/// <summary>What every engine promises. A subclass names the engine; each file here holds one theme.</summary>
public abstract partial class EventStoreConformance(Engine engine) : IAsyncLifetime
{
    private IEventStore Store => engine.Store;

    public Task InitializeAsync() => engine.OpenEpoch(Sample.OpenEpoch);

    public Task DisposeAsync() => Task.CompletedTask;

    private Task<Appended> Append(Append append) => Store.Append(append, CancellationToken.None);

    private async Task<Appended.Added> Add(Append append) => (await Append(append)).ShouldBeOfType<Appended.Added>();

    private Task<Found> Read(Wanted wanted) => Store.Read(wanted, CancellationToken.None);

    private async Task<IReadOnlyList<StoredEvent>> Stream(Guid stream) =>
        (await Read(new() { Streams = [new(stream, 0)] })).Streams.GetValueOrDefault(stream) ?? [];

    private async Task<StoredKey?> KeyRow(Guid key) => (await Read(new() { Keys = [key] })).Keys.GetValueOrDefault(key);

    private Task<long> Head() => Store.Head(CancellationToken.None);

    private async Task<List<StoredEvent>> All(long after)
    {
        var all = new List<StoredEvent>();
        await foreach (var stored in Store.ReadAll(after, CancellationToken.None)) all.Add(stored);
        return all;
    }
}
