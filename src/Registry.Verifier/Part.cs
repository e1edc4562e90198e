using Microsoft.Win32.SafeHandles;

namespace Registry.Verifier;

/// <summary>Some bytes of a file, read from their beginning.</summary>
internal sealed class Part(SafeFileHandle file, long at, long length) : ReadStream
{
    private long done;

    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, length - done);
        if (wanted == 0)
            return 0;
        var read = RandomAccess.Read(file, buffer[..wanted], at + done);
        Zip.Require(read > 0, "it is cut off");
        done += read;
        return read;
    }
}

/// <summary>What is unpacked, no byte more or less than was said: no small archive grows without end.</summary>
internal sealed class Measured(Stream packed, long length) : ReadStream
{
    private long done;

    public override int Read(Span<byte> buffer)
    {
        var read = packed.Read(buffer);
        done += read;
        Zip.Require(
            done <= length && (read > 0 || buffer.IsEmpty || done == length), "a file has another length than it says");
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        packed.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A stream that is read once, from its beginning to its end.</summary>
internal abstract class ReadStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override int Read(Span<byte> buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
