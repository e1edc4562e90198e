using System.Text;
using Registry.Audit;

namespace Registry.Mirror;

/// <summary>
/// Takes a checkpoint if the log signed it, if it follows the one before, and if its root is that of the entries held.
/// </summary>
internal sealed class Witness : IDisposable
{
    private readonly MirrorKey key;
    private readonly LogKey log;

    /// <exception cref="RefusedException">The latest checkpoint is not signed by this log and this mirror.</exception>
    public Witness(MirrorKey key, LogKey log, SignedNote? latest)
    {
        (this.key, this.log) = (key, log);
        if (latest is null)
            return;
        if (log.Key is null)
            throw new RefusedException("log.vkey is missing beside checkpoints.");
        if (latest.ClaimOf(log.Key) != NoteClaim.Holds)
            throw new RefusedException("The last checkpoint is not signed with the key in log.vkey.");
        if (latest.ClaimOf(key.For(log.Key.Name)) != NoteClaim.Holds)
            throw new RefusedException("The last checkpoint is not signed with mirror.key.");
        Latest = Taken.Of(latest);
    }

    /// <summary>None before the first.</summary>
    public Taken? Latest { get; private set; }

    public Vkey? LogKey => log.Key;

    public Vkey? Key => log.Key is { } its ? key.For(its.Name) : null;

    /// <param name="keep">Returns when the note is on disk.</param>
    public Answer Judge(Submission submission, string? told, Tree tree, Action<SignedNote> keep)
    {
        if (No(submission, told, out var logKey) is { } no)
            return no;
        var (size, old) = (submission.Checkpoint.Size, Latest?.Size ?? 0);
        if (submission.Checkpoint.Extensions.Length > 0)
            return Answer.Malformed("The checkpoint has more than three lines.");
        if (submission.OldSize > size)
            return Answer.Malformed("The old size is beyond the checkpoint's.");
        if (submission.OldSize != old)
            return Answer.Elsewhere(old);
        if (Latest?.Note.Text == submission.Note.Text && submission.Proof.Count == 0)
            return Line(Latest.Note);
        if (!Proofs.VerifyConsistency(
            old, size, [.. submission.Proof], Latest?.Root ?? Hash.EmptyTree, submission.Checkpoint.Root))
            return Answer.Inconsistent("The proof does not lead from the last checkpoint to this one.");
        if (size > tree.Size)
            return Answer.Inconsistent($"Only {tree.Size} entries are held.");
        if (tree.RootAt(size) != submission.Checkpoint.Root)
            return Answer.Inconsistent("The root is not that of the entries held.");
        return Take(submission.Note, size, logKey, tree, keep);
    }

    public void Dispose() => key.Dispose();

    /// <summary>Signed by the log that is known, or by the one that is told when none is known.</summary>
    private Answer? No(Submission submission, string? told, out Vkey logKey)
    {
        logKey = log.Key!;
        if (log.Key is null)
        {
            if (told is null)
                return new(404, "No log is known, and the header Log-Key does not name one.\n");
            logKey = Vkey.Parse(told);
        }

        if (submission.Checkpoint.Origin != logKey.Name)
            return new(404, "The mirror keeps another log.\n");
        return submission.Note.ClaimOf(logKey) == NoteClaim.Holds
            ? null
            : new(403, "The checkpoint is not signed with the log's key.\n");
    }

    /// <summary>The answer is given when the entries and the note are on disk.</summary>
    private Answer Take(SignedNote note, long size, Vkey logKey, Tree tree, Action<SignedNote> keep)
    {
        log.Fix(logKey); // a stop here leaves a key without a checkpoint: the log may only be that one now
        var signed = Bare(note, logKey).With(key.For(logKey.Name), key.Sign);
        keep(signed);
        tree.Sign(size);
        Latest = Taken.Of(signed);
        return Line(signed);
    }

    /// <summary>Lines of other keys are nobody's here, and one in this mirror's name would be a forgery.</summary>
    private static SignedNote Bare(SignedNote note, Vkey logKey)
    {
        var its = note.Signatures.Where(line => (line.Name, line.KeyId) == (logKey.Name, logKey.Id)).Take(1);
        return SignedNote.Parse(Encoding.UTF8.GetBytes($"{note.Text}\n{string.Concat(its)}"));
    }

    private static Answer Line(SignedNote signed) => new(200, $"{signed.Signatures[^1]}");
}

internal sealed record Taken(SignedNote Note, long Size, Hash Root)
{
    public static Taken Of(SignedNote note) =>
        Checkpoint.Parse(note.Text) is var it ? new(note, it.Size, it.Root) : throw new InvalidOperationException();
}
