using System.Buffers.Binary;
using System.Text;

namespace Registry.Api.Extracts.Container;

/// <summary>A file in a ZIP.</summary>
/// <param name="Name">ASCII.</param>
/// <param name="Method">0 stored, 8 deflate.</param>
/// <param name="Streamed">Its sizes were not known when it began: they stand after it.</param>
/// <param name="Offset">Where its header begins.</param>
internal sealed record ZipEntry(string Name, ushort Method, bool Streamed, long Offset, Packed Packed)
{
    public bool IsLarge => Packed.Length >= ZipRecords.Most || Packed.PackedLength >= ZipRecords.Most;
}

/// <summary>The bytes between the files of a ZIP: PKWARE APPNOTE.TXT 6.3.10, section 4.3.</summary>
/// <remarks>
/// No time of a file is told: each is of 1980-01-01, the first day there is. Sizes from 4 GiB on are ZIP64.
/// </remarks>
internal static class ZipRecords
{
    /// <summary>What a field of four bytes says when the number stands elsewhere.</summary>
    public const uint Most = uint.MaxValue;

    private const ushort Plain = 20;
    private const ushort Zip64 = 45;
    private const ushort SizesFollow = 0x0008;
    private const ushort FirstDay = (1 << 5) | 1;

    /// <summary>4.3.7.</summary>
    public static byte[] Local(ZipEntry entry)
    {
        var (crc, packed, length) = entry.Streamed
            ? (0u, 0u, 0u)
            : (entry.Packed.Crc, (uint)entry.Packed.PackedLength, (uint)entry.Packed.Length);
        return new Record().Four(0x04034b50).Two(Plain).Two(entry.Streamed ? SizesFollow : (ushort)0).Two(entry.Method)
            .Two(0).Two(FirstDay).Four(crc).Four(packed).Four(length)
            .Two((ushort)entry.Name.Length).Two(0).Text(entry.Name).Bytes;
    }

    /// <summary>4.3.9.</summary>
    public static byte[] Descriptor(ZipEntry entry)
    {
        var record = new Record().Four(0x08074b50).Four(entry.Packed.Crc);
        return (entry.IsLarge
            ? record.Eight(entry.Packed.PackedLength).Eight(entry.Packed.Length)
            : record.Four((uint)entry.Packed.PackedLength).Four((uint)entry.Packed.Length)).Bytes;
    }

    /// <summary>4.3.12, with the extra field of 4.5.3 for what four bytes do not hold.</summary>
    public static byte[] Central(ZipEntry entry)
    {
        var large = new Record();
        var length = Short(entry.Packed.Length, large);
        var packed = Short(entry.Packed.PackedLength, large);
        var offset = Short(entry.Offset, large);
        var extra = large.Bytes.Length == 0 ? [] : new Record().Two(1).Two((ushort)large.Bytes.Length).Add(large).Bytes;
        var version = extra.Length == 0 ? Plain : Zip64;
        return new Record().Four(0x02014b50).Two(version).Two(version).Two(entry.Streamed ? SizesFollow : (ushort)0)
            .Two(entry.Method).Two(0).Two(FirstDay).Four(entry.Packed.Crc).Four(packed).Four(length)
            .Two((ushort)entry.Name.Length).Two((ushort)extra.Length).Two(0).Two(0).Two(0).Four(0).Four(offset)
            .Text(entry.Name).Raw(extra).Bytes;
    }

    /// <summary>4.3.16; before it 4.3.14 and 4.3.15 where four bytes do not hold a number.</summary>
    public static byte[] End(int entries, long directory, long end)
    {
        var record = new Record();
        if (end >= Most)
            record.Four(0x06064b50).Eight(44).Two(Zip64).Two(Zip64).Four(0).Four(0).Eight(entries).Eight(entries)
                .Eight(end - directory).Eight(directory)
                .Four(0x07064b50).Four(0).Eight(end).Four(1);
        return record.Four(0x06054b50).Two(0).Two(0).Two((ushort)entries).Two((ushort)entries)
            .Four((uint)Math.Min(end - directory, Most)).Four((uint)Math.Min(directory, Most)).Two(0).Bytes;
    }

    private static uint Short(long number, Record large)
    {
        if (number < Most)
            return (uint)number;
        large.Eight(number);
        return Most;
    }

    /// <summary>Numbers as ZIP has them: little-endian.</summary>
    private sealed class Record
    {
        private readonly List<byte> bytes = [];

        public byte[] Bytes => [.. bytes];

        public Record Two(ushort number) => Add(stackalloc byte[2], number);

        public Record Four(uint number) => Add(stackalloc byte[4], number);

        public Record Eight(long number) => Add(stackalloc byte[8], (ulong)number);

        public Record Text(string ascii) => Raw(Encoding.ASCII.GetBytes(ascii));

        public Record Add(Record other) => Raw(other.Bytes);

        public Record Raw(ReadOnlySpan<byte> raw)
        {
            bytes.AddRange(raw);
            return this;
        }

        private Record Add(Span<byte> room, ulong number)
        {
            Span<byte> eight = stackalloc byte[8];
            BinaryPrimitives.WriteUInt64LittleEndian(eight, number);
            eight[..room.Length].CopyTo(room);
            return Raw(room);
        }
    }
}
