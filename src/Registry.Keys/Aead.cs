using System.Security.Cryptography;

namespace Registry.Keys;

/// <summary>AES-256-GCM, NIST SP 800-38D.</summary>
/// <remarks>
/// Layout: version (1 byte) ‖ nonce (12) ‖ ciphertext (as long as the plaintext) ‖ tag (16). The version is the
/// first byte of the associated data too. With random nonces SP 800-38D section 8.3 allows 2^32 seals per key.
/// </remarks>
internal static class Aead
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = 1 + NonceLength;

    public static byte[] Seal(
        byte version, Action<Span<byte>> fillNonce,
        ReadOnlySpan<byte> key, ReadOnlySpan<byte> place, ReadOnlySpan<byte> plain)
    {
        var box = new byte[HeadLength + plain.Length + TagLength];
        box[0] = version;
        var nonce = box.AsSpan(1, NonceLength);
        fillNonce(nonce);
        using var aes = new AesGcm(key, TagLength);
        var body = box.AsSpan(HeadLength);
        aes.Encrypt(nonce, plain, body[..plain.Length], body[plain.Length..], [version, .. place]);
        return box;
    }

    /// <exception cref="BoxNotOpenedException">Another key or place, or an altered byte.</exception>
    public static byte[] Open(byte version, ReadOnlySpan<byte> key, ReadOnlySpan<byte> place, ReadOnlySpan<byte> box)
    {
        if (box.Length < HeadLength + TagLength || box[0] != version)
            throw new BoxNotOpenedException();
        var plain = new byte[box.Length - HeadLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        try
        {
            aes.Decrypt(box[1..HeadLength], box[HeadLength..^TagLength], box[^TagLength..], plain, [version, .. place]);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new BoxNotOpenedException();
        }
        return plain;
    }
}
