using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Registry.Api.Extracts.Container;

/// <summary>A CAdES signature of level B over bytes that stand elsewhere: ETSI EN 319 122-1, CMS, DER.</summary>
public static class CadesSignature
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>id-aa-signingCertificateV2, RFC 5035 section 3.</summary>
    private const string SigningCertificate = "1.2.840.113549.1.9.16.2.47";

    /// <param name="certificate">Of the signer, with its private key.</param>
    /// <param name="signedAt">Claimed by the signer; nobody else says when it was.</param>
    public static byte[] Of(byte[] content, X509Certificate2 certificate, DateTimeOffset signedAt)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(new Pkcs9SigningTime(signedAt.UtcDateTime));
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificate), Bound(certificate)));
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    /// <summary>
    /// Binds the certificate into what is signed, so that no other with the same key passes for it. SHA-256 is the
    /// default of hashAlgorithm, and DER leaves a default out.
    /// </summary>
    private static byte[] Bound(X509Certificate2 certificate)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence()) // SigningCertificateV2
        using (asn.PushSequence()) // certs
        using (asn.PushSequence()) // ESSCertIDv2
        {
            asn.WriteOctetString(SHA256.HashData(certificate.RawData));
            using (asn.PushSequence()) // IssuerSerial
            {
                using (asn.PushSequence()) // GeneralNames
                using (asn.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4, isConstructed: true))) // directoryName
                    asn.WriteEncodedValue(certificate.IssuerName.RawData);
                asn.WriteInteger(certificate.SerialNumberBytes.Span);
            }
        }

        return asn.Encode();
    }
}
