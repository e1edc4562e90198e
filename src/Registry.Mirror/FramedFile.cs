using System.Buffers.Binary;

namespace Registry.Mirror;

/// <summary>A file that only grows: records in a row, each after its length in two big-endian bytes.</summary>
/// <remarks>
/// What <see cref="Append"/> returned from is on disk. A record that was being written when the process or the machine
/// stopped is cut off at the next start: nobody was told that it was kept.
/// </remarks>
public sealed class FramedFile : IDisposable
{
    private const int Prefix = sizeof(ushort);
    private const int ReadAtOnce = 1 << 20;

    private readonly Microsoft.Win32.SafeHandles.SafeFileHandle handle;

    public FramedFile(string path) => handle = File.OpenHandle(
        path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, FileOptions.None);

    /// <summary>Bytes of whole records; known once they were all read.</summary>
    public long Length { get; private set; }

    /// <summary>All whole records from the beginning, each with the offset it begins at.</summary>
    public IEnumerable<(long Offset, ReadOnlyMemory<byte> Record)> ReadAll()
    {
        foreach (var (offset, record) in Read(0, RandomAccess.GetLength(handle)))
        {
            Length = offset + Prefix + record.Length;
            yield return (offset, record);
        }
    }

    /// <summary>Whole records from an offset where one begins, up to the end of what is kept.</summary>
    public IEnumerable<(long Offset, ReadOnlyMemory<byte> Record)> From(long offset) => Read(offset, Length);

    /// <summary>What stands behind the last whole record that was read.</summary>
    public byte[] Tail()
    {
        var tail = new byte[RandomAccess.GetLength(handle) - Length];
        RandomAccess.Read(handle, tail, Length);
        return tail;
    }

    public void CutTail()
    {
        RandomAccess.SetLength(handle, Length);
        RandomAccess.FlushToDisk(handle);
    }

    /// <param name="frames">Records with their lengths.</param>
    public void Append(ReadOnlySpan<byte> frames)
    {
        RandomAccess.Write(handle, frames, Length);
        RandomAccess.FlushToDisk(handle);
        Length += frames.Length;
    }

    public static byte[] Frame(ReadOnlySpan<byte> record)
    {
        var frame = new byte[Prefix + record.Length];
        BinaryPrimitives.WriteUInt16BigEndian(frame, checked((ushort)record.Length));
        record.CopyTo(frame.AsSpan(Prefix));
        return frame;
    }

    /// <summary>The records of a text of frames; none if it is cut off, or a record is empty.</summary>
    public static List<ReadOnlyMemory<byte>>? Split(ReadOnlyMemory<byte> frames)
    {
        var records = new List<ReadOnlyMemory<byte>>();
        while (!frames.IsEmpty)
        {
            if (Next(frames) is not { } record)
                return null;
            records.Add(record);
            frames = frames[(Prefix + record.Length)..];
        }

        return records;
    }

    public void Dispose() => handle.Dispose();

    private IEnumerable<(long Offset, ReadOnlyMemory<byte> Record)> Read(long offset, long end)
    {
        while (offset < end)
        {
            var buffer = new byte[Math.Min(ReadAtOnce, end - offset)];
            ReadOnlyMemory<byte> rest = buffer.AsMemory(0, RandomAccess.Read(handle, buffer, offset));
            var began = offset;
            for (; Next(rest) is { } record; rest = rest[(Prefix + record.Length)..])
            {
                yield return (offset, record);
                offset += Prefix + record.Length;
            }

            if (offset == began)
                yield break; // cut off
        }
    }

    /// <summary>No record is empty: zeros where a block never reached the disk are none.</summary>
    private static ReadOnlyMemory<byte>? Next(ReadOnlyMemory<byte> frames)
    {
        if (frames.Length < Prefix)
            return null;
        var length = BinaryPrimitives.ReadUInt16BigEndian(frames.Span);
        if (length == 0 || frames.Length < Prefix + length)
            return null;
        return frames.Slice(Prefix, length);
    }
}
