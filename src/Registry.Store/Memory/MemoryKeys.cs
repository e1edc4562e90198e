namespace Registry.Store.Memory;

/// <summary>Slice keys, index rows and names.</summary>
internal sealed class MemoryKeys
{
    private readonly Dictionary<Guid, StoredKey> keys = [];
    private readonly Dictionary<Guid, NameRow> names = [];
    private readonly List<IndexRow> rows = [];

    public HashSet<int> OpenEpochs { get; } = [];

    public IReadOnlyDictionary<Guid, StoredKey> ById(IEnumerable<Guid> ids) =>
        ids.Distinct().Where(keys.ContainsKey).ToDictionary(id => id, id => keys[id]);

    public IReadOnlyList<IndexRow> RowsWith(IReadOnlyList<byte[]> tags) =>
        [.. rows.Where(r => tags.Any(t => Same(t, r.Tag)))];

    public IReadOnlyList<NameRow> NamesOf(IReadOnlyList<Guid> ids, IReadOnlyList<byte[]> streamTags) =>
        [.. names.Values.Where(n => ids.Contains(n.Id) || streamTags.Any(t => Same(t, n.StreamTag)))];

    public Appended? Conflict(KeyChanges changes) =>
        KeyConflict(changes) ?? (Appended?)EpochConflict(changes) ?? TagConflict(changes);

    public void RefuseTaken(KeyChanges changes)
    {
        if (changes.Named.Any(n => names.ContainsKey(n.Id) || IsNamed(n.StreamTag, changes.Forgotten)))
            throw new BadItemException("a name or its stream's tag exists already");
    }

    /// <summary>Destroys and forgets first: what dies here makes room for what is given here.</summary>
    public void Apply(KeyChanges changes, DateTimeOffset at)
    {
        foreach (var id in changes.Destroyed)
            keys[id] = keys[id] with { State = KeyState.Destroyed, Wrapped = null, DestroyedAt = at };
        rows.RemoveAll(r => changes.Destroyed.Contains(r.Key));
        foreach (var id in changes.Forgotten.Where(IsRemembered))
            names[id] = names[id] with { Box = null, StreamTag = null, ForgottenAt = at };
        foreach (var key in changes.Minted)
            keys.Add(key.Id, new(key.Id, key.Epoch, KeyState.Active, key.Wrapped, null));
        foreach (var name in changes.Named)
            names.Add(name.Id, new(name.Id, name.Epoch, name.Box, name.StreamTag, null));
        rows.AddRange(changes.Indexed);
    }

    private Appended.KeyNotActive? KeyConflict(KeyChanges changes)
    {
        foreach (var id in AppendForm.MustBeActive(changes).Concat(changes.Destroyed))
            if (!keys.TryGetValue(id, out var key) || key.State != KeyState.Active) return new(id);
        return changes.Minted.FirstOrDefault(k => keys.ContainsKey(k.Id)) is { } twice ? new(twice.Id) : null;
    }

    private Appended.EpochNotOpen? EpochConflict(KeyChanges changes)
    {
        var named = changes.Minted.Select(k => k.Epoch)
            .Concat(changes.Indexed.Select(r => r.Epoch)).Concat(changes.Named.Select(n => n.Epoch));
        foreach (var epoch in named)
            if (!OpenEpochs.Contains(epoch)) return new(epoch);
        return null;
    }

    private Appended.TagTaken? TagConflict(KeyChanges changes)
    {
        foreach (var row in changes.Indexed.Where(r => r.Identifying))
            if (rows.Any(r => r.Identifying && Same(r.Tag, row.Tag) && !changes.Destroyed.Contains(r.Key)))
                return new(row.Tag);
        return null;
    }

    private bool IsRemembered(Guid id) => names.TryGetValue(id, out var name) && name.ForgottenAt is null;

    private bool IsNamed(byte[] streamTag, IReadOnlyList<Guid> forgotten) =>
        names.Values.Any(n => Same(streamTag, n.StreamTag) && !forgotten.Contains(n.Id));

    private static bool Same(byte[] one, byte[]? other) => other is not null && one.AsSpan().SequenceEqual(other);
}
