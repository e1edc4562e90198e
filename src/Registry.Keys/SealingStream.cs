using System.Security.Cryptography;

namespace Registry.Keys;

/// <summary>What is written to it is sealed on the way to another stream: <see cref="SealedFile"/>.</summary>
/// <remarks>
/// Only <see cref="Finish"/> makes the file whole: one that was disposed of before does not open to its end.
/// </remarks>
public sealed class SealingStream : Stream
{
    private readonly Stream to;
    private readonly AesGcm cipher;
    private readonly byte[] plain = new byte[SealedFile.ChunkLength];
    private readonly byte[] closed = new byte[SealedFile.ChunkLength + SealedFile.TagLength];
    private int filled;
    private long chunk;
    private bool finished;

    /// <param name="to">Stays open.</param>
    /// <param name="context">What it is the file of; whoever opens it says the same.</param>
    public SealingStream(Stream to, SliceKey key, Guid context)
    {
        this.to = to;
        var salt = RandomNumberGenerator.GetBytes(SealedFile.SaltLength);
        cipher = SealedFile.Cipher(key, context, salt);
        to.Write([SealedFile.Version, .. salt]);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => !finished;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => chunk * SealedFile.ChunkLength + filled;
        set => throw new NotSupportedException();
    }

    /// <summary>Seals the last chunk. Nothing can be written after it.</summary>
    public void Finish()
    {
        if (finished)
            return;
        Seal(last: true);
        finished = true;
        to.Flush();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(finished, this);
        while (!buffer.IsEmpty)
        {
            if (filled == plain.Length)
                Seal(last: false); // more follows, so this one is not the last
            var taken = Math.Min(buffer.Length, plain.Length - filled);
            buffer[..taken].CopyTo(plain.AsSpan(filled));
            filled += taken;
            buffer = buffer[taken..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>A chunk goes out when it is full: nothing to do.</summary>
    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cipher.Dispose();
            CryptographicOperations.ZeroMemory(plain);
        }

        base.Dispose(disposing);
    }

    private void Seal(bool last)
    {
        var body = closed.AsSpan(0, filled);
        var tag = closed.AsSpan(filled, SealedFile.TagLength);
        cipher.Encrypt(SealedFile.Nonce(chunk, last), plain.AsSpan(0, filled), body, tag, [SealedFile.Version]);
        to.Write(closed.AsSpan(0, filled + SealedFile.TagLength));
        chunk++;
        filled = 0;
    }
}
