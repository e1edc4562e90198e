using Microsoft.Win32.SafeHandles;
using Registry.Audit;
using Registry.Audit.Extracts;
using Registry.Verifier.Evidence;

namespace Registry.Verifier;

/// <summary>What became of an extract: the first fault, or what was proved.</summary>
internal sealed record Verdict
{
    public Fault? Fault { get; init; }

    public Manifest? Manifest { get; init; }

    public DataCheck? Data { get; init; }

    public Checkpoint? End { get; init; }

    public SeenOutcome Seen { get; init; } = SeenOutcome.NotGiven;

    public Checkpoint? SeenTree { get; init; }

    public byte[]? Certificate { get; init; }

    public bool IsTrusted { get; init; }
}

/// <summary>All checks of an extract, in the order of docs/extract-format.md section 7.</summary>
/// <param name="trust">What the reader held before; null leaves open who made the extract.</param>
/// <param name="seen">A checkpoint that the reader kept, as its file has it.</param>
internal sealed class Verification(TrustPolicy? trust, byte[]? seen)
{
    private const string SeenFile = "the checkpoint that you saw";
    private byte[]? certificate;
    private Checkpoint? start;
    private Checkpoint? end;
    private Checkpoint? seenTree;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public Verdict Of(SafeFileHandle file)
    {
        if (ExtractFile.Open(file, out var extract) is { } fault)
            return new() { Fault = fault };
        using (extract)
            try
            {
                return Of(extract!);
            }
            catch (InvalidDataException broken)
            {
                return new() { Fault = ExtractFile.Broken("the file", broken) };
            }
    }

    private Verdict Of(ExtractFile extract)
    {
        if ((extract.Check() ?? Signature(extract)) is { } fault)
            return new() { Fault = fault };
        Manifest manifest;
        try
        {
            manifest = Manifest.Parse(extract.Read(ExtractFile.Manifest));
        }
        catch (MalformedException broken)
        {
            return new() { Fault = new(FaultCode.Manifest, ExtractFile.Manifest, $"The {broken.Message}.") };
        }

        return Tree(extract, manifest) is { } untrue
            ? new() { Fault = untrue, Manifest = manifest }
            : Evidence(extract, manifest);
    }

    private Fault? Signature(ExtractFile extract)
    {
        certificate = Cms.Signer(extract.Read(ExtractFile.Signature), extract.Read(ExtractFile.List));
        if (certificate is null)
            return new(FaultCode.Signature, ExtractFile.Signature, "It is not a signature over the list of files.");
        return trust is null || trust.Certificates.Any(known => known.Span.SequenceEqual(certificate))
            ? null
            : new(FaultCode.SignerUnknown, ExtractFile.Signature, "Its certificate is none of those that you trust.");
    }

    private Fault? Tree(ExtractFile extract, Manifest manifest)
    {
        if (extract.Has(ExtractFile.Start) && manifest.Begin == 0)
            return new(FaultCode.UnlistedFile, ExtractFile.Start, "A range from the first entry on has no such file.");
        if (!extract.Has(ExtractFile.Start) && manifest.Begin > 0)
            return new(FaultCode.MissingFile, ExtractFile.Start, "The range begins later, and this file is not there.");
        Fault? Read(string file, long size, out Checkpoint? tree) =>
            Checkpoints.Read(file, extract.Read(file), (manifest.Origin, size), trust, out tree);
        if (manifest.Begin > 0 && Read(ExtractFile.Start, manifest.Begin, out start) is { } fault)
            return fault;
        return Read(ExtractFile.End, manifest.End, out end)
            ?? (manifest.IsRange ? Checkpoints.Left(manifest, start) : null);
    }

    private Verdict Evidence(ExtractFile extract, Manifest manifest)
    {
        // The size that was seen is needed on the way; whether it may be believed is told last.
        var unseen = seen is null ? null
            : Checkpoints.Read(SeenFile, seen, trust is null ? null : (manifest.Origin, null), trust, out seenTree);
        var check = new DataCheck(manifest, end!, seenTree?.Size);
        var fault = Lines(extract, manifest, check) ?? unseen;
        var (outcome, rewritten) = fault is null
            ? Checkpoints.Seen(manifest, end!, seenTree, check.SeenRoot)
            : (SeenOutcome.NotGiven, null);
        return new()
        {
            Fault = fault ?? rewritten,
            Manifest = manifest,
            Data = check,
            End = end,
            Seen = outcome,
            SeenTree = seenTree,
            Certificate = certificate,
            IsTrusted = trust is not null,
        };
    }

    private static Fault? Lines(ExtractFile extract, Manifest manifest, DataCheck check)
    {
        using var data = extract.Stream(ExtractFile.Data);
        using var rows = extract.Stream(ExtractFile.Rows);
        try
        {
            return DataFile.Check(manifest, check, data, rows);
        }
        catch (InvalidDataException fault)
        {
            return ExtractFile.Broken(ExtractFile.Data, fault);
        }
    }
}
