using Registry.Audit;

namespace Registry.Mirror;

/// <summary>
/// The append-only copy of one log: its entries, its checkpoints, its journal of destructions, in a folder.
/// </summary>
/// <remarks>
/// What is said to be kept is on disk. An order of writes is kept too: entries before the checkpoint that covers them,
/// so that a checkpoint without its entries is a folder that somebody has spoilt.
/// </remarks>
public sealed class Copy : IDisposable
{
    private static readonly string[] Kept = ["entries.log", "checkpoints.log", "destructions.jsonl", "log.vkey"];

    private readonly Lock gate = new();
    private readonly FolderLock held;
    private readonly EntryLog entries;
    private readonly CheckpointLog checkpoints;
    private readonly DestructionLog destructions;
    private readonly Tree tree;
    private readonly Witness witness;

    /// <param name="folder">Made when it is not there.</param>
    /// <param name="wait">How long another mirror may take to leave the folder.</param>
    /// <exception cref="RefusedException">The folder is in use, or is not what was signed for.</exception>
    public Copy(string folder, TimeSpan wait)
    {
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        string In(string name) => Path.Combine(folder, name);
        held = FolderLock.Take(In("lock"), wait);
        var isEmpty = Kept.All(name => !File.Exists(In(name)) || new FileInfo(In(name)).Length == 0);
        var key = MirrorKey.OpenOrMint(In("mirror.key"), isEmpty);
        entries = new(In("entries.log"));
        checkpoints = new(In("checkpoints.log"));
        destructions = new(In("destructions.jsonl"));
        (tree, var latest) = new Recovery(entries, checkpoints).Run();
        witness = new(key, LogKey.In(In("log.vkey")), latest);
    }

    public State State()
    {
        lock (gate)
            return new(
                witness.Latest?.Size ?? 0, tree.Size, witness.Latest?.Note.ToString(), witness.Key?.ToString(),
                witness.LogKey?.ToString());
    }

    /// <summary>Entries from an index on; those that are held already must be the same.</summary>
    public Answer Add(long start, IReadOnlyList<ReadOnlyMemory<byte>> added)
    {
        lock (gate)
        {
            if (start > tree.Size || !IsHeld(start, added))
                return Answer.Elsewhere(tree.Size);
            var fresh = added.Skip((int)Math.Min(tree.Size - start, added.Count)).ToList();
            entries.Append(fresh);
            fresh.ForEach(entry => tree.Append(Hash.OfLeaf(entry.Span)));
            return Answer.Elsewhere(tree.Size) with { Status = 200 };
        }
    }

    /// <param name="logKey">Taken with the first checkpoint, passed over later.</param>
    public Answer AddCheckpoint(ReadOnlySpan<byte> body, string? logKey)
    {
        try
        {
            var submission = Submission.Parse(body);
            lock (gate)
                return witness.Judge(submission, logKey, tree, checkpoints.Append);
        }
        catch (MalformedException fault)
        {
            return Answer.Malformed(fault.Message);
        }
    }

    public IReadOnlyList<ReadOnlyMemory<byte>> Entries(long start, long count)
    {
        lock (gate)
            return entries.Read(start, count);
    }

    public void Destroyed(IReadOnlyList<Guid> keys)
    {
        lock (gate)
            destructions.Append(keys);
    }

    public byte[] Destructions()
    {
        lock (gate)
            return destructions.All();
    }

    public void Dispose()
    {
        entries.Dispose();
        checkpoints.Dispose();
        destructions.Dispose();
        witness.Dispose();
        held.Dispose();
    }

    /// <summary>The part of what is added that is held already is the same.</summary>
    private bool IsHeld(long start, IReadOnlyList<ReadOnlyMemory<byte>> added)
    {
        for (var at = 0; at < added.Count && start + at < tree.Size;)
        {
            var had = entries.Read(start + at, added.Count - at);
            if (!had.Zip(added.Skip(at)).All(pair => pair.First.Span.SequenceEqual(pair.Second.Span)))
                return false;
            at += had.Count;
        }

        return true;
    }
}

/// <param name="Size">Of the latest checkpoint; 0 when there is none.</param>
/// <param name="Entries">Held.</param>
/// <param name="Note">The latest checkpoint with the log's signature and the mirror's.</param>
/// <param name="Key">vkey of the mirror; null before its first checkpoint.</param>
/// <param name="LogKey">vkey of the log; null before its first checkpoint.</param>
public sealed record State(long Size, long Entries, string? Note, string? Key, string? LogKey);
