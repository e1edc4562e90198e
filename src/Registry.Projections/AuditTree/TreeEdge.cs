using Registry.Audit;

namespace Registry.Projections.AuditTree;

/// <summary>The right edge of a tree: on each level of tiles the hashes after the last full one.</summary>
/// <remarks>All a tree needs to grow, and to give its root.</remarks>
public sealed class TreeEdge
{
    private const int Levels = 8;

    private readonly List<Hash>[] levels;
    private readonly List<FullTile> full = [];

    private TreeEdge(long size, List<Hash>[] levels) => (Size, this.levels) = (size, levels);

    public long Size { get; private set; }

    /// <summary>Tiles that became full since this edge was made, lower ones first.</summary>
    public IReadOnlyList<FullTile> Full => full;

    /// <param name="level">Hashes on a level of tiles right of the last full one; as many as the size asks for.</param>
    public static TreeEdge Of(long size, Func<int, IEnumerable<Hash>> level)
    {
        var levels = Enumerable.Range(0, Levels).Select(n => level(n).ToList()).ToArray();
        for (var n = 0; n < Levels; n++)
            if (levels[n].Count != Width(size, n))
                throw new LedgerFaultException(LedgerFault.TreeDiffers);
        return new(size, levels);
    }

    public static TreeEdge Empty() => Of(0, _ => []);

    /// <summary>How many hashes stand on a level of tiles after the last full one.</summary>
    public static int Width(long size, int level) => (int)(size >> (8 * level) & 255);

    /// <summary>The same tree, to grow on its own.</summary>
    public TreeEdge Copy() => new(Size, [.. levels.Select(hashes => new List<Hash>(hashes))]);

    public void Append(Hash leaf)
    {
        Append(0, leaf);
        Size++;
    }

    public Hash Root() => new TiledTree(Size, Partial).Root();

    /// <summary>Bytes of a tile that is not full in a tree of this size.</summary>
    public byte[] Partial(TilePath path) => path.Level is >= 0 and < Levels && path.Width == levels[path.Level].Count
        ? Tiles.Write([.. levels[path.Level]])
        : throw new LedgerFaultException(LedgerFault.TreeDiffers);

    private void Append(int level, Hash hash)
    {
        var row = levels[level];
        row.Add(hash);
        if (row.Count < TilePath.FullWidth)
            return;
        Hash[] hashes = [.. row];
        var root = Tiles.Root(hashes);
        full.Add(new(level, Size >> (8 * (level + 1)), root, Tiles.Write(hashes)));
        row.Clear();
        Append(level + 1, root);
    }
}

/// <param name="Root">The hash it is on the level above.</param>
/// <param name="Hashes">256 of them.</param>
public sealed record FullTile(int Level, long Number, Hash Root, byte[] Hashes);
