using Registry.Audit;
using Registry.Projections.AuditTree;

namespace Registry.Projections.Scrubbing;

/// <summary>Rows, tiles and checkpoints, 256 leaves at a time, from the first on.</summary>
public sealed class BundleScrub(TreeParts parts, LogCursor log, PublishedCheckpoint published, Vkey? witness)
{
    private readonly MirrorReading mirror = new(parts.Mirror);
    private readonly TileScrub tiles = new(parts, new MirrorReading(parts.Mirror).Hashes);
    private readonly CheckpointScrub checkpoints = new(parts, witness);

    /// <summary>Position of the last row before the leaves that were read last.</summary>
    public long From { get; private set; }

    /// <summary>Position of the last row of them.</summary>
    public long After { get; private set; }

    /// <param name="count">256, or fewer at the end of the tree.</param>
    public async Task<List<Finding>> Next(long first, int count, CancellationToken ct)
    {
        From = After;
        var (found, number, full) = (new List<Finding>(), first / TilePath.FullWidth, count == TilePath.FullWidth);
        var until = first + TilePath.FullWidth >= published.Size
            ? published.Position
            : (await parts.Tree.Bundle(number + 1, ct))?.After;
        var rows = await log.Take(first, count, until, full ? await tiles.Stored(number, ct) : null, ct);
        var hashes = full ? await tiles.Bundle(rows, published, found, ct) : await Tail(rows, found, ct);
        var good = rows.Hashes() is { } made && made.SequenceEqual(hashes);
        await Begins(number, rows, good, found, ct);
        await checkpoints.Append(hashes, published.Size, found, ct);
        if (full)
            await tiles.Above(number, found, ct);
        found.AddRange(log.Nonconforming);
        log.Nonconforming.Clear();
        var end = rows.Rows.Count == 0 ? After : rows.Rows[^1].Position;
        After = good ? end : until ?? end;
        return found;
    }

    /// <summary>Where a bundle begins is put down as it is.</summary>
    private async Task Begins(long number, BundleRows rows, bool good, List<Finding> found, CancellationToken ct)
    {
        if (rows.Count == 0)
            return;
        var row = await parts.Tree.Bundle(number, ct);
        var otherMoment = good && !rows.Lost.ContainsKey(rows.First) && row?.RecordedAt != rows.Rows[0].RecordedAt;
        if (row?.After != From || otherMoment)
            found.Add(new(FindingKind.AlteredBundle, number));
    }

    /// <summary>Leaves that no stored tile has: the mirror's entries, or the root alone, say what they are.</summary>
    private async Task<Hash[]> Tail(BundleRows rows, List<Finding> found, CancellationToken ct)
    {
        var made = rows.Hashes();
        var held = await mirror.Hashes(rows.First, rows.Count, ct);
        if (held is null && made is null)
            found.Add(new(FindingKind.AlteredTail, rows.First));
        if (held is null)
            return made ?? [.. rows.Rows.Select(row => row.Hash).Take(rows.Count)];
        if (made is null || !made.SequenceEqual(held))
            found.AddRange(rows.Differences(held));
        return held;
    }
}
