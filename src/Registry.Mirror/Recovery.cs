using Registry.Audit;

namespace Registry.Mirror;

/// <summary>What a start finds in the folder: entries are hashed again and compared with every checkpoint.</summary>
internal sealed class Recovery(EntryLog entries, CheckpointLog checkpoints)
{
    private readonly Tree tree = new();
    private (Checkpoint Checkpoint, SignedNote Note)? latest;

    /// <exception cref="RefusedException">The entries are not those that were signed; nothing was changed.</exception>
    public (Tree Tree, SignedNote? Latest) Run()
    {
        using var taken = checkpoints.ReadAll().GetEnumerator();
        var more = Meet(taken, taken.MoveNext());
        foreach (var leaf in entries.Rehash())
        {
            tree.Append(leaf);
            more = Meet(taken, more);
        }

        if (more)
            throw new RefusedException(
                $"entries.log has {tree.Size} entries, fewer than the {Last(taken).Size} of the last checkpoint.");
        checkpoints.CutTail();
        entries.CutTail();
        return (tree, latest?.Note);
    }

    private bool Meet(IEnumerator<(Checkpoint Checkpoint, SignedNote Note)> taken, bool more)
    {
        for (; more && taken.Current.Checkpoint.Size == tree.Size; more = taken.MoveNext())
        {
            if (taken.Current.Checkpoint.Root != tree.Root())
                throw new RefusedException(
                    $"The entries from {latest?.Checkpoint.Size ?? 0} on, up to {tree.Size}, are not those that the "
                    + $"checkpoint of size {tree.Size} was signed for.");
            latest = taken.Current;
            tree.Sign(tree.Size);
        }

        return more;
    }

    private static Checkpoint Last(IEnumerator<(Checkpoint Checkpoint, SignedNote Note)> taken)
    {
        var last = taken.Current.Checkpoint;
        while (taken.MoveNext())
            last = taken.Current.Checkpoint;
        return last;
    }
}
