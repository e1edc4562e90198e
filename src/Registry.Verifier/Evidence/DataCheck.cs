using System.Buffers;
using Registry.Audit;
using Registry.Audit.Extracts;

namespace Registry.Verifier.Evidence;

/// <summary>Reads <c>data.jsonl</c> from top to bottom and keeps the right edge of the tree, not the lines.</summary>
/// <remarks>docs/extract-format.md section 4, whose numbers the comments have. Stops at the first fault.</remarks>
/// <param name="end">The checkpoint of size <c>end</c>, believed.</param>
/// <param name="seen">Of an earlier tree that the reader kept: its root is noted on the way.</param>
internal sealed class DataCheck(Manifest manifest, Checkpoint end, long? seen = null)
{
    private const string File = "data.jsonl";
    private const int MostNamed = 1000;
    private readonly LeafCheck leaf = new(manifest);
    private readonly CompactRange range = CompactRange.Of(
        manifest.Begin, Checkpoints.Hashes(manifest.Left?.Nodes ?? []));
    private readonly ArrayBufferWriter<byte> rows = new();
    private readonly List<long> nonconforming = [];
    private long line;
    private LineKind? last;
    private long index = manifest.Begin - 1;
    private Hash[] proof = [];
    private string? firstAt;
    private bool isMatch;

    /// <summary>Leaves that were read.</summary>
    public long Heads { get; private set; }

    public long Shown { get; private set; }

    /// <summary>Entries that match and of which, as the registry says, there is nothing left but the head.</summary>
    public long Lost { get; private set; }

    public long Values => leaf.Values;

    public long Destroyed => leaf.Destroyed;

    /// <summary>Rows that are no event of the registry's form: nobody can tell whether they were asked for.</summary>
    public long Nonconforming { get; private set; }

    /// <summary>The indices of the first of them.</summary>
    public IReadOnlyList<long> NonconformingAt => nonconforming;

    /// <summary>The root at the size that the reader saw, if it lies in the range.</summary>
    public Hash? SeenRoot { get; private set; }

    /// <summary>The rows of <c>rows.csv</c> since they were last taken.</summary>
    public ArrayBufferWriter<byte> Rows => rows;

    /// <summary>What a leaf's lines begin with.</summary>
    private LineKind First => manifest.IsRange ? LineKind.Head : LineKind.Place;

    public string Where => $"{File}, line {line}";

    /// <param name="bytes">Without its line feed.</param>
    public Fault? Read(ReadOnlySpan<byte> bytes)
    {
        line++;
        if (!bytes.StartsWith("["u8) && Finish() is { } fault)
            return Lines.KindOf(bytes) is var kind && kind == First ? fault : Misplaced(kind);
        switch (last)
        {
            case LineKind.Place:
                return Included(bytes) ?? Head(bytes);
            case LineKind.Head:
                return AfterHead(bytes);
            case LineKind.Rest:
                last = LineKind.Body;
                return Judge(leaf.TakeBody(bytes), bytes, LineKind.Body);
            case LineKind.Body or LineKind.Opening:
                last = LineKind.Opening;
                return Judge(leaf.TakeOpening(bytes), bytes, LineKind.Opening);
            default:
                return manifest.IsRange ? Head(bytes) : Place(bytes);
        }
    }

    /// <summary>After the last line: what can be said only of the whole.</summary>
    public Fault? End()
    {
        if (Finish() is { } fault)
            return fault;
        return (last, manifest.IsRange) switch
        {
            (LineKind.Head, true) when isMatch && manifest.Narrowed is null => Withheld(),
            (null, _) or (LineKind.Head or LineKind.Loss, true) => Whole(),
            _ => At(FaultCode.Data, "The file ends in the middle of an entry."),
        };
    }

    private Fault? Whole()
    {
        if (manifest.IsRange && (range.Size != manifest.End || range.Root() != end.Root))
            return new(FaultCode.RangeRoot, File, "The heads do not lead from the first checkpoint to the last.");
        var ends = manifest.IsRange
            ? WholeData.Edges(manifest, firstAt, firstAt is null ? null : LastAt())
            : WholeData.Streams(manifest, leaf.Versions);
        return ends ?? WholeData.Count(manifest, Shown, Lost);
    }

