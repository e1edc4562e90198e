using Registry.Audit;
using Registry.Projections.AuditTree;

namespace Registry.Projections.Scrubbing;

/// <summary>Full tiles beside the rows below them and the tree above them.</summary>
/// <param name="mirrored">Hashes of entries that the mirror holds; none if it cannot be asked.</param>
public sealed class TileScrub(TreeParts parts, Func<long, int, CancellationToken, Task<Hash[]?>> mirrored)
{
    /// <summary>Hashes of 256 leaves as they are stored; none if they are not.</summary>
    public async Task<Hash[]?> Stored(long number, CancellationToken ct) =>
        await Full(0, number, ct) is { } tile ? Tiles.Read(tile.Hashes, TilePath.FullWidth) : null;

    /// <summary>Where tile and rows part, or the tile and its own root, the altered one is named.</summary>
    /// <returns>Hashes to go on with.</returns>
    public async Task<Hash[]> Bundle(
        BundleRows rows, PublishedCheckpoint published, List<Finding> found, CancellationToken ct)
    {
        var number = rows.First / TilePath.FullWidth;
        var (made, tile) = (rows.Hashes(), await Full(0, number, ct));
        var stored = tile is null ? null : Tiles.Read(tile.Hashes, TilePath.FullWidth);
        var sound = stored is not null && Tiles.Root(stored) == tile!.Root;
        if (sound && Same(made, stored))
            return stored!;
        var truth = await Fits(number, made, published, ct) ? made!
            : await Fits(number, stored, published, ct) ? stored!
            : await mirrored(rows.First, rows.Count, ct) ?? stored ?? made ?? new Hash[rows.Count];
        if (tile is null)
            found.Add(new(FindingKind.MissingTile, number, 0));
        else if (!sound || !Same(stored, truth))
            found.Add(new(FindingKind.AlteredTile, number, 0));
        if (!Same(made, truth))
            found.AddRange(rows.Differences(truth));
        return truth;
    }

    /// <summary>Tiles above that became full with a bundle.</summary>
    public async Task Above(long number, List<Finding> found, CancellationToken ct)
    {
        for (var (level, next) = (1, number + 1); next % TilePath.FullWidth == 0; level++)
        {
            next /= TilePath.FullWidth;
            if (await Full(level, next - 1, ct) is not { } tile)
                found.Add(new(FindingKind.MissingTile, next - 1, level));
            else if (await Differs(tile, ct))
                found.Add(new(FindingKind.AlteredTile, next - 1, level));
        }
    }

    private async Task<bool> Differs(FullTile tile, CancellationToken ct)
    {
        var below = await parts.Tree.Roots(tile.Level - 1, tile.Number * TilePath.FullWidth, TilePath.FullWidth, ct);
        var stored = Tiles.Read(tile.Hashes, TilePath.FullWidth);
        return !below.SequenceEqual(stored) || Tiles.Root(stored) != tile.Root;
    }

    private static bool Same(Hash[]? one, Hash[]? other) =>
        one is not null && other is not null && one.SequenceEqual(other);

    /// <summary>Whether the published tree has these 256 leaves.</summary>
    private async Task<bool> Fits(long number, Hash[]? leaves, PublishedCheckpoint published, CancellationToken ct)
    {
        if (leaves is null)
            return false;
        var root = Tiles.Root(leaves);
        var (above, place) = (number / TilePath.FullWidth, (int)(number % TilePath.FullWidth));
        if (await Full(1, above, ct) is { } full)
            return Tiles.Read(full.Hashes, TilePath.FullWidth)[place] == root;
        try
        {
            return published.Root == await TreeTiles.Prove(
                published.Size, node => Root(published.Size, node), paths => With(paths, above, place, root, ct));
        }
        catch (LedgerFaultException)
        {
            return false; // rows of the tail are missing, too
        }
    }

    private static Hash Root(long size, NodeReader node) => CompactRange
        .Of(size, [.. Subtrees.Cover(0, size).Select(part => node(part.Level, part.Index))]).Root();

    private async Task<Dictionary<TilePath, byte[]>> With(
        IReadOnlyList<TilePath> paths, long above, int place, Hash root, CancellationToken ct)
    {
        var tiles = await parts.Tiles.Read(paths, ct);
        foreach (var path in paths.Where(path => path.Level == 1 && path.Index == above))
            root.CopyTo(tiles[path].AsSpan(place * Hash.Length));
        return tiles;
    }

    private async Task<FullTile?> Full(int level, long number, CancellationToken ct) =>
        (await parts.Tree.Full([new TilePath(level, number, TilePath.FullWidth)], ct)).Values.FirstOrDefault();
}
