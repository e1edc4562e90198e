namespace Registry.Store.Postgres.Writing;

/// <summary>What views.append_batch said of each item. The codes are listed in its script.</summary>
internal sealed class Outcomes(
    int[] codes, int[] causes, long[] actuals, (DateTimeOffset Base, long[] Positions) given,
    StreamColumns streams, KeyColumns keys)
{
    private IReadOnlyList<long> positions = [];
    private int taken;

    /// <summary>Of the events that were added, in the order of items, writes and events.</summary>
    public IReadOnlyList<long> Positions => given.Positions;

    public bool IsAdded(int n) => codes[n] == 0;

    /// <summary>The one moment of all events of item <paramref name="n"/>, which is 0 for the first.</summary>
    public DateTimeOffset At(int n) => given.Base.AddTicks((n + 1) * TimeSpan.TicksPerMicrosecond);

    /// <param name="drawn">The positions of the events that were added.</param>
    public void Leave(IReadOnlyList<Item> items, IReadOnlyList<long> drawn)
    {
        positions = drawn;
        for (var n = 0; n < items.Count; n++) items[n].Set(new(Said(items[n], n), items[n].MaybeStored));
    }

    private Appended? Said(Item item, int n) => codes[n] switch
    {
        0 => new Appended.Added(Stored(item, At(n))),
        1 => null,
        2 => new Appended.Conflict(streams.Seen(causes[n]), actuals[n]),
        3 => new Appended.KeyNotActive(keys.Active(causes[n])),
        4 => new Appended.KeyNotActive(keys.Minted(causes[n])),
        5 => new Appended.EpochNotOpen((int)actuals[n]),
        6 => new Appended.TagTaken(keys.Tag(causes[n])),
        var code => throw new InvalidOperationException($"An outcome nobody knows: {code}."),
    };

    private List<StoredEvent> Stored(Item item, DateTimeOffset at)
    {
        var stored = new List<StoredEvent>(item.Events);
        foreach (var write in item.Append.Writes)
            for (var n = 0; n < write.Events.Count; n++)
                stored.Add(Stored(write, n, at));
        return stored;
    }

    private StoredEvent Stored(StreamWrite write, int n, DateTimeOffset at)
    {
        var fresh = write.Events[n];
        var position = positions[taken++];
        return new(position, write.Stream, write.Expected + n + 1, fresh.Id, fresh.Type, fresh.Data, at);
    }
}
