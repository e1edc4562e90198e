namespace Registry.Store.Memory;

/// <summary>Events by position, by id and by stream.</summary>
internal sealed class MemoryLog
{
    private readonly List<StoredEvent> all = [];
    private readonly Dictionary<Guid, StoredEvent> byId = [];
    private readonly Dictionary<Guid, List<StoredEvent>> streams = [];

    public long Head => all.Count;

    public IReadOnlyList<StoredEvent> After(long position) => all[(int)Math.Clamp(position, 0, all.Count)..];

    public IReadOnlyList<StoredEvent> ById(IEnumerable<Guid> ids) =>
        [.. ids.Distinct().Where(byId.ContainsKey).Select(id => byId[id])];

    public IReadOnlyDictionary<Guid, IReadOnlyList<StoredEvent>> Tails(IEnumerable<StreamTail> tails)
    {
        var found = new Dictionary<Guid, IReadOnlyList<StoredEvent>>();
        foreach (var tail in tails.Where(t => t.After < VersionOf(t.Stream)))
            found[tail.Stream] = streams[tail.Stream][(int)tail.After..];
        return found;
    }

    public Appended? Known(Append append) =>
        byId.TryGetValue(append.Writes[0].Events[0].Id, out var first) ? new Appended.Known(first) : null;

    public Appended? Conflict(Append append)
    {
        foreach (var seen in append.Writes.Select(w => new StreamGuard(w.Stream, w.Expected)).Concat(append.Guards))
            if (VersionOf(seen.Stream) != seen.Version)
                return new Appended.Conflict(seen.Stream, VersionOf(seen.Stream));
        return null;
    }

    public void RefuseTaken(Append append)
    {
        if (append.Writes.SelectMany(w => w.Events).Any(e => byId.ContainsKey(e.Id)))
            throw new BadItemException("an event id is in the log already");
    }

    /// <summary>Whole microseconds, later than every event before.</summary>
    public DateTimeOffset NextMoment(DateTimeOffset now)
    {
        var at = new DateTimeOffset(now.UtcTicks / 10 * 10, TimeSpan.Zero);
        return all.Count > 0 && all[^1].RecordedAt >= at ? all[^1].RecordedAt.AddTicks(10) : at;
    }

    public List<StoredEvent> Add(Append append, DateTimeOffset at)
    {
        var from = all.Count;
        foreach (var write in append.Writes)
            foreach (var fresh in write.Events)
                Add(Stored(write.Stream, fresh, at));
        return all[from..];
    }

    private StoredEvent Stored(Guid stream, NewEvent fresh, DateTimeOffset at) =>
        new(Head + 1, stream, VersionOf(stream) + 1, fresh.Id, fresh.Type, fresh.Data.ToArray(), at);

    private void Add(StoredEvent stored)
    {
        all.Add(stored);
        byId.Add(stored.Id, stored);
        if (!streams.TryGetValue(stored.Stream, out var stream)) streams[stored.Stream] = stream = [];
        stream.Add(stored);
    }

    private long VersionOf(Guid stream) => streams.TryGetValue(stream, out var events) ? events.Count : 0;
}
