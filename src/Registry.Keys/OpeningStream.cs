using System.Security.Cryptography;

namespace Registry.Keys;

/// <summary>The plaintext of a sealed file, chunk by chunk: <see cref="SealedFile"/>.</summary>
/// <remarks>
/// What was read is authentic, but only the end of the stream says that nothing is missing: a reader that was told 0
/// bytes has had the whole file. The exception for a file that does not open is <see cref="BoxNotOpenedException"/>.
/// </remarks>
public sealed class OpeningStream : Stream
{
    private readonly Stream from;
    private readonly bool leaveOpen;
    private readonly AesGcm cipher;
    private readonly byte[] plain = new byte[SealedFile.ChunkLength];
    private readonly byte[] closed = new byte[SealedFile.ChunkLength + SealedFile.TagLength + 1];
    private int ahead;
    private int filled;
    private int given;
    private long chunk;
    private bool ended;

    /// <param name="context">What the file was sealed as.</param>
    /// <exception cref="BoxNotOpenedException">No head of a sealed file.</exception>
    public OpeningStream(Stream from, SliceKey key, Guid context, bool leaveOpen = false)
    {
        (this.from, this.leaveOpen) = (from, leaveOpen);
        Span<byte> head = stackalloc byte[SealedFile.HeadLength];
        if (from.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length
            || head[0] != SealedFile.Version)
            throw new BoxNotOpenedException();
        cipher = SealedFile.Cipher(key, context, head[1..]);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (given == filled && !ended)
            Open();
        var taken = Math.Min(buffer.Length, filled - given);
        plain.AsSpan(given, taken).CopyTo(buffer);
        given += taken;
        return taken;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cipher.Dispose();
            CryptographicOperations.ZeroMemory(plain);
            if (!leaveOpen)
                from.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>One byte of the next chunk is read with each: without it this chunk is the last.</summary>
    private void Open()
    {
        var has = ahead + from.ReadAtLeast(closed.AsSpan(ahead), closed.Length - ahead, throwOnEndOfStream: false);
        ahead = has == closed.Length ? 1 : 0;
        var last = ahead == 0;
        var length = has - ahead - SealedFile.TagLength;
        if (length < 0 || (length == 0 && chunk > 0))
            throw new BoxNotOpenedException();
        var tag = closed.AsSpan(length, SealedFile.TagLength);
        var into = plain.AsSpan(0, length);
        try
        {
            cipher.Decrypt(SealedFile.Nonce(chunk, last), closed.AsSpan(0, length), tag, into, [SealedFile.Version]);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new BoxNotOpenedException();
        }

        closed[0] = closed[^1];
        (chunk, filled, given, ended) = (chunk + 1, length, 0, last);
    }
}
