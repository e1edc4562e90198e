using System.IO.Compression;
using System.Security.Cryptography;

namespace Registry.Api.Extracts.Container;

/// <summary>What a file of the container was before it was packed, and how long it is packed.</summary>
/// <param name="Digest">SHA-256 of the file.</param>
public sealed record Packed(uint Crc, long Length, long PackedLength, byte[] Digest);

/// <summary>Packs a file by deflate on its way to another stream, which stays open.</summary>
public sealed class PackingStream : WritingStream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly DeflateStream deflate;
    private readonly Counting counting;
    private Crc32 crc;
    private long length;

    public PackingStream(Stream to)
    {
        counting = new(to);
        deflate = new(counting, CompressionLevel.Fastest, leaveOpen: true);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        crc.Append(buffer);
        hash.AppendData(buffer);
        length += buffer.Length;
        deflate.Write(buffer);
    }

    /// <summary>The last of it goes out; nothing can be written after that.</summary>
    public Packed Finish()
    {
        deflate.Dispose();
        if (length == 0)
            counting.Write([3, 0]); // DeflateStream writes nothing for nothing; RFC 1951 has an empty last block
        return new(crc.Value, length, counting.Written, hash.GetCurrentHash());
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            deflate.Dispose();
            hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private sealed class Counting(Stream to) : WritingStream
    {
        public long Written { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Written += buffer.Length;
            to.Write(buffer);
        }
    }
}
