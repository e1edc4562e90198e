using Registry.Audit;

namespace Registry.Verifier;

/// <summary>A receipt: that the ledger holds one entry. A C2SP tlog-proof.</summary>
/// <param name="entry">The head of the entry, its line feed or not; without it the receipt's own extra data.</param>
/// <param name="leaf">Base64 of the leaf's hash, instead.</param>
internal sealed class Receipt(byte[] file, byte[]? entry, string? leaf)
{
    private const string It = "the receipt";

    /// <exception cref="MalformedException">Nothing says which entry the receipt is of.</exception>
    public Fault? Check(TrustPolicy? trust, TextWriter to)
    {
        var (fault, index, head) = Of(trust);
        if (fault is null)
            Write(index, head!, trust is not null, to);
        return fault;
    }

    /// <returns>The first fault; else the entry's number and the signed state that holds it.</returns>
    /// <exception cref="MalformedException">Nothing says which entry the receipt is of.</exception>
    public (Fault? Fault, long Index, Checkpoint? Head) Of(TrustPolicy? trust)
    {
        TlogProof proof;
        try
        {
            proof = TlogProof.Parse(file);
        }
        catch (MalformedException fault)
        {
            return (new(FaultCode.Container, It, $"It is no receipt: {fault.Message}."), 0, null);
        }

        var hash = Leaf(proof);
        if (Checkpoints.Read(It, proof.Note.ToBytes(), null, trust, out var head) is { } untrue)
            return (untrue, proof.Index, null);
        return Proofs.VerifyInclusion(hash, proof.Index, head!.Size, [.. proof.Path], head.Root)
            ? (null, proof.Index, head)
            : (new(FaultCode.Inclusion, It, "The proof does not lead to the checkpoint."), proof.Index, null);
    }

    private Hash Leaf(TlogProof proof)
    {
        if (leaf is not null)
            return Hash.TryParse(leaf, out var hash) ? hash
                : throw new MalformedException("--leaf", "is not a hash in base64");
        var bytes = entry ?? proof.Extra?.ToArray()
            ?? throw new MalformedException("receipt", "does not carry its entry: give --entry or --leaf");
        return Hash.OfLeaf(bytes is [.. var line, (byte)'\n'] ? line : bytes);
    }

    private static void Write(long index, Checkpoint head, bool isTrusted, TextWriter to)
    {
        var origin = Report.Printable(head.Origin);
        var headline = isTrusted ? "verified" : "consistent in itself; who made it is not established";
        to.WriteLine(isTrusted
            ? $"Authentic:   The ledger is {origin}; log and witnesses that you trust signed its state."
            : $"NOT proved:  Who made this: you gave no trust file. It says that the ledger is {origin}.");
        to.WriteLine(Report.Line(
            $"Held:        The entry is number {index} of {head.Size}, and cannot be changed since."));
        to.WriteLine();
        to.WriteLine(Report.Line($"{headline}: entry {index}, tree of {head.Size}"));
    }
}
