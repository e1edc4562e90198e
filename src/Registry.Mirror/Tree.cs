using Registry.Audit;

namespace Registry.Mirror;

/// <summary>The tree over the entries held: as it stood at the latest checkpoint, and what came behind it.</summary>
internal sealed class Tree
{
    private readonly CompactRange all = new();
    private readonly List<Hash> behind = [];
    private CompactRange signed = new();

    /// <summary>Entries held.</summary>
    public long Size => all.Size;

    public void Append(Hash leaf)
    {
        all.Append(leaf);
        behind.Add(leaf);
    }

    /// <summary>Of the tree over all that is held.</summary>
    public Hash Root() => all.Root();

    /// <param name="size">From the latest checkpoint's to what is held.</param>
    public Hash RootAt(long size) => At(size).Root();

    /// <summary>A checkpoint of this size was taken.</summary>
    public void Sign(long size)
    {
        var at = At(size);
        behind.RemoveRange(0, (int)(size - signed.Size));
        signed = at;
    }

    private CompactRange At(long size)
    {
        var at = CompactRange.Of(signed.Size, [.. signed.Nodes]);
        foreach (var leaf in behind.Take((int)(size - signed.Size)))
            at.Append(leaf);
        return at;
    }
}
