using System.Text.Json;
using Registry.Audit;

namespace Registry.Projections.AuditTree;

/// <summary>Gives events their indices: the order of the log, without a gap.</summary>
/// <remarks>
/// What is true after it: nothing new. The index of an event was settled when the event was committed, for the log
/// never puts one before another that was read. So a sequencer that stops has left nothing half done, and the next one,
/// on whatever node, gives the same indices.
/// </remarks>
public sealed class Sequencer(LeafWalk walk, Leaves leaves, RememberedLeaves remembered, LedgerNotices notices)
{
    /// <summary>The leaves after those of a tree, at most so many.</summary>
    /// <exception cref="LedgerFaultException">
    /// An event is not what it was when this process appended it.
    /// </exception>
    public async Task<IReadOnlyList<SequencedLeaf>> After(
        long size, long position, long most, CancellationToken ct)
    {
        var found = new List<SequencedLeaf>();
        if (most == 0)
            return found;
        await foreach (var leaf in walk.From(size, position, ct))
        {
            position = leaf.Event?.Position ?? position;
            found.Add(leaf.Event is null ? Lost(leaf, position) : Of(leaf, position));
            if (found.Count == most)
                break;
        }

        return found;
    }

    private SequencedLeaf Of(LedgerLeaf leaf, long position)
    {
        var stored = leaf.Event!;
        var parts = leaves.Of(stored);
        var hash = parts.LeafHash;
        if (!remembered.Agrees(stored.Id, hash))
        {
            notices.LeafDiffers(leaf.Index, position);
            throw new LedgerFaultException(LedgerFault.LeafDiffers);
        }

        if (parts.IsNonconforming)
            notices.Nonconforming(leaf.Index, position);
        return new(leaf, parts.Head, hash, position, stored.RecordedAt);
    }

    private static SequencedLeaf Lost(LedgerLeaf leaf, long position) =>
        new(leaf, leaf.Lost, Hash.OfLeaf(leaf.Lost.Span), position, RecordedAt(leaf));

    /// <summary>When a leaf was recorded: by its event, or by the head that is left of it.</summary>
    public static DateTimeOffset RecordedAt(LedgerLeaf leaf)
    {
        if (leaf.Event is { } stored)
            return stored.RecordedAt;
        using var head = JsonDocument.Parse(leaf.Lost);
        return head.RootElement.GetProperty("recordedAt").GetDateTimeOffset();
    }
}

/// <param name="Entry">The head.</param>
/// <param name="Position">Of its event, or of the last one before it.</param>
public sealed record SequencedLeaf(
    LedgerLeaf Leaf, ReadOnlyMemory<byte> Entry, Hash Hash, long Position, DateTimeOffset RecordedAt);
