using System.Runtime.CompilerServices;
using Registry.Store;

namespace Registry.Projections.AuditTree;

/// <summary>All leaves in order: the events as the log has them, and between them what was lost.</summary>
/// <remarks>
/// A leaf whose index lies in a loss is lost; every other is the next event. So the order of the log alone says which
/// leaf an event is, whoever asks and whenever, and nothing needs to be remembered of an event.
/// </remarks>
public sealed class LeafWalk(IEventStore store, TreeStore tree)
{
    /// <summary>To the end of the log, published or not.</summary>
    /// <param name="index">Of the first leaf wanted.</param>
    /// <param name="after">Position of the last event before it.</param>
    public async IAsyncEnumerable<LedgerLeaf> From(
        long index, long after, [EnumeratorCancellation] CancellationToken ct)
    {
        var losses = await tree.Losses(ct);
        await foreach (var stored in store.ReadAll(after, ct))
        {
            await foreach (var lost in Lost(losses, index, ct))
                yield return lost with { Index = index++ };
            yield return new(index++, stored, default);
        }

        await foreach (var lost in Lost(losses, index, ct))
            yield return lost with { Index = index++ };
    }

    /// <summary>From any leaf of the published tree on.</summary>
    public async IAsyncEnumerable<LedgerLeaf> From(long index, [EnumeratorCancellation] CancellationToken ct)
    {
        var anchor = await tree.AnchorOf(index, ct);
        await foreach (var leaf in From(anchor.Index, anchor.After, ct))
            if (leaf.Index >= index)
                yield return leaf;
    }

    /// <summary>The lost leaves from an index on, over losses that follow each other at once.</summary>
    private async IAsyncEnumerable<LedgerLeaf> Lost(
        IReadOnlyList<Loss> losses, long index, [EnumeratorCancellation] CancellationToken ct)
    {
        while (losses.FirstOrDefault(loss => loss.Has(index)) is { } loss)
        {
            var read = 0;
            await foreach (var entry in tree.LostEntries(index, loss.End, ct))
            {
                yield return new(index++, null, entry);
                read++;
            }

            if (index != loss.End || read == 0)
                throw new LedgerFaultException(LedgerFault.TreeDiffers);
        }
    }
}

/// <summary>Leaves whose bodies the database does not have.</summary>
public sealed record Loss(long First, long Count)
{
    public long End => First + Count;

    public bool Has(long index) => index >= First && index < End;
}

/// <summary>A leaf to begin to read at.</summary>
/// <param name="After">Position of the last event before it.</param>
public sealed record Anchor(long Index, long After);
