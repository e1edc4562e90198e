namespace Registry.Store.Postgres.Writing;

/// <summary>What a batch does to keys and index rows. Order of the fields: the parameters of Append.sql.</summary>
internal sealed class KeyColumns(Columns all)
{
    private readonly Column<int> activeItems = all.Numbers();
    private readonly Column<Guid> activeKeys = all.Ids();
    private readonly Column<int> mintedItems = all.Numbers();
    private readonly Column<Guid> mintedKeys = all.Ids();
    private readonly Column<int> mintedEpochs = all.Numbers();
    private readonly Column<byte[]> mintedWrapped = all.Bytes();
    private readonly Column<int> destroyedItems = all.Numbers();
    private readonly Column<Guid> destroyedKeys = all.Ids();
    private readonly Column<int> rowItems = all.Numbers();
    private readonly Column<byte[]> rowTags = all.Bytes();
    private readonly Column<Guid> rowKeys = all.Ids();
    private readonly Column<int> rowEpochs = all.Numbers();
    private readonly Column<byte[]> rowBoxes = all.Bytes();
    private readonly Column<bool> rowIdentifying = all.Flags();

    public Guid Active(int nth) => activeKeys[nth];

    public Guid Minted(int nth) => mintedKeys[nth];

    public byte[] Tag(int nth) => rowTags[nth];

    public void Add(int item, KeyChanges keys)
    {
        foreach (var key in AppendForm.MustBeActive(keys).Concat(keys.Destroyed)) AddActive(item, key);
        foreach (var key in keys.Minted) AddMinted(item, key);
        foreach (var row in keys.Indexed) AddRow(item, row);
        foreach (var key in keys.Destroyed)
        {
            destroyedItems.Add(item);
            destroyedKeys.Add(key);
        }
    }

    private void AddActive(int item, Guid key)
    {
        activeItems.Add(item);
        activeKeys.Add(key);
    }

    private void AddMinted(int item, NewKey key)
    {
        mintedItems.Add(item);
        mintedKeys.Add(key.Id);
        mintedEpochs.Add(key.Epoch);
        mintedWrapped.Add(key.Wrapped);
    }

    private void AddRow(int item, IndexRow row)
    {
        rowItems.Add(item);
        rowTags.Add(row.Tag);
        rowKeys.Add(row.Key);
        rowEpochs.Add(row.Epoch);
        rowBoxes.Add(row.Box);
        rowIdentifying.Add(row.Identifying);
    }
}
