using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Registry.Verifier.Tests.Forging;

/// <summary>The keys of one registry: its log, its mirror, and the one who signs extracts.</summary>
internal sealed class Signers
{
    public const string Name = "registry.example/log";

    private readonly ECDsa log;
    private readonly ECDsa mirror;

    private Signers(byte seed, string subject)
    {
        (log, mirror, var extract) = (Key(seed, 1), Key(seed, 2), Key(seed, 3));
        var request = new CertificateRequest(subject, extract, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        Certificate = request.CreateSelfSigned(
            new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2056, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    /// <summary>Of the registry that the reader trusts.</summary>
    public static Signers Ours { get; } = new(1, "CN=Registry of the centre");

    /// <summary>Of a registry that says it is ours.</summary>
    public static Signers Others { get; } = new(2, "CN=Registry of the centre");

    public X509Certificate2 Certificate { get; }

    public string Trust => $"""
        # What the reader got when the registry began.
        log {Vkey(Name, log)}
        witness mirror {Vkey(Name + "/mirror", mirror)}
        quorum mirror
        {Certificate.ExportCertificatePem()}

        """.ReplaceLineEndings("\n");

    public static string Checkpoint(long size, byte[] root) => $"{Name}\n{size}\n{Convert.ToBase64String(root)}\n";

    /// <param name="text">Of a checkpoint.</param>
    public string Note(string text, bool byLog = true, bool byMirror = true) =>
        $"{text}\n{(byLog ? Line(Name, log, text) : "")}{(byMirror ? Line(Name + "/mirror", mirror, text) : "")}";

    /// <summary>Detached, over the list of signed files.</summary>
    /// <param name="also">A second certificate that is named.</param>
    /// <param name="digest">Its object identifier; that of SHA-256.</param>
    public byte[] Sign(
        byte[] list, bool isCades = true, X509Certificate2? named = null, X509Certificate2? also = null,
        string digest = "2.16.840.1.101.3.4.2.1")
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, Certificate)
        {
            DigestAlgorithm = new(digest),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        if (isCades)
            signer.SignedAttributes.Add(SigningCertificate(named ?? Certificate));
        if (also is not null)
            signer.SignedAttributes.Add(SigningCertificate(also));
        var cms = new SignedCms(new ContentInfo(list), detached: true);
        cms.ComputeSignature(signer);
        return cms.Encode();
    }

    private static AsnEncodedData SigningCertificate(X509Certificate2 certificate)
    {
        var value = new AsnWriter(AsnEncodingRules.DER);
        using (value.PushSequence())
        using (value.PushSequence())
        using (value.PushSequence())
            value.WriteOctetString(SHA256.HashData(certificate.RawData));
        return new("1.2.840.113549.1.9.16.2.47", value.Encode());
    }

    private static string Vkey(string name, ECDsa key)
    {
        var spki = key.ExportSubjectPublicKeyInfo();
        return $"{name}+{Id(key)}+{Convert.ToBase64String([2, .. spki])}";
    }

    private static string Id(ECDsa key) =>
        Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 4));

    private static string Line(string name, ECDsa key, string text)
    {
        var signature = key.SignData(
            Canon.Bytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return $"— {name} {Convert.ToBase64String([.. Convert.FromHexString(Id(key)), .. signature])}\n";
    }

    /// <summary>The same key each time.</summary>
    private static ECDsa Key(byte seed, byte number)
    {
        var secret = SHA256.HashData([seed, number]);
        secret[0] = 0; // below the order of the curve
        return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = secret });
    }
}
