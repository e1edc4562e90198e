using System.Security.Cryptography;
using System.Text;
using Registry.Audit;

namespace Registry.Mirror;

/// <summary>The mirror's own key in <c>mirror.key</c>: ECDSA over P-256, PKCS #8 in PEM, mode 0600.</summary>
public sealed class MirrorKey : IDisposable
{
    /// <summary>Behind the log's origin: the name this key signs under.</summary>
    private const string Suffix = "/mirror";

    private readonly ECDsa key;

    private MirrorKey(ECDsa key) => this.key = key;

    /// <param name="isEmpty">Nothing else is in the folder yet: only then is a key minted.</param>
    /// <exception cref="RefusedException">There is no key beside entries, or it is not one.</exception>
    public static MirrorKey OpenOrMint(string path, bool isEmpty)
    {
        if (File.Exists(path))
            return Opened(path);
        if (!isEmpty)
            throw new RefusedException("mirror.key is missing, and the folder is not empty.");
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Files.Write(path, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
        return new(key);
    }

    public Vkey For(string origin) => Vkey.OfP256(origin + Suffix, key.ExportSubjectPublicKeyInfo());

    public byte[] Sign(byte[] text) =>
        key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public void Dispose() => key.Dispose();

    private static MirrorKey Opened(string path)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            Vkey.OfP256("mirror", key.ExportSubjectPublicKeyInfo());
            return new(key);
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException or MalformedException)
        {
            key.Dispose();
            throw new RefusedException("mirror.key is not a key over P-256.");
        }
    }
}
