using System.Runtime.CompilerServices;
using Registry.Audit;
using Registry.Store;

namespace Registry.Projections.AuditTree;

/// <summary>Questions to the published tree. What is not published is not there.</summary>
public sealed class AuditTreeQueries(TreeParts parts, IEventStore store)
{
    /// <summary>Who waits for a checkpoint asks as often; one is published each second.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    public Task<PublishedCheckpoint?> Latest(CancellationToken ct) => parts.Tree.Latest(ct);

    /// <summary>The greatest one of at most a size.</summary>
    public Task<PublishedCheckpoint?> AtMost(long size, CancellationToken ct) => parts.Tree.AtMost(size, ct);

    /// <returns>None if no published tree has that tile.</returns>
    public async Task<byte[]?> Tile(int level, long number, int width, CancellationToken ct) =>
        await Has(level, number, width, ct) ? await parts.Tiles.Read(new TilePath(level, number, width), ct) : null;

    /// <returns>None if no published tree has that bundle.</returns>
    public async Task<byte[]?> Entries(long number, int width, CancellationToken ct)
    {
        if (!await Has(TilePath.Entries, number, width, ct))
            return null;
        var first = number * TilePath.FullWidth;
        var leaves = parts.Walk.From(first, ct).Take(width);
        return EntryBundle.Write(await leaves.Select(parts.Leaves.Entry).ToListAsync(ct));
    }

    /// <summary>What a pure function makes of nodes of a published tree: a proof.</summary>
    /// <param name="make">Called twice: first to learn which tiles it needs.</param>
    public Task<T> Prove<T>(long size, Func<NodeReader, T> make, CancellationToken ct) =>
        parts.Tiles.Prove(size, make, ct);

    /// <returns>None if no event stands there, or no published tree has it.</returns>
    public async Task<long?> IndexOf(long position, CancellationToken ct)
    {
        if (await parts.Tree.Latest(ct) is not { } latest || latest.Position < position)
            return null;
        var anchor = await parts.Tree.AnchorBefore(position, ct);
        await foreach (var leaf in parts.Walk.From(anchor.Index, anchor.After, ct))
            if (leaf.Event is { } stored && stored.Position >= position)
                return stored.Position == position ? leaf.Index : null;
        return null;
    }

    /// <returns>None if there is no such event, or no published tree has it.</returns>
    public async Task<long?> IndexOfEvent(Guid eventId, CancellationToken ct) =>
        (await store.Read(new() { Events = [eventId] }, ct)).Events is [var stored, ..]
            ? await IndexOf(stored.Position, ct)
            : null;

    public async Task<LedgerLeaf?> At(long index, CancellationToken ct) =>
        await parts.Tree.Latest(ct) is { } latest && index >= 0 && index < latest.Size
            ? await parts.Walk.From(index, ct).FirstOrDefaultAsync(ct)
            : null;

    /// <summary>The first index that was recorded at a moment or after it; the published size if none was.</summary>
    public async Task<long> FirstAtOrAfter(DateTimeOffset recordedAt, CancellationToken ct)
    {
        var size = (await parts.Tree.Latest(ct))?.Size ?? 0;
        var anchor = await parts.Tree.AnchorBefore(recordedAt, ct);
        await foreach (var leaf in parts.Walk.From(anchor.Index, anchor.After, ct))
            if (leaf.Index >= size || Sequencer.RecordedAt(leaf) >= recordedAt)
                return Math.Min(leaf.Index, size);
        return size;
    }

    /// <summary>Leaves [from, to) in order; none beyond the published tree.</summary>
    public async IAsyncEnumerable<LedgerLeaf> Leaves(
        long from, long to, [EnumeratorCancellation] CancellationToken ct)
    {
        to = Math.Min(to, (await parts.Tree.Latest(ct))?.Size ?? 0);
        if (from >= to)
            yield break;
        await foreach (var leaf in parts.Walk.From(from, ct))
        {
            yield return leaf;
            if (leaf.Index == to - 1)
                yield break;
        }
    }

    /// <summary>Waits until a published checkpoint holds the event at a position.</summary>
    /// <returns>The latest one; none if <paramref name="most"/> was not long enough.</returns>
    public async Task<PublishedCheckpoint?> Reached(long position, TimeSpan most, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(most);
        while (true)
        {
            if (await parts.Tree.Latest(ct) is { } latest && latest.Position >= position)
                return latest;
            if (limit.IsCancellationRequested)
                return null;
            await Task.Delay(Poll, limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ct.ThrowIfCancellationRequested();
        }
    }

    private async Task<bool> Has(int level, long number, int width, CancellationToken ct) =>
        await parts.Tree.Latest(ct) is { } latest && width > 0
        && TilePath.In(latest.Size, level, number) is { } path && path.Width >= width;
}
