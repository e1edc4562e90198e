using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Registry.Verifier;

/// <summary>A ZIP archive of which every byte is accounted for; APPNOTE 6.3.10 sections 4.3 and 4.5.3.</summary>
/// <remarks>
/// Stricter than those who unpack archives: what two programs could read in two ways is refused. The entries fill the
/// file from its first byte to the central directory, local and central headers agree, and nothing follows.
/// </remarks>
internal sealed class Zip
{
    private const int EndLength = 22;
    private const int LocatorLength = 20;
    private const int End64Length = 56;
    private const int MaxDirectory = 1024 * 1024;
    private const uint InExtra = uint.MaxValue;

    private Zip(IReadOnlyList<ZipEntry> entries) => Entries = entries;

    /// <summary>In the order of the file, each name once.</summary>
    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <exception cref="InvalidDataException">Not such an archive.</exception>
    public static Zip Open(SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        var end = Bytes(file, length - EndLength, EndLength);
        Require(Signature(end) == 0x06054b50 && Short(end, 20) == 0, "it is no ZIP archive, or something follows it");
        Require(Int(end, 4) == 0 && Short(end, 8) == Short(end, 10), "it is one of several parts");
        var (count, size, at) = ((long)Short(end, 10), (long)Int(end, 12), (long)Int(end, 16));
        var after = length - EndLength;
        if (count == ushort.MaxValue || size == InExtra || at == InExtra)
            (count, size, at, after) = Large(file, after);
        Require(
            at >= 0 && size is >= 0 and <= MaxDirectory && at == after - size, "its directory is not where it must be");
        var entries = Directory(Bytes(file, at, (int)size), count);
        Tile(file, entries, at);
        return new(entries);
    }

    public static void Require(bool holds, string fault)
    {
        if (!holds)
            throw new InvalidDataException(fault);
    }

    public static byte[] Bytes(SafeFileHandle file, long at, int count)
    {
        var bytes = new byte[count];
        Require(at >= 0, "it is cut off");
        for (var (read, n) = (0, 0); read < count; read += n)
            Require((n = RandomAccess.Read(file, bytes.AsSpan(read), at + read)) > 0, "it is cut off");
        return bytes;
    }

    private static (long Count, long Size, long At, long After) Large(SafeFileHandle file, long end)
    {
        var locator = Bytes(file, end - LocatorLength, LocatorLength);
        var at = end - LocatorLength - End64Length;
        Require(Signature(locator) == 0x07064b50 && Long(locator, 8) == at && Int(locator, 16) == 1
            && Int(locator, 4) == 0, "its directory is not where it must be");
        var record = Bytes(file, at, End64Length);
        Require(Signature(record) == 0x06064b50 && Long(record, 4) == End64Length - 12 && Int(record, 16) == 0
            && Int(record, 20) == 0 && Long(record, 24) == Long(record, 32), "its directory is not where it must be");
        return (Long(record, 32), Long(record, 40), Long(record, 48), at);
    }

    private static List<ZipEntry> Directory(ReadOnlySpan<byte> directory, long count)
    {
        var entries = new List<ZipEntry>();
        while (directory.Length > 0)
        {
            Require(directory.Length >= 46 && Signature(directory) == 0x02014b50, "its directory is broken");
            var (name, extra, comment) = (Short(directory, 28), Short(directory, 30), Short(directory, 32));
            Require(46 + name + extra + comment <= directory.Length, "its directory is broken");
            entries.Add(ZipEntry.Of(directory, directory.Slice(46, name), directory.Slice(46 + name, extra)));
            directory = directory[(46 + name + extra + comment)..];
        }

        Require(entries.Count == count, "its directory has another number of files than it says");
        Require(entries.DistinctBy(entry => entry.Name).Count() == entries.Count, "a name is there twice");
        return entries;
    }

    /// <summary>Local headers that say the same, and no byte between the entries that is none's.</summary>
    private static void Tile(SafeFileHandle file, List<ZipEntry> entries, long directory)
    {
        Require(entries.Count > 0, "it is empty");
        var next = 0L;
        for (var n = 0; n < entries.Count; n++)
        {
            var entry = entries[n];
            Require(entry.HeaderAt == next, "its files do not follow one another");
            var header = Bytes(file, entry.HeaderAt, 30);
            var name = Bytes(file, entry.HeaderAt + 30, Short(header, 26));
            Require(Signature(header) == 0x04034b50 && Short(header, 6) == entry.Flags
                && Short(header, 8) == entry.Method && Encoding.ASCII.GetString(name) == entry.Name,
                "a file is called one thing here and another there");
            entry.DataAt = entry.HeaderAt + 30 + name.Length + Short(header, 28);
            next = n + 1 < entries.Count ? entries[n + 1].HeaderAt : directory;
            var descriptor = next - entry.DataAt - entry.PackedLength;
            Require(descriptor == 0 || (entry.HasDescriptor && descriptor is 12 or 16 or 20 or 24),
                "its files do not follow one another");
        }
    }

    private static uint Signature(ReadOnlySpan<byte> record) => Int(record, 0);

    internal static ushort Short(ReadOnlySpan<byte> from, int at) =>
        BinaryPrimitives.ReadUInt16LittleEndian(from[at..]);

    internal static uint Int(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadUInt32LittleEndian(from[at..]);

    internal static long Long(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadInt64LittleEndian(from[at..]);
}