    private Fault? AfterHead(ReadOnlySpan<byte> bytes)
    {
        var kind = HeadForm.Begins(bytes) ? LineKind.Head : Lines.KindOf(bytes);
        if (kind == LineKind.Rest)
        {
            last = kind;
            return leaf.Head.Form.IsNonconforming || (manifest.IsRange && !isMatch)
                ? At(FaultCode.NotAskedFor, "The entry above is shown and does not match the filter.")
                : Judge(leaf.TakeRest(bytes), bytes, LineKind.Rest);
        }

        if (kind == LineKind.Loss && manifest.IsRange)
            return Loss(bytes);
        if (kind != LineKind.Head || !manifest.IsRange)
            return Misplaced(kind);
        return isMatch && manifest.Narrowed is null ? Withheld() : Head(bytes);
    }

    private Fault? Loss(ReadOnlySpan<byte> bytes)
    {
        last = LineKind.Loss;
        Lost++;
        return !bytes.SequenceEqual(ExtractLines.Loss) ? Misplaced(null)
            : isMatch ? null
            : At(FaultCode.NotAskedFor, "The entry above is called lost and does not match the filter.");
    }

    private Fault? Head(ReadOnlySpan<byte> bytes)
    {
        if (!leaf.TakeHead(bytes))
            return Judge((FaultCode.Head, "The head has not the members of a head."), bytes, LineKind.Head);
        last = LineKind.Head;
        Heads++;
        if (!leaf.IsLater)
            return At(FaultCode.Order, "The entry is recorded before the one above it.");
        firstAt ??= LastAt();
        if (!manifest.IsRange)
            return null;
        if (range.Size == seen)
            SeenRoot = range.Root();
        range.Append(Hash.OfLeaf(bytes));
        index++;
        if (leaf.Head.Form.IsNonconforming && Nonconforming++ < MostNamed)
            nonconforming.Add(index);
        isMatch = leaf.IsMatch;
        return null;
    }

    private Fault? Place(ReadOnlySpan<byte> bytes)
    {
        var before = index;
        if (!Lines.IsPlace(bytes, out index, out proof))
            return Judge((FaultCode.Data, "The place is not an index and a proof."), bytes, LineKind.Place);
        last = LineKind.Place;
        return index > before ? null : At(FaultCode.Order, "The entry stands before the one above it.");
    }

    private Fault? Included(ReadOnlySpan<byte> bytes) =>
        Proofs.VerifyInclusion(Hash.OfLeaf(bytes), index, end.Size, proof, end.Root)
            ? null
            : Judge((FaultCode.Inclusion, "The proof does not lead to the checkpoint."), bytes, LineKind.Head);

    /// <summary>Nothing more belongs to the leaf that is shown, if one is.</summary>
    private Fault? Finish()
    {
        if (last is not (LineKind.Body or LineKind.Opening))
            return null;
        if (leaf.Finish() is var (code, what))
            return At(code, what);
        leaf.PutRow(rows, index);
        Shown++;
        last = null;
        return null;
    }

    private string LastAt() => System.Text.Encoding.UTF8.GetString(leaf.Head.Line[leaf.Head.Form.RecordedAt]);

    private Fault Withheld() => At(FaultCode.MissingEntry, "The entry above matches the filter and is not shown.");

    /// <summary>A line that is wrong in itself has the code of what it is.</summary>
    private Fault? Judge((FaultCode Code, string What)? fault, ReadOnlySpan<byte> bytes, LineKind kind)
    {
        if (fault is not { } found)
            return null;
        var actual = Lines.KindOf(bytes);
        return actual == kind ? At(found.Code, found.What) : Misplaced(actual);
    }

    private Fault Misplaced(LineKind? kind) =>
        At(FaultCode.Data, kind is null ? "This is no line of the format." : "This line is out of turn.");

    private Fault At(FaultCode code, string what) => new(code, Where, what);
}
