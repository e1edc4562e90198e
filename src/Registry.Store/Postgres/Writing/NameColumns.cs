namespace Registry.Store.Postgres.Writing;

/// <summary>Names given and forgotten. Order of the fields: the parameters of Append.sql.</summary>
internal sealed class NameColumns(Columns all)
{
    private readonly Column<int> items = all.Numbers();
    private readonly Column<Guid> ids = all.Ids();
    private readonly Column<int> epochs = all.Numbers();
    private readonly Column<byte[]> boxes = all.Bytes();
    private readonly Column<byte[]> tags = all.Bytes();
    private readonly Column<int> forgottenItems = all.Numbers();
    private readonly Column<Guid> forgottenIds = all.Ids();

    public void Add(int item, KeyChanges keys)
    {
        foreach (var name in keys.Named)
        {
            items.Add(item);
            ids.Add(name.Id);
            epochs.Add(name.Epoch);
            boxes.Add(name.Box);
            tags.Add(name.StreamTag);
        }

        foreach (var id in keys.Forgotten)
        {
            forgottenItems.Add(item);
            forgottenIds.Add(id);
        }
    }
}

/// <summary>Messages that leave with a batch. Order of the fields: the parameters of Append.sql.</summary>
internal sealed class MessageColumns(Columns all)
{
    private readonly Column<int> items = all.Numbers();
    private readonly Column<Guid> ids = all.Ids();
    private readonly Column<string> kinds = all.Texts();
    private readonly Column<DateTime> due = all.Moments();
    private readonly Column<byte[]> bodies = all.Bodies();

    public void Add(int item, IEnumerable<NewMessage> messages)
    {
        foreach (var message in messages)
        {
            items.Add(item);
            ids.Add(message.Id);
            kinds.Add(message.Kind);
            due.Add(message.DueAt.UtcDateTime);
            bodies.Add(StreamColumns.Whole(message.Body));
        }
    }
}
