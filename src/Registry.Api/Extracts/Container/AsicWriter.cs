namespace Registry.Api.Extracts.Container;

/// <summary>One signed file of several: ASiC-E with CAdES, ETSI EN 319 162-1, from front to back.</summary>
public sealed class AsicWriter
{
    private const string MimeType = "application/vnd.etsi.asic-e+zip";

    private readonly ZipWriter zip;
    private readonly List<SignedFile> files = [];

    /// <param name="to">Stays open.</param>
    public AsicWriter(Stream to)
    {
        zip = new(to);
        zip.Store("mimetype", System.Text.Encoding.ASCII.GetBytes(MimeType)); // A.1: first, stored, without extra field
    }

    /// <summary>Bytes of the container so far.</summary>
    public long Length => zip.Written;

    /// <summary>SHA-256 of the container so far.</summary>
    public byte[] Digest() => zip.Digest();

    public void Add(string name, string mimeType, ReadOnlySpan<byte> content) =>
        files.Add(new(name, mimeType, zip.Deflate(name, content).Digest));

    /// <summary>A file of any length, as it is made.</summary>
    public async Task Add(string name, string mimeType, Func<Stream, Task> write) =>
        files.Add(new(name, mimeType, (await zip.Deflate(name, write)).Digest));

    /// <summary>A file that a <see cref="PackingStream"/> packed meanwhile.</summary>
    public void Add(string name, string mimeType, Packed packed, Stream from)
    {
        zip.Copy(name, packed, from);
        files.Add(new(name, mimeType, packed.Digest));
    }

    /// <summary>Signs what was added. Nothing can be added after it.</summary>
    /// <param name="sign">Bytes to a CMS signature over them.</param>
    public void Sign(Func<byte[], byte[]> sign)
    {
        var manifest = AsicManifest.Of(files);
        zip.Deflate(AsicManifest.Name, manifest);
        zip.Deflate(AsicManifest.Signature, sign(manifest));
        zip.Finish();
    }
}
