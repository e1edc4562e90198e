namespace Registry.Store.Postgres.Writing;

/// <summary>What the items of a batch touch, so that none touches what another changes.</summary>
/// <remarks>All items are judged on the state before the batch: right only for items that keep apart.</remarks>
internal sealed class Claims
{
    private readonly HashSet<Mark> changed = [];
    private readonly HashSet<Mark> touched = [];

    /// <summary>Claims all that the item touches, also when it must stay out: nothing later may pass it.</summary>
    /// <returns>Whether it keeps apart from every item before.</returns>
    public bool Add(Footprint item)
    {
        var apart = !item.Changed.Any(touched.Contains) && !item.Seen.Any(changed.Contains);
        changed.UnionWith(item.Changed);
        touched.UnionWith(item.Changed);
        touched.UnionWith(item.Seen);
        return apart;
    }

    public void Clear()
    {
        changed.Clear();
        touched.Clear();
    }
}
