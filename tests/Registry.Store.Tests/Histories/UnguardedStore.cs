namespace Registry.Store.Tests.Histories;

/// <summary>
/// An engine with its guards, expected versions and asked-for keys switched off: the last writer wins. For tests only.
/// </summary>
internal sealed class UnguardedStore(IEventStore store) : IEventStore
{
    public Task<Found> Read(Wanted wanted, CancellationToken ct) => store.Read(wanted, ct);

    public async Task<Appended> Append(Append append, CancellationToken ct)
    {
        while (true)
        {
            var writes = new List<StreamWrite>();
            foreach (var write in append.Writes)
                writes.Add(write with { Expected = await Version(write.Stream, ct) });
            var answer = await store.Append(append with
            {
                Writes = writes,
                Guards = [],
                Keys = append.Keys with { Required = [] },
            }, ct);
            if (answer is not Appended.Conflict)
                return answer;
        }
    }

    public IAsyncEnumerable<StoredEvent> ReadAll(long after, CancellationToken ct) => store.ReadAll(after, ct);

    public Task<long> Head(CancellationToken ct) => store.Head(ct);

    private async Task<long> Version(Guid stream, CancellationToken ct)
    {
        var found = await store.Read(new() { Streams = [new(stream, 0)] }, ct);
        return found.Streams.GetValueOrDefault(stream, []).Count;
    }
}
