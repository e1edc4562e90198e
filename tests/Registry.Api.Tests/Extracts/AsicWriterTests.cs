using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
using Registry.Api.Extracts.Container;

namespace Registry.Api.Tests.Extracts;

public sealed class AsicWriterTests : IDisposable
{
    private const string Manifest = "META-INF/ASiCManifest001.xml";
    private static readonly DateTimeOffset At = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("registry-asic-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Openssl_accepts_the_signature_and_sha256sum_every_digest()
    {
        await Unpacked();
        Commands.Verify(folder, "trust.pem").Code.ShouldBe(0, Commands.Verify(folder, "trust.pem").Said);
        var digests = Digests();
        digests.Keys.ShouldBe(["data.jsonl", "rows.csv", "empty.txt", "manifest.json"], ignoreOrder: true);
        foreach (var (name, digest) in digests)
            Commands.Sha256(folder, name).ShouldBe(digest, name);
    }

    [Fact]
    public async Task Openssl_refuses_a_manifest_that_was_changed()
    {
        await Unpacked();
        var text = await File.ReadAllTextAsync(Path.Combine(folder, Manifest));
        await File.WriteAllTextAsync(
            Path.Combine(folder, Manifest), text.Replace("data.jsonl", "date.jsonl", StringComparison.Ordinal));
        Commands.Verify(folder, "trust.pem").Code.ShouldNotBe(0);
    }

    [Fact]
    public async Task Openssl_refuses_a_signer_whom_the_reader_does_not_trust()
    {
        await Unpacked();
        await File.WriteAllTextAsync(Path.Combine(folder, "other.pem"), Signer.Of("registry").ExportCertificatePem());
        Commands.Verify(folder, "other.pem").Code.ShouldNotBe(0);
    }

    [Fact]
    public async Task Its_first_bytes_say_what_it_is()
    {
        var bytes = await Written();
        System.Text.Encoding.ASCII.GetString(bytes, 30, 8).ShouldBe("mimetype");
        System.Text.Encoding.ASCII.GetString(bytes, 38, 31).ShouldBe("application/vnd.etsi.asic-e+zip");
    }

    [Fact]
    public async Task Its_length_and_digest_are_those_of_the_file()
    {
        using var to = new MemoryStream();
        var asic = await Write(to);
        asic.Length.ShouldBe(to.Length);
        asic.Digest().ShouldBe(SHA256.HashData(to.ToArray()));
    }

    [Fact]
    public async Task Unzip_finds_no_fault_in_it()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "it.asice"), await Written());
        var (code, said) = Commands.Run(folder, "python3", "-m", "zipfile", "-t", "it.asice");
        code.ShouldBe(0, said);
        said.ShouldContain("Done testing");
    }

    [Fact]
    public void The_checksum_is_that_of_zip()
    {
        var crc = new Crc32();
        crc.Append("123"u8);
        crc.Append("456789"u8);
        crc.Value.ShouldBe(0xCBF43926);
    }

    private Dictionary<string, string> Digests()
    {
        XNamespace asic = "http://uri.etsi.org/02918/v1.2.1#", ds = "http://www.w3.org/2000/09/xmldsig#";
        return XDocument.Load(Path.Combine(folder, Manifest)).Root!.Elements(asic + "DataObjectReference").ToDictionary(
            file => file.Attribute("URI")!.Value, file => file.Element(ds + "DigestValue")!.Value);
    }

    private async Task Unpacked()
    {
        await using (var zip = new ZipArchive(new MemoryStream(await Written())))
            await zip.ExtractToDirectoryAsync(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "trust.pem"), certificate.ExportCertificatePem());
    }

    private readonly System.Security.Cryptography.X509Certificates.X509Certificate2 certificate = Signer.Of("registry");

    private async Task<byte[]> Written()
    {
        using var to = new MemoryStream();
        await Write(to);
        return to.ToArray();
    }

    private async Task<AsicWriter> Write(Stream to)
    {
        var asic = new AsicWriter(to);
        await asic.Add("data.jsonl", "application/jsonl", async into =>
        {
            for (var n = 0; n < 10_000; n++)
                await into.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{{\"n\":{n}}}\n"));
        });
        using var room = new MemoryStream();
        using var packing = new PackingStream(room);
        packing.Write("\"index\"\r\n"u8);
        var packed = packing.Finish();
        room.Position = 0;
        asic.Add("rows.csv", "text/csv", packed, room);
        await asic.Add("empty.txt", "text/plain", _ => Task.CompletedTask);
        asic.Add("manifest.json", "application/json", "{}"u8);
        asic.Sign(bytes => CadesSignature.Of(bytes, certificate, At));
        return asic;
    }
}
