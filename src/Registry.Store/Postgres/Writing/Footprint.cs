using System.Runtime.InteropServices;

namespace Registry.Store.Postgres.Writing;

/// <summary>What an append changes, and what it only leans on. Made on its caller's time.</summary>
internal sealed class Footprint
{
    public Footprint(Append append)
    {
        Changed = [.. OfChanged(append)];
        Seen = [.. OfSeen(append)];
    }

    public IReadOnlyList<Mark> Changed { get; }

    public IReadOnlyList<Mark> Seen { get; }

    private static IEnumerable<Mark> OfChanged(Append append)
    {
        yield return new('e', append.Writes[0].Events[0].Id);
        foreach (var write in append.Writes) yield return new('s', write.Stream);
        if (ReferenceEquals(append.Keys, KeyChanges.None)) yield break;
        foreach (var key in append.Keys.Minted) yield return new('k', key.Id);
        foreach (var key in append.Keys.Destroyed) yield return new('k', key);
        foreach (var row in append.Keys.Indexed.Where(r => r.Identifying)) yield return Of('t', row.Tag);
        foreach (var name in append.Keys.Named) yield return new('n', name.Id);
        foreach (var name in append.Keys.Named) yield return Of('m', name.StreamTag);
        foreach (var name in append.Keys.Forgotten) yield return new('n', name);
    }

    private static IEnumerable<Mark> OfSeen(Append append)
    {
        foreach (var guard in append.Guards) yield return new('s', guard.Stream);
        foreach (var key in append.Keys.Required) yield return new('k', key);
        foreach (var row in append.Keys.Indexed) yield return new('k', row.Key);
    }

    /// <summary>The first 16 bytes tell tags apart: two that agree in them only wait for each other.</summary>
    private static Mark Of(char kind, byte[] tag)
    {
        Span<byte> head = stackalloc byte[16];
        tag.AsSpan(0, Math.Min(16, tag.Length)).CopyTo(head);
        return new(kind, MemoryMarshal.Read<Guid>(head));
    }
}

/// <param name="Kind">e first event, s stream, k key, t identifying tag, n name, m a name's stream tag.</param>
internal readonly record struct Mark(char Kind, Guid Id);
