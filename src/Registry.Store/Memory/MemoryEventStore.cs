namespace Registry.Store.Memory;

/// <summary>The log in one process's memory, for unit tests of what stands above the seam.</summary>
public sealed class MemoryEventStore : IEventStore
{
    private readonly Lock gate = new();
    private readonly MemoryLog log = new();
    private readonly MemoryKeys keys = new();
    private readonly TimeProvider clock;

    public MemoryEventStore(TimeProvider clock) => (this.clock, Messages) = (clock, new(gate));

    internal MemoryMessages Messages { get; }

    public Task<Found> Read(Wanted wanted, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        lock (gate)
            return Task.FromResult(new Found(
                log.ById(wanted.Events), log.Tails(wanted.Streams), keys.ById(wanted.Keys),
                keys.RowsWith(wanted.Tags), keys.NamesOf(wanted.Names, wanted.StreamTags)));
    }

    public Task<Appended> Append(Append append, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        AppendForm.Check(append);
        MemoryJson.Check(append);
        lock (gate)
            return Task.FromResult(
                log.Known(append) ?? log.Conflict(append) ?? keys.Conflict(append.Keys) ?? Add(append));
    }

    public IAsyncEnumerable<StoredEvent> ReadAll(long after, CancellationToken ct)
    {
        lock (gate) return log.After(after).ToAsyncEnumerable();
    }

    public Task<long> Head(CancellationToken ct)
    {
        lock (gate) return Task.FromResult(log.Head);
    }

    /// <summary>What rotation does elsewhere: keys and rows may be wrapped under this epoch from here on.</summary>
    public void OpenEpoch(int epoch)
    {
        lock (gate) keys.OpenEpochs.Add(epoch);
    }

    public void CloseEpoch(int epoch)
    {
        lock (gate) keys.OpenEpochs.Remove(epoch);
    }

    private Appended.Added Add(Append append)
    {
        log.RefuseTaken(append);
        Messages.RefuseTaken(append.Messages);
        keys.RefuseTaken(append.Keys);
        var at = log.NextMoment(clock.GetUtcNow());
        keys.Apply(append.Keys, at);
        Messages.Add(append.Messages);
        return new Appended.Added(log.Add(append, at));
    }
}
