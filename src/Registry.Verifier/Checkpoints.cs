using Registry.Audit;
using Registry.Audit.Extracts;

namespace Registry.Verifier;

/// <summary>What an earlier checkpoint, kept by the reader, told.</summary>
internal enum SeenOutcome
{
    NotGiven = 1,

    /// <summary>The tree at the end begins with the one that was seen.</summary>
    Continued = 2,

    /// <summary>Nothing in the extract tells: <c>seen-unchecked</c>.</summary>
    Unchecked = 3,
}

/// <summary>The signed states of a ledger that an extract leans on: docs/extract-format.md sections 4 and 6.</summary>
internal static class Checkpoints
{
    /// <param name="file">Its name, for the fault.</param>
    /// <param name="claimed">Origin, and size if one is claimed; null leaves both open.</param>
    /// <param name="trust">Null leaves open who signed.</param>
    public static Fault? Read(
        string file, ReadOnlySpan<byte> bytes, (string Origin, long? Size)? claimed, TrustPolicy? trust,
        out Checkpoint? checkpoint)
    {
        checkpoint = null;
        try
        {
            var note = SignedNote.Parse(bytes);
            var head = checkpoint = Checkpoint.Parse(note.Text);
            return head.Extensions.Length > 0 ? new(FaultCode.Checkpoint, file, "It has more than three lines.")
                : claimed is { } said && (head.Origin != said.Origin || head.Size != (said.Size ?? head.Size))
                    ? new(FaultCode.Checkpoint, file, "It is of another log or another size than the manifest says.")
                : trust is null ? null : Signed(file, note, head, trust);
        }
        catch (MalformedException fault)
        {
            return new(FaultCode.Checkpoint, file, $"It is no checkpoint: {fault.Message}.");
        }
    }

    /// <summary>What stands before the range is what the checkpoint at its beginning signed.</summary>
    public static Fault? Left(Manifest manifest, Checkpoint? start)
    {
        var nodes = Hashes(manifest.Left!.Nodes);
        var isRoot = System.Numerics.BitOperations.PopCount((ulong)manifest.Begin) == nodes.Length
            && (start is null || CompactRange.Of(manifest.Begin, nodes).Root() == start.Root);
        return isRoot
            ? null
            : new(FaultCode.Left, "manifest.json", "The nodes before the range do not make the root of its beginning.");
    }

    /// <param name="rootThere">The root at the size that was seen, if the extract's lines told it.</param>
    public static (SeenOutcome, Fault?) Seen(Manifest manifest, Checkpoint end, Checkpoint? seen, Hash? rootThere)
    {
        if (seen is null)
            return (SeenOutcome.NotGiven, null);
        var proofs = manifest.Earlier.Where(tree => tree.Size == seen.Size).ToList();
        var root = seen.Size == end.Size ? end.Root : rootThere;
        if (root is null && proofs.Count == 0)
            return (SeenOutcome.Unchecked, null);
        var isSame = (root is null || root == seen.Root) && proofs.TrueForAll(tree => Proofs.VerifyConsistency(
            seen.Size, end.Size, Hashes(tree.Proof), seen.Root, end.Root));
        return (SeenOutcome.Continued, isSame ? null : new(
            FaultCode.Rewritten, "end.checkpoint", "The tree at the end does not begin with the one you saw."));
    }

    private static Fault? Signed(string file, SignedNote note, Checkpoint head, TrustPolicy trust) =>
        trust.Check(note, head) switch
        {
            null => null,
            FaultCode.Checkpoint => new(FaultCode.Checkpoint, file, "The log's signature under it is forged."),
            FaultCode.LogUnknown => new(FaultCode.LogUnknown, file, "No log that you trust signed it."),
            var code => new(code.Value, file, "Not enough of the witnesses that you trust signed it."),
        };

    /// <summary>What is no hash is one that nothing has.</summary>
    public static Hash[] Hashes(IReadOnlyList<string> texts) =>
        [.. texts.Select(text => Hash.TryParse(text ?? "", out var hash) ? hash : default)];
}
