using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using Registry.Audit.Extracts;

namespace Registry.Verifier;

/// <summary>The container of an extract: docs/extract-format.md section 2.</summary>
internal sealed class ExtractFile : IDisposable
{
    public const string List = "META-INF/ASiCManifest001.xml";
    public const string Signature = "META-INF/signature001.p7s";
    public const string Start = "start.checkpoint";
    public const string End = "end.checkpoint";
    public const string Manifest = "manifest.json";
    public const string Data = "data.jsonl";
    public const string Rows = "rows.csv";

    /// <summary>Of a file that is read as a whole.</summary>
    private const int MaxBytes = 64 * 1024 * 1024;
    private const int Chunk = 1024 * 1024;
    private const string MimeType = "mimetype";

    private static readonly string[] Signed =
        [Manifest, Data, End, Rows, "names.json", "extract.kk.html", "extract.ru.html"];

    private readonly SafeFileHandle file;
    private readonly Dictionary<string, ZipEntry> entries;

    private ExtractFile(SafeFileHandle file, Dictionary<string, ZipEntry> entries) =>
        (this.file, this.entries) = (file, entries);

    /// <param name="file">Is the extract's to close from here on, if there is one.</param>
    public static Fault? Open(SafeFileHandle file, out ExtractFile? extract)
    {
        extract = null;
        try
        {
            var zip = Zip.Open(file);
            Zip.Require(zip.Entries[0] is { Name: MimeType, IsStored: true } mimetype
                && mimetype.Read(file, 100).AsSpan().SequenceEqual("application/vnd.etsi.asic-e+zip"u8),
                "it does not begin as an extract does");
            extract = new(file, zip.Entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal));
            return null;
        }
        catch (InvalidDataException fault)
        {
            return Broken("the file", fault);
        }
    }

    public bool Has(string name) => entries.ContainsKey(name);

    public Stream Stream(string name) => entries[name].Open(file);

    public byte[] Read(string name) => entries[name].Read(file, MaxBytes);

    /// <summary>The files are those that the list of signed files names, and theirs are the digests.</summary>
    public Fault? Check()
    {
        if (Signed.Append(List).Append(Signature).FirstOrDefault(name => !Has(name)) is { } lost)
            return new(FaultCode.MissingFile, lost, "An extract has this file, and it is not there.");
        IReadOnlyDictionary<string, byte[]> digests;
        try
        {
            digests = AsicManifest.Parse(Read(List));
        }
        catch (InvalidDataException fault)
        {
            return Broken(List, fault);
        }

        if (digests.Keys.FirstOrDefault(name => !Has(name)) is { } named)
            return new(FaultCode.MissingFile, named, "It is signed for, and not there.");
        var unlisted = entries.Keys.Except([MimeType, List, Signature])
            .FirstOrDefault(name => !digests.ContainsKey(name) || !Signed.Append(Start).Contains(name));
        return unlisted is not null
            ? new(FaultCode.UnlistedFile, unlisted, "Nobody signed for it, or no extract has such a file.")
            : digests.Select(one => Digest(one.Key, one.Value)).FirstOrDefault(fault => fault is not null);
    }

    public void Dispose() => file.Dispose();

    public static Fault Broken(string name, InvalidDataException fault) =>
        new(FaultCode.Container, name, $"It cannot be read: {fault.Message}.");

    private Fault? Digest(string name, byte[] expected)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var from = Stream(name);
            var buffer = new byte[Chunk];
            for (int read; (read = from.Read(buffer)) > 0;)
                hash.AppendData(buffer, 0, read);
            return hash.GetHashAndReset().AsSpan().SequenceEqual(expected)
                ? null
                : new(FaultCode.Digest, name, "Its digest is not the one that was signed.");
        }
        catch (InvalidDataException fault)
        {
            return Broken(name, fault);
        }
    }
}
