using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Registry.Api.CentreConfiguration;
using Registry.Api.Extracts.Container;
using Registry.Api.Extracts.Evidence;
using Registry.Api.Extracts.Printing;
using Registry.Audit.Extracts;
using Registry.Domain;
using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Api.Extracts;

/// <summary>What an extract is made of.</summary>
/// <param name="Manifest">But for how many leaves are shown.</param>
/// <param name="Start">The signed checkpoint of size <c>begin</c>; none for a range that begins with the log.</param>
/// <param name="End">That of size <c>end</c>.</param>
/// <param name="Proof">Sees that the leaves are those of the signed tree, before anything is signed.</param>
/// <param name="Names">Ids of recipients to their names as registered.</param>
public sealed record ExtractMaterial(
    Manifest Manifest,
    ReadOnlyMemory<byte>? Start,
    ReadOnlyMemory<byte> End,
    IAsyncEnumerable<LedgerLeaf> Leaves,
    LeafWork Work,
    LeafProof Proof,
    Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, string>>> Names,
    PrintedBy By);

/// <summary>What stands on the pages and is no evidence.</summary>
/// <param name="AskedBy">Id of the employee.</param>
public sealed record PrintedBy(CentreDocument Centre, Guid AskedBy, Guid ApprovedBy);

/// <summary>The file as it was written.</summary>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record MadeContainer(string Sha256, long Length, long Shown);

/// <summary>Writes the container from front to back, each leaf read once: docs/extract-format.md section 2.</summary>
/// <param name="scratch">A folder for the owner alone.</param>
public sealed class ExtractContainer(Opener opener, string scratch)
{
    private static readonly JsonSerializerOptions Json =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="sign">Bytes to a CMS signature over them.</param>
    public async Task<MadeContainer> Write(
        ExtractMaterial material, Stream to, Func<byte[], byte[]> sign, CancellationToken ct)
    {
        var asic = new AsicWriter(to);
        using var room = new Scratch(scratch);
        using var csv = new PackingStream(room.To); // rows.csv is made with data.jsonl and stands after it
        EvidenceSink sink = null!;
        await asic.Add("data.jsonl", "application/jsonl", async data =>
        {
            csv.Write(Header(material.Manifest.Fields));
            sink = new(data, csv, material.Proof.Take);
            await new EvidencePipe(material.Work, opener).Run(material.Leaves, sink, ct);
        });
        material.Proof.Finish();
        using (var rows = Finished(csv, room, out var packed))
            asic.Add("rows.csv", "text/csv", packed, rows);
        await Around(asic, material, sink, ct);
        asic.Sign(sign);
        return new(Convert.ToHexStringLower(asic.Digest()), asic.Length, sink.Rows.Count);
    }

    private static async Task Around(
        AsicWriter asic, ExtractMaterial material, EvidenceSink sink, CancellationToken ct)
    {
        var manifest = material.Manifest with
        {
            Shown = sink.Rows.Count, Lost = sink.Lost > 0 ? sink.Lost : null,
        };
        asic.Add("manifest.json", "application/json", manifest.ToBytes());
        if (material.Start is { } start)
            asic.Add("start.checkpoint", "text/plain", start.Span);
        asic.Add("end.checkpoint", "text/plain", material.End.Span);
        var names = await material.Names(sink.Recipients, ct);
        asic.Add("names.json", "application/json", JsonSerializer.SerializeToUtf8Bytes(names, Json));
        var by = material.By;
        var printed = new PrintedExtract(manifest, by.Centre, by.AskedBy, by.ApprovedBy, names, sink.Rows);
        foreach (var language in ExtractWords.Languages)
            await asic.Add($"extract.{Code.Of(language)}.html", "text/html", async page =>
            {
                await using var writer = new StreamWriter(page, new UTF8Encoding(false), leaveOpen: true);
                new ExtractPage(printed, language).Write(writer);
            });
    }

    private static byte[] Header(IReadOnlyList<string> fields)
    {
        var header = new ArrayBufferWriter<byte>();
        new CsvRows(fields).Header(header);
        return header.WrittenSpan.ToArray();
    }

    private static Stream Finished(PackingStream csv, Scratch room, out Packed packed)
    {
        packed = csv.Finish();
        return room.Read();
    }
}
