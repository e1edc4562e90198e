using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;

namespace Registry.Verifier;

/// <summary>The files that were signed, each with its digest: ETSI EN 319 162-1 annex A.4.</summary>
internal static class AsicManifest
{
    private const string Sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static readonly XNamespace Asic = "http://uri.etsi.org/02918/v1.2.1#";
    private static readonly XNamespace Dsig = "http://www.w3.org/2000/09/xmldsig#";

    /// <summary>Digests by name.</summary>
    /// <exception cref="InvalidDataException">Not such a list.</exception>
    public static IReadOnlyDictionary<string, byte[]> Parse(byte[] xml)
    {
        var root = Load(xml);
        Zip.Require(root.Name == Asic + "ASiCManifest", "the list of signed files has another root");
        var signature = root.Elements(Asic + "SigReference").ToList();
        Zip.Require(signature.Count == 1 && (string?)signature[0].Attribute("URI") == ExtractFile.Signature,
            "the list of signed files names another signature");
        var digests = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in root.Elements().Except(signature))
        {
            Zip.Require(file.Name == Asic + "DataObjectReference", "the list of signed files has something else in it");
            Zip.Require(file.Attribute("URI") is { } name && digests.TryAdd(name.Value, Digest(file)),
                "the list of signed files names one twice, or none");
        }

        return digests;
    }

    private static XElement Load(byte[] xml)
    {
        var strict = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml), strict);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            throw new InvalidDataException("the list of signed files is no XML");
        }
    }

    private static byte[] Digest(XElement file)
    {
        var method = file.Elements(Dsig + "DigestMethod").ToList();
        var value = file.Elements(Dsig + "DigestValue").ToList();
        Zip.Require(method.Count == 1 && (string?)method[0].Attribute("Algorithm") == Sha256,
            "a digest is of another algorithm than SHA-256");
        var bytes = new byte[SHA256.HashSizeInBytes + 2];
        Zip.Require(value.Count == 1 && Convert.TryFromBase64String(value[0].Value.Trim(), bytes, out var length)
            && length == SHA256.HashSizeInBytes, "a digest is not 32 bytes in base64");
        return bytes[..SHA256.HashSizeInBytes];
    }
}
