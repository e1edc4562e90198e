using System.IO.Compression;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Registry.Verifier;

/// <summary>A file in an archive, as the archive's directory has it.</summary>
internal sealed class ZipEntry
{
    private const int Stored = 0;
    private const int Deflated = 8;

    /// <summary>Speed of packing, lengths that follow the data, names in UTF-8. No other flag may be set.</summary>
    private const int KnownFlags = 0x0006 | DescriptorFlag | 0x0800;
    private const int DescriptorFlag = 0x0008;

    public required string Name { get; init; }

    public required int Flags { get; init; }

    public required int Method { get; init; }

    /// <summary>Bytes in the archive.</summary>
    public required long PackedLength { get; init; }

    /// <summary>Bytes of the file.</summary>
    public required long Length { get; init; }

    public required long HeaderAt { get; init; }

    public long DataAt { get; set; }

    public bool HasDescriptor => (Flags & DescriptorFlag) != 0;

    public bool IsStored => Method == Stored;

    /// <param name="record">A record of the central directory.</param>
    /// <exception cref="InvalidDataException">It is packed or named in a way that an extract is not.</exception>
    public static ZipEntry Of(ReadOnlySpan<byte> record, ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra)
    {
        Zip.Require(name.Length > 0 && !name.ContainsAnyExceptInRange((byte)0x21, (byte)0x7e)
            && name[^1] != '/' && !name.Contains((byte)'\\'), "a file has a name that is none");
        Zip.Require((Zip.Short(record, 8) & ~KnownFlags) == 0 && Zip.Short(record, 10) is Stored or Deflated
            && Zip.Short(record, 34) == 0, "a file is packed in another way than stored or deflated");
        var large = Large(extra);
        var length = Size(record, 24, ref large);
        var packed = Size(record, 20, ref large);
        var at = Size(record, 42, ref large);
        var entry = new ZipEntry
        {
            Name = Encoding.ASCII.GetString(name),
            Flags = Zip.Short(record, 8),
            Method = Zip.Short(record, 10),
            Length = length,
            PackedLength = packed,
            HeaderAt = at,
        };
        Zip.Require(entry is { Length: >= 0, PackedLength: >= 0 } && (!entry.IsStored || packed == length),
            "a file has a length that cannot be");
        return entry;
    }

    /// <summary>The file's bytes; as many as the directory says, or <see cref="InvalidDataException"/>.</summary>
    public Stream Open(SafeFileHandle file)
    {
        var packed = new Part(file, DataAt, PackedLength);
        return IsStored ? packed : new Measured(new DeflateStream(packed, CompressionMode.Decompress), Length);
    }

    /// <exception cref="InvalidDataException">It cannot be unpacked, or is too long.</exception>
    public byte[] Read(SafeFileHandle file, int maxBytes)
    {
        Zip.Require(Length <= maxBytes, $"{Name} is too long");
        using var from = Open(file);
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    private static ReadOnlySpan<byte> Large(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var length = Zip.Short(extra, 2);
            Zip.Require(extra.Length >= 4 + length, "a file has a broken header");
            if (Zip.Short(extra, 0) == 1)
                return extra.Slice(4, length);
            extra = extra[(4 + length)..];
        }

        return [];
    }

    private static long Size(ReadOnlySpan<byte> record, int at, ref ReadOnlySpan<byte> large)
    {
        var size = Zip.Int(record, at);
        if (size != uint.MaxValue)
            return size;
        Zip.Require(large.Length >= 8, "a file has a broken header");
        var real = Zip.Long(large, 0);
        large = large[8..];
        return real;
    }
}
