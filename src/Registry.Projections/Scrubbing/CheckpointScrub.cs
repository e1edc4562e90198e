using Registry.Audit;
using Registry.Projections.AuditTree;

namespace Registry.Projections.Scrubbing;

/// <summary>Every checkpoint beside the tree of its size, in the order of sizes.</summary>
/// <param name="mirror">The witness's key; none if it cannot be asked for: then its lines are not judged.</param>
public sealed class CheckpointScrub(TreeParts parts, Vkey? mirror)
{
    private const int Page = 1000;

    /// <summary>Ours: an altered tree has every later checkpoint differ, and the first ones say where.</summary>
    private const int Most = 20;

    private readonly CompactRange range = new();
    private readonly Queue<PublishedCheckpoint> next = new();
    private long asked = -1;
    private int differing;

    /// <summary>The next leaves of the tree, and the checkpoints of it on the way.</summary>
    /// <param name="until">Size of the last checkpoint to look at.</param>
    public async Task Append(IEnumerable<Hash> leaves, long until, List<Finding> found, CancellationToken ct)
    {
        if (range.Size == 0)
            await Look(until, found, ct);
        foreach (var leaf in leaves)
        {
            range.Append(leaf);
            await Look(until, found, ct);
        }
    }

    private async Task Look(long until, List<Finding> found, CancellationToken ct)
    {
        if (next.Count == 0 && asked < until)
        {
            foreach (var checkpoint in await parts.Tree.Above(asked, Page, ct))
                next.Enqueue(checkpoint);
            asked = next.Count == 0 ? long.MaxValue : next.Last().Size;
        }

        while (next.TryPeek(out var due) && due.Size <= range.Size && due.Size <= until)
        {
            next.Dequeue();
            if (Holds(due) || ++differing > Most)
                continue;
            found.Add(new(FindingKind.AlteredCheckpoint, due.Size));
        }
    }

    private bool Holds(PublishedCheckpoint it)
    {
        try
        {
            var note = SignedNote.Parse(it.Note.Span);
            var head = Checkpoint.Parse(note.Text);
            return it.Size == range.Size && (head.Size, head.Root) == (it.Size, it.Root) && it.Root == range.Root()
                && head.Origin == parts.Log.Origin
                && note.ClaimOf(parts.Log.Key) == NoteClaim.Holds
                && (mirror is null || note.ClaimOf(mirror) == NoteClaim.Holds);
        }
        catch (MalformedException)
        {
            return false;
        }
    }
}
