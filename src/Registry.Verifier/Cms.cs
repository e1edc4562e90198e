using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Registry.Verifier;

/// <summary>The signature over the list of signed files: CAdES-BES, detached (RFC 5652, RFC 5035).</summary>
internal static class Cms
{
    private const string ContentType = "1.2.840.113549.1.9.3";
    private const string Data = "1.2.840.113549.1.7.1";
    private const string SigningCertificate = "1.2.840.113549.1.9.16.2.47";
    private static readonly string[] Digests =
        ["2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3"];

    /// <summary>The certificate, in DER, of the one who signed; null if the signature does not hold.</summary>
    public static byte[]? Signer(byte[] signature, byte[] content)
    {
        try
        {
            var cms = new SignedCms(new ContentInfo(content), detached: true);
            cms.Decode(Whole(signature));
            if (cms.SignerInfos.Count != 1 || cms.SignerInfos[0] is not { Certificate: { } certificate } signer)
                return null;
            if (!Digests.Contains(signer.DigestAlgorithm.Value) || !Names(signer, certificate)
                || !IsOfData(signer) || !IsFramed(signature, signer.DigestAlgorithm.Value))
                return null;
            signer.CheckSignature(verifySignatureOnly: true);
            return certificate.RawData;
        }
        catch (Exception fault) when (fault is CryptographicException or AsnContentException
            or PlatformNotSupportedException) // a curve that this machine does not have
        {
            return null;
        }
    }

    private static byte[] Whole(byte[] der)
    {
        AsnDecoder.ReadEncodedValue(der, AsnEncodingRules.DER, out _, out _, out var length);
        return length == der.Length ? der : throw new AsnContentException("Something follows it.");
    }

    /// <summary>Signed attributes are there, and the content type among them.</summary>
    private static bool IsOfData(SignerInfo signer) => Value(signer, ContentType) is { } value
        && AsnDecoder.ReadObjectIdentifier(value, AsnEncodingRules.DER, out _) == Data;

    /// <summary>What stands around the signer says the same, though nothing of it is signed.</summary>
    private static bool IsFramed(byte[] der, string? digest)
    {
        var outer = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        outer.ReadObjectIdentifier();
        var signed = outer.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        signed.ReadInteger();
        var digests = signed.ReadSetOf();
        return digests.ReadSequence().ReadObjectIdentifier() == digest && !digests.HasData
            && signed.ReadSequence().ReadObjectIdentifier() == Data;
    }

    /// <summary>The attribute signing-certificate-v2 has the hash of the certificate first.</summary>
    private static bool Names(SignerInfo signer, X509Certificate2 certificate)
    {
        if (Value(signer, SigningCertificate) is not { } value)
            return false;
        var first = new AsnReader(value, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence();
        var algorithm = first.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence)
            ? first.ReadSequence().ReadObjectIdentifier()
            : Digests[0];
        return first.ReadOctetString().AsSpan().SequenceEqual(Hash(algorithm, certificate.RawData));
    }

    private static byte[] Hash(string algorithm, byte[] bytes) => Array.IndexOf(Digests, algorithm) switch
    {
        0 => SHA256.HashData(bytes),
        1 => SHA384.HashData(bytes),
        2 => SHA512.HashData(bytes),
        _ => [],
    };

    private static byte[]? Value(SignerInfo signer, string oid)
    {
        var found = signer.SignedAttributes.Cast<CryptographicAttributeObject>()
            .Where(attribute => attribute.Oid.Value == oid).ToList();
        return found is [{ Values: { Count: 1 } values }] ? values[0].RawData : null;
    }
}
