using System.IO.Compression;
using System.Security.Cryptography;

namespace Registry.Verifier.Tests.Forging;

/// <summary>Files packed and signed as section 2 says, unless told otherwise.</summary>
internal sealed class Container
{
    public const string List = "META-INF/ASiCManifest001.xml";
    public const string Signature = "META-INF/signature001.p7s";

    public required SortedDictionary<string, byte[]> Files { get; init; }

    public required Func<byte[], byte[]> Sign { get; set; }

    /// <summary>Of the list of signed files, before it is signed.</summary>
    public Func<string, string> Listed { get; set; } = text => text;

    /// <summary>After all was signed.</summary>
    public Action<List<(string Name, byte[] Bytes)>> Packed { get; set; } = _ => { };

    public CompressionLevel MimetypeLevel { get; set; } = CompressionLevel.NoCompression;

    public Func<byte[], byte[]> Zipped { get; set; } = bytes => bytes;

    public byte[] ToBytes()
    {
        var list = Canon.Bytes(Listed(Xml()));
        List<(string Name, byte[] Bytes)> all =
            [
                ("mimetype", "application/vnd.etsi.asic-e+zip"u8.ToArray()), .. Files.Select(file => (file.Key, file.Value)),
                (List, list), (Signature, Sign(list)),
            ];
        Packed(all);
        using var to = new MemoryStream();
        using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in all)
            {
                var entry = zip.CreateEntry(name, name == "mimetype" ? MimetypeLevel : CompressionLevel.Fastest);
                entry.LastWriteTime = new(2026, 3, 9, 0, 0, 0, TimeSpan.Zero);
                using var into = entry.Open();
                into.Write(bytes);
            }

        return Zipped(to.ToArray());
    }

    private string Xml() => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
        <asic:SigReference URI="{Signature}" MimeType="application/pkcs7-signature"/>
        {string.Join('\n', Files.Select(file => Reference(file.Key, file.Value)))}
        </asic:ASiCManifest>
        """;

    public static string Reference(string name, byte[] bytes) =>
        $"<asic:DataObjectReference URI=\"{name}\" MimeType=\"application/octet-stream\">"
        + "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>"
        + $"<ds:DigestValue>{Convert.ToBase64String(SHA256.HashData(bytes))}</ds:DigestValue></asic:DataObjectReference>";
}
