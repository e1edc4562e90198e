using Registry.Audit;
using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Projections.Scrubbing;

/// <summary>Reads the log once from its beginning, cut where the tree says that bundles end.</summary>
public sealed class LogCursor(IEventStore store, TreeStore tree, Leaves leaves) : IAsyncDisposable
{
    private readonly Queue<LeafRow> ahead = new();
    private IAsyncEnumerator<StoredEvent>? events;
    private bool over;

    /// <summary>Rows that are no events of the registry's form, since it was looked last.</summary>
    public List<Finding> Nonconforming { get; } = [];

    /// <summary>As many rows as leaves, if they are the ones; else those up to a position.</summary>
    /// <param name="until">Of the last event among these leaves, as it is put down; none if it is not.</param>
    /// <param name="stored">Hashes of the leaves; none if there are none.</param>
    public async Task<BundleRows> Take(long first, int count, long? until, Hash[]? stored, CancellationToken ct)
    {
        var lost = await Lost(first, count, ct);
        var wanted = count - lost.Count;
        await Fill(() => ahead.Count < wanted, ct);
        var counted = new BundleRows(first, count, lost, [.. ahead.Take(wanted)]);
        var theOnes = stored is not null && counted.Hashes() is { } made && made.SequenceEqual(stored);
        if (theOnes || until is null)
            return counted with { Rows = Dequeue(wanted) };
        await Fill(() => ahead.Count == 0 || ahead.Last().Position <= until, ct);
        return counted with { Rows = Dequeue(ahead.Count(row => row.Position <= until)) };
    }

    public async ValueTask DisposeAsync()
    {
        if (events is not null)
            await events.DisposeAsync();
    }

    private List<LeafRow> Dequeue(int count)
    {
        var rows = new List<LeafRow>();
        while (rows.Count < count && ahead.TryDequeue(out var row))
            rows.Add(row);
        return rows;
    }

    private async Task Fill(Func<bool> more, CancellationToken ct)
    {
        events ??= store.ReadAll(0, ct).GetAsyncEnumerator(ct);
        while (more() && !over)
        {
            if (over = !await events.MoveNextAsync())
                return;
            var (stored, parts) = (events.Current, leaves.Of(events.Current));
            ahead.Enqueue(new(stored.Position, parts.LeafHash, stored.RecordedAt));
            if (parts.IsNonconforming)
                Nonconforming.Add(new(FindingKind.Nonconforming, Position: stored.Position));
        }
    }

    private async Task<Dictionary<long, Hash>> Lost(long first, int count, CancellationToken ct)
    {
        var lost = new Dictionary<long, Hash>();
        foreach (var loss in await tree.Losses(ct))
        {
            var index = Math.Max(loss.First, first);
            await foreach (var entry in tree.LostEntries(index, Math.Min(loss.End, first + count), ct))
                lost[index++] = Hash.OfLeaf(entry.Span);
        }

        return lost;
    }
}
