using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Registry.Keys;

/// <summary>A file of any length, closed under a slice key and bound to what it is the file of.</summary>
/// <remarks>
/// STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015), laid out as the payload of an age file,
/// https://c2sp.org/age#payload, with AES-256-GCM. Layout: version (1 byte) ‖ salt (16) ‖ chunks. File key =
/// HKDF(slice key, "file" ‖ context ‖ salt), so that no two files share one. A chunk is up to 64 KiB of plaintext and
/// its tag (16); all but the last are full, and the last is empty only if the file is. Nonce = number of the chunk
/// (11 bytes, big-endian, from 0) ‖ 1 for the last chunk, else 0. Associated data = version. So a chunk that is
/// altered, moved, left out or cut off does not open, nor does what follows the last.
/// </remarks>
public static class SealedFile
{
    internal const byte Version = 1;
    internal const int SaltLength = 16;
    internal const int HeadLength = 1 + SaltLength;
    internal const int ChunkLength = 64 * 1024;
    internal const int TagLength = 16;

    private const int NonceLength = 12;

    /// <summary>Bytes of the plaintext in a sealed file of this many; none if no sealed file is as long.</summary>
    public static long? PlainLength(long sealedLength)
    {
        var (full, rest) = Math.DivRem(sealedLength - HeadLength, ChunkLength + TagLength);
        if (sealedLength < HeadLength + TagLength || rest is > 0 and < TagLength || (rest == TagLength && full > 0))
            return null;
        return full * ChunkLength + Math.Max(0, rest - TagLength);
    }

    internal static AesGcm Cipher(SliceKey key, Guid context, ReadOnlySpan<byte> salt)
    {
        using var fileKey = key.Secret.Derive([.. "file"u8, .. Bytes.Of(context), .. salt]);
        return new(fileKey.Bytes, TagLength);
    }

    internal static byte[] Nonce(long chunk, bool last)
    {
        var nonce = new byte[NonceLength];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(NonceLength - 1 - sizeof(long)), chunk);
        nonce[^1] = last ? (byte)1 : (byte)0;
        return nonce;
    }
}
