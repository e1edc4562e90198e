using System.Runtime.InteropServices;

namespace Registry.Store.Postgres.Writing;

/// <summary>What the items of a batch touch, so that none touches what another changes.</summary>
/// <remarks>All items are judged on the state before the batch: right only for items that keep apart.</remarks>
internal sealed class Claims
{
    private readonly HashSet<Claim> changed = [];
    private readonly HashSet<Claim> touched = [];

    /// <summary>Claims all that the item touches, also when it must stay out: nothing later may pass it.</summary>
    /// <returns>Whether it keeps apart from every item before.</returns>
    public bool Add(Append append)
    {
        var mine = Changed(append).ToList();
        var seen = Seen(append).ToList();
        var apart = !mine.Exists(touched.Contains) && !seen.Exists(changed.Contains);
        changed.UnionWith(mine);
        touched.UnionWith(mine);
        touched.UnionWith(seen);
        return apart;
    }

    public void Clear()
    {
        changed.Clear();
        touched.Clear();
    }

    private static IEnumerable<Claim> Changed(Append append)
    {
        yield return new('e', append.Writes[0].Events[0].Id);
        foreach (var write in append.Writes) yield return new('s', write.Stream);
        if (append.Keys == KeyChanges.None) yield break;
        foreach (var key in append.Keys.Minted) yield return new('k', key.Id);
        foreach (var key in append.Keys.Destroyed) yield return new('k', key);
        foreach (var row in append.Keys.Indexed.Where(r => r.Identifying)) yield return Of('t', row.Tag);
        foreach (var name in append.Keys.Named) yield return new('n', name.Id);
        foreach (var name in append.Keys.Named) yield return Of('m', name.StreamTag);
        foreach (var name in append.Keys.Forgotten) yield return new('n', name);
    }

    private static IEnumerable<Claim> Seen(Append append)
    {
        foreach (var guard in append.Guards) yield return new('s', guard.Stream);
        if (append.Keys == KeyChanges.None) yield break;
        foreach (var key in append.Keys.Required) yield return new('k', key);
        foreach (var row in append.Keys.Indexed) yield return new('k', row.Key);
    }

    /// <summary>The first 16 bytes tell tags apart: two that agree in them only wait for each other.</summary>
    private static Claim Of(char kind, byte[] tag)
    {
        Span<byte> head = stackalloc byte[16];
        tag.AsSpan(0, Math.Min(16, tag.Length)).CopyTo(head);
        return new(kind, MemoryMarshal.Read<Guid>(head));
    }

    private readonly record struct Claim(char Kind, Guid Id);
}
