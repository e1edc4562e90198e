using System.Xml;

namespace Registry.Api.Extracts.Container;

/// <summary>A file that the signature covers.</summary>
/// <param name="Digest">SHA-256 of it.</param>
public sealed record SignedFile(string Name, string MimeType, byte[] Digest);

/// <summary>Names each file with its digest: ETSI EN 319 162-1 annex A.4. It is what is signed.</summary>
public static class AsicManifest
{
    public const string Name = "META-INF/ASiCManifest001.xml";
    public const string Signature = "META-INF/signature001.p7s";

    private const string Asic = "http://uri.etsi.org/02918/v1.2.1#";
    private const string Dsig = "http://www.w3.org/2000/09/xmldsig#";
    private const string Sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    public static byte[] Of(IEnumerable<SignedFile> files)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartElement("asic", "ASiCManifest", Asic);
            xml.WriteAttributeString("xmlns", "ds", null, Dsig);
            xml.WriteStartElement("SigReference", Asic);
            xml.WriteAttributeString("URI", Signature);
            xml.WriteAttributeString("MimeType", "application/pkcs7-signature");
            xml.WriteEndElement();
            foreach (var file in files)
                Write(xml, file);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, SignedFile file)
    {
        xml.WriteStartElement("DataObjectReference", Asic);
        xml.WriteAttributeString("URI", file.Name);
        xml.WriteAttributeString("MimeType", file.MimeType);
        xml.WriteStartElement("DigestMethod", Dsig);
        xml.WriteAttributeString("Algorithm", Sha256);
        xml.WriteEndElement();
        xml.WriteElementString("DigestValue", Dsig, Convert.ToBase64String(file.Digest));
        xml.WriteEndElement();
    }
}
