using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Registry.Keys;

/// <summary>
/// The keys that sign: <c>log.key</c> for checkpoints of the ledger; <c>extract.key</c> with <c>extract.crt</c> for
/// extracts. ECDSA over P-256, PEM.
/// </summary>
/// <remarks>
/// Folder 0700, files 0600. They open nothing, but who has them can speak for the registry: never inside what a
/// database backup takes.
/// </remarks>
public sealed class SigningKeys : IDisposable
{
    private const string LogFile = "log.key";
    private const string ExtractFile = "extract.key";
    private const string CertificateFile = "extract.crt";
    private const int YearsOfCertificate = 10;

    private readonly ECDsa log;

    private SigningKeys(ECDsa log, X509Certificate2 extractSigner)
    {
        (this.log, ExtractSigner) = (log, extractSigner);
        LogPublicKey = log.ExportSubjectPublicKeyInfo();
    }

    /// <summary>SubjectPublicKeyInfo in DER.</summary>
    public ReadOnlyMemory<byte> LogPublicKey { get; }

    /// <summary>The first four bytes of SHA-256 of the public key, in hexadecimal.</summary>
    public string LogKeyId => Id(LogPublicKey.Span);

    /// <summary>The certificate with its private key; it goes when this does.</summary>
    public X509Certificate2 ExtractSigner { get; }

    /// <summary>Opens the keys of a folder; mints them if it has none.</summary>
    /// <param name="now">From when on a certificate that is made is valid.</param>
    /// <exception cref="KeyFileException">
    /// Group or others have rights on the folder or a file, a file is not what it should be, or only a part is there.
    /// </exception>
    public static SigningKeys OpenOrCreate(string folder, DateTimeOffset now)
    {
        KeyFile.CreateFolder(folder);
        KeyFile.RefuseIfOpenToOthers(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        string[] files = [LogFile, ExtractFile, CertificateFile];
        if (!files.Any(file => File.Exists(Path.Combine(folder, file))))
            Mint(folder, now);
        var log = Key(Path.Combine(folder, LogFile));
        return new(log, Signer(Path.Combine(folder, ExtractFile), Path.Combine(folder, CertificateFile)));
    }

    /// <summary>ECDSA with SHA-256, in DER.</summary>
    public byte[] SignLog(byte[] text) =>
        log.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public void Dispose()
    {
        log.Dispose();
        ExtractSigner.Dispose();
    }

    public override string ToString() => "[key]";

    private static void Mint(string folder, DateTimeOffset now)
    {
        using var extract = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Certificate(extract, now);
        KeyFile.Write(Path.Combine(folder, ExtractFile), extract.ExportPkcs8PrivateKeyPem() + "\n");
        KeyFile.Write(Path.Combine(folder, CertificateFile), certificate.ExportCertificatePem() + "\n");
        using var log = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        KeyFile.Write(Path.Combine(folder, LogFile), log.ExportPkcs8PrivateKeyPem() + "\n");
    }

    /// <summary>Whoever trusts it holds it itself: nobody else vouches for it, and it vouches for nobody.</summary>
    private static X509Certificate2 Certificate(ECDsa key, DateTimeOffset now)
    {
        var name = $"CN=registry.109 extracts {Id(key.ExportSubjectPublicKeyInfo())}";
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(now, now.AddYears(YearsOfCertificate));
    }

    private static X509Certificate2 Signer(string keyPath, string certificatePath)
    {
        using var key = Key(keyPath);
        var pem = Text(certificatePath);
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(pem);
            return certificate.CopyWithPrivateKey(key);
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            throw new KeyFileException(Path.GetFileName(certificatePath), KeyFileFault.NotPem);
        }
    }

    private static ECDsa Key(string path)
    {
        var pem = Text(path);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.ExportParameters(true).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value)
                return key;
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
        }

        key.Dispose();
        throw new KeyFileException(Path.GetFileName(path), KeyFileFault.NotPem);
    }

    private static string Text(string path)
    {
        if (!File.Exists(path))
            throw new KeyFileException(Path.GetFileName(path), KeyFileFault.Missing);
        KeyFile.RefuseIfOpenToOthers(path);
        return File.ReadAllText(path);
    }

    private static string Id(ReadOnlySpan<byte> publicKey) =>
        Convert.ToHexStringLower(SHA256.HashData(publicKey).AsSpan(0, 4));
}
