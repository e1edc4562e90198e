namespace Registry.Store.Postgres.Reading;

/// <summary>One question that waits for its answer, and the answer as it comes together.</summary>
internal sealed class Question(Wanted wanted)
{
    private readonly TaskCompletionSource<Found> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<StoredEvent> events = [];
    private readonly Dictionary<Guid, IReadOnlyList<StoredEvent>> streams = [];
    private readonly Dictionary<Guid, StoredKey> keys = [];
    private readonly List<IndexRow> rows = [];
    private readonly Dictionary<Guid, NameRow> names = [];

    public Wanted Wanted => wanted;

    public Task<Found> Answer => answer.Task;

    public void Add(StoredEvent found) => events.Add(found);

    public void AddToStream(StoredEvent found)
    {
        if (!streams.TryGetValue(found.Stream, out var tail)) streams[found.Stream] = tail = new List<StoredEvent>();
        ((List<StoredEvent>)tail).Add(found);
    }

    public void Add(StoredKey found) => keys[found.Id] = found;

    public void Add(IndexRow found) => rows.Add(found);

    public void Add(NameRow found) => names[found.Id] = found;

    public void Done() => answer.TrySetResult(new(events, streams, keys, rows, [.. names.Values]));

    public void Fail(Exception error) => answer.TrySetException(error);

    /// <summary>What a first try found is worth nothing for the second: one answer is one snapshot.</summary>
    public void Clear()
    {
        events.Clear();
        streams.Clear();
        keys.Clear();
        rows.Clear();
        names.Clear();
    }
}
