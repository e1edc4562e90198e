using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Registry.Audit;

/// <summary>A public key that notes are checked with; C2SP signed-note, "verifier keys".</summary>
/// <remarks>
/// Type 0x02 is ECDSA over P-256 and SHA-256: a DER signature of the note's text; the key in DER as SPKI; its id the
/// first four bytes of SHA-256 of that. Keys of other types are read, so that they may stand beside it, and verify
/// nothing.
/// </remarks>
public sealed class Vkey
{
    private const byte EcdsaP256 = 2;

    /// <summary>Bytes of x and y.</summary>
    private const int Point = 64;

    /// <summary>RFC 5480: id-ecPublicKey, secp256r1, and that an uncompressed point follows.</summary>
    private static ReadOnlySpan<byte> SpkiBeginning =>
    [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
        0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
    ];

    private Vkey(string name, uint id, byte[] typed) => (Name, Id, Typed) = (name, id, typed);

    public string Name { get; }

    public uint Id { get; }

    public bool CanVerify => Typed.Span[0] == EcdsaP256;

    /// <summary>The type's byte and the key.</summary>
    public ReadOnlyMemory<byte> Typed { get; }

    /// <exception cref="MalformedException">No name for a key, or not the one DER form of a key over P-256.</exception>
    public static Vkey OfP256(string name, ReadOnlySpan<byte> spki) => IsName(name) && IsP256(spki)
        ? new(name, BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(spki)), [EcdsaP256, .. spki])
        : throw new MalformedException("key", "is not one over P-256 with a name");

    /// <exception cref="MalformedException">Not a key, another spelling, or an id that is not the key's.</exception>
    public static Vkey Parse(string text)
    {
        if (text.Split('+', 3) is not [var name, var hex, var base64] || !IsName(name)
            || !uint.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id)
            || Strict.Base64(base64) is not { Length: > 1 } typed)
            throw new MalformedException("key", "is not name+id+key");
        var key = typed[0] == EcdsaP256 ? OfP256(name, typed.AsSpan(1)) : new(name, id, typed);
        return key.ToString() == text ? key : throw new MalformedException("key", "has an id that is not its own");
    }

    /// <summary>No Unicode blanks and no plus.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && !name.Any(letter => letter == '+' || char.IsWhiteSpace(letter));

    public bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        if (!CanVerify)
            return false;
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Typed.Span[1..], out _);
        return key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String(Typed.Span)}");

    /// <summary>In the one DER form: another curve is not asked for, a point that is not on it refused.</summary>
    private static bool IsP256(ReadOnlySpan<byte> spki)
    {
        if (spki.Length != SpkiBeginning.Length + Point || !spki.StartsWith(SpkiBeginning))
            return false;
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(spki, out _);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
