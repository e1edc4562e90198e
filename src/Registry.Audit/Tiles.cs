namespace Registry.Audit;

/// <summary>Hashes in a row, 32 bytes each: a subtree of height 8 by its leaves; C2SP tlog-tiles.</summary>
public static class Tiles
{
    public static byte[] Write(ReadOnlySpan<Hash> hashes)
    {
        var tile = new byte[hashes.Length * Hash.Length];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i].CopyTo(tile.AsSpan(i * Hash.Length));
        return tile;
    }

    /// <param name="width">As the path says: <see cref="TilePath.Width"/>.</param>
    /// <exception cref="MalformedException">Another number of bytes.</exception>
    public static Hash[] Read(ReadOnlySpan<byte> tile, int width)
    {
        if (tile.Length != width * Hash.Length)
            throw new MalformedException("tile", "has another length than its width asks for");
        var hashes = new Hash[width];
        for (var i = 0; i < width; i++)
            hashes[i] = Hash.FromBytes(tile.Slice(i * Hash.Length, Hash.Length));
        return hashes;
    }

    /// <summary>The root of a perfect subtree; that of a full tile is a hash of the tile above.</summary>
    /// <param name="hashes">A power of two of them.</param>
    public static Hash Root(ReadOnlySpan<Hash> hashes)
    {
        if (!System.Numerics.BitOperations.IsPow2(hashes.Length))
            throw new ArgumentException("Not a perfect subtree.", nameof(hashes));
        var row = hashes.ToArray();
        for (var width = row.Length; width > 1; width /= 2)
            for (var i = 0; i < width / 2; i++)
                row[i] = Hash.OfNode(row[2 * i], row[2 * i + 1]);
        return row[0];
    }
}

/// <summary>A tree whose hashes stand in tiles, so that proofs can be made from what a log serves.</summary>
/// <remarks>
/// Tiles are believed as they are: compare <see cref="Root"/> with a signed checkpoint, or check the proof that was
/// made. Each tile is read once and kept, so make one for a task and let it go.
/// </remarks>
/// <param name="read">Bytes of a tile that the tree has.</param>
public sealed class TiledTree(long size, Func<TilePath, byte[]> read)
{
    private readonly Dictionary<TilePath, Hash[]> tiles = [];

    public long Size => size;

    /// <summary>The function that <see cref="Proofs"/> ask for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree does not have all leaves of that subtree.</exception>
    /// <exception cref="MalformedException">A tile has another length than it should.</exception>
    public Hash Node(int level, long index)
    {
        if (level is < 0 or > 62 || index < 0 || index >= size >> level)
            throw new ArgumentOutOfRangeException(nameof(index), index, "The tree has no such subtree.");
        var (inTile, width) = (level % 8, 1 << (level % 8));
        var path = TilePath.In(size, level / 8, index << inTile >> 8)!.Value;
        if (!tiles.TryGetValue(path, out var hashes))
            tiles[path] = hashes = Tiles.Read(read(path), path.Width);
        return Tiles.Root(hashes.AsSpan((int)(index << inTile & 255), width));
    }

    public Hash Root() => Subtrees.Root(0, size, Node);
}
