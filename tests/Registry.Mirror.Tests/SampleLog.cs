using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Registry.Audit;

namespace Registry.Mirror.Tests;

/// <summary>A log of small entries with a key of its own, and how it speaks to a mirror.</summary>
public sealed class SampleLog(string origin = "log.example/one") : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Two logs of one seed differ from this index on.</summary>
    public int Forks { get; init; } = int.MaxValue;

    public Vkey Key => Vkey.OfP256(origin, key.ExportSubjectPublicKeyInfo());

    public ReadOnlyMemory<byte> Entry(long index) =>
        Encoding.UTF8.GetBytes($"{{\"n\":{index}{(index >= Forks ? ",\"fork\":true" : "")}}}");

    public Hash Root(long size) => Range(size).Root();

    public Hash[] Proof(long old, long size) => Proofs.Consistency(old, size, Node);

    public SignedNote Note(long size, Hash? root = null) => SignedNote.Of(
        new Checkpoint(origin, size, root ?? Root(size)).ToString(), Key,
        text => key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    public async Task<(HttpStatusCode Status, string Said)> Add(MirrorProcess mirror, long start, int count) =>
        await Post(mirror, $"/entries?start={start}", EntryBundle.Write(
            [.. Enumerable.Range((int)start, count).Select(index => Entry(index))]));

    public Task<(HttpStatusCode Status, string Said)> Checkpoint(MirrorProcess mirror, long old, long size) =>
        Checkpoint(mirror, old, Proof(old, size), Note(size));

    public Task<(HttpStatusCode Status, string Said)> Checkpoint(
        MirrorProcess mirror, long old, IEnumerable<Hash> proof, SignedNote note) => Post(
        mirror, "/add-checkpoint",
        Encoding.UTF8.GetBytes($"old {old}\n{string.Concat(proof.Select(hash => $"{hash}\n"))}\n{note}"));

    public async Task<(HttpStatusCode Status, string Said)> Post(MirrorProcess mirror, string door, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = new ByteArrayContent(body) };
        request.Headers.Add("Log-Key", $"{Key}");
        using var answer = await mirror.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Entries and a checkpoint over them, both taken.</summary>
    public async Task Grow(MirrorProcess mirror, long old, long size)
    {
        (await Add(mirror, old, (int)(size - old))).Status.ShouldBe(HttpStatusCode.OK);
        var (status, said) = await Checkpoint(mirror, old, size);
        status.ShouldBe(HttpStatusCode.OK, said);
    }

    public void Dispose() => key.Dispose();

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture) + "\n";

    private Hash Node(int level, long index)
    {
        var range = new CompactRange();
        for (var leaf = index << level; leaf < (index + 1) << level; leaf++)
            range.Append(Hash.OfLeaf(Entry(leaf).Span));
        return range.Root();
    }

    private CompactRange Range(long size)
    {
        var range = new CompactRange();
        for (var leaf = 0L; leaf < size; leaf++)
            range.Append(Hash.OfLeaf(Entry(leaf).Span));
        return range;
    }
}
