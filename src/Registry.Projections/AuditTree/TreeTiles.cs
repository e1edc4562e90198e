using Registry.Audit;

namespace Registry.Projections.AuditTree;

/// <summary>Tiles of the published tree, full or not, and proofs that are made of them.</summary>
public sealed class TreeTiles(TreeStore tree, LeafWalk walk, Leaves leaves)
{
    /// <summary>The right edge of a published tree, from what is stored and from the events after it.</summary>
    /// <exception cref="LedgerFaultException">There is less of either than the size asks for.</exception>
    public async Task<TreeEdge> Edge(long size, CancellationToken ct)
    {
        var levels = new List<IEnumerable<Hash>>();
        for (var level = 0; level < 8; level++)
            levels.Add(await Row(level, size >> (8 * level) >> 8, TreeEdge.Width(size, level), ct));
        return TreeEdge.Of(size, level => levels[level]);
    }

    /// <param name="path">Of a tile that a published tree has.</param>
    public async Task<byte[]> Read(TilePath path, CancellationToken ct) => (await Read([path], ct))[path];

    /// <summary>What a pure function makes of nodes of a tree, a proof for instance.</summary>
    /// <param name="make">Called twice: first to learn which tiles it needs.</param>
    public Task<T> Prove<T>(long size, Func<NodeReader, T> make, CancellationToken ct) =>
        Prove(size, make, paths => Read(paths, ct));

    /// <summary>The same over other tiles.</summary>
    public static async Task<T> Prove<T>(
        long size, Func<NodeReader, T> make, Func<IReadOnlyList<TilePath>, Task<Dictionary<TilePath, byte[]>>> read)
    {
        var needed = new HashSet<TilePath>();
        make(new TiledTree(size, Note).Node);
        var tiles = await read([.. needed]);
        return make(new TiledTree(size, path => tiles[path]).Node);

        byte[] Note(TilePath path)
        {
            needed.Add(path);
            return new byte[path.Width * Hash.Length];
        }
    }

    /// <summary>Each is the beginning of a tile that is full by now, or is made of what stands below it.</summary>
    public async Task<Dictionary<TilePath, byte[]>> Read(IReadOnlyList<TilePath> paths, CancellationToken ct)
    {
        var full = await tree.Full(paths, ct);
        var found = new Dictionary<TilePath, byte[]>();
        foreach (var path in paths)
            found[path] = full.TryGetValue((path.Level, path.Index), out var tile)
                ? tile.Hashes[..(path.Width * Hash.Length)]
                : Tiles.Write(await Row(path.Level, path.Index, path.Width, ct));
        return found;
    }

    private async Task<Hash[]> Row(int level, long number, int width, CancellationToken ct)
    {
        if (width == 0)
            return [];
        var first = number * TilePath.FullWidth;
        Hash[] row = level == 0
            ? await walk.From(first, ct).Take(width).Select(HashOf).ToArrayAsync(ct)
            : [.. await tree.Roots(level - 1, first, width, ct)];
        return row.Length == width ? row : throw new LedgerFaultException(LedgerFault.TreeDiffers);
    }

    private Hash HashOf(LedgerLeaf leaf) => Hash.OfLeaf(leaves.Entry(leaf).Span);
}
