using System.Buffers.Binary;
using System.Text;
using Registry.Verifier.Tests.Forging;

namespace Registry.Verifier.Tests.Corpus;

/// <summary>Archives that two programs could read in two ways, each whole but for one thing.</summary>
internal static class ArchiveCases
{
    private const int EndLength = 22;
    private const int RecordLength = 46;

    public static IEnumerable<ForgedCase> All =>
    [
        Zipped("bytes-before-an-archive-that-knows-of-them", bytes => Moved([0, .. bytes], 1)),
        Zipped("bytes-between-the-files-and-the-directory", bytes =>
            At([.. bytes[..Directory(bytes)], 0, .. bytes[Directory(bytes)..]], directory: Directory(bytes) + 1)),
        Zipped("bytes-after-the-directory", bytes => [.. bytes[..^EndLength], 0, .. bytes[^EndLength..]]),
        Zipped("method-that-is-nearly-deflate", Deflate64),
        Zipped("archive-comment-that-is-not-there", bytes => [.. bytes[..^2], 1, 0]),
        Zipped("archive-of-several-parts", bytes => [.. bytes[..^18], 1, .. bytes[^17..]]),
        Zipped("name-twice-in-the-directory-alone", Doubled),
        Zipped("one-file-more-in-the-count", bytes => Counted(bytes, 1)),
        Zipped("encrypted-flag-in-both-headers", bytes => Both(bytes, 8, 6, 1)),
        Zipped("flag-in-the-local-header-alone", bytes => Put(bytes, Local, 6, 2)),
        Zipped("method-in-the-local-header-alone", bytes => Put(bytes, Local, 8, 8)),
        Zipped("stored-and-of-another-length", bytes => Put(bytes, Central, 24, 1)),
        Zipped("more-is-unpacked-than-was-said", bytes => Lengthened(bytes, -1)),
        Zipped("less-is-unpacked-than-was-said", bytes => Lengthened(bytes, 1)),
        Zipped("name-with-a-blank", bytes => Renamed(bytes, "rows.csv", "rows csv")),
        Zipped("name-with-a-backslash", bytes => Renamed(bytes, "rows.csv", "rows\\csv")),
    ];

    private static ReadOnlySpan<byte> Central => "PK\u0001\u0002"u8;

    private static ReadOnlySpan<byte> Local => "PK\u0003\u0004"u8;

    private static int Directory(byte[] bytes) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(^6..));

    private static byte[] At(byte[] bytes, int directory)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(^6..), directory);
        return bytes;
    }

    /// <summary>All that the directory says of places is further by some bytes.</summary>
    private static byte[] Moved(byte[] bytes, int by)
    {
        var directory = Directory(bytes) + by;
        for (var at = directory; at < bytes.Length - EndLength; at += Length(bytes, at))
            Add(bytes.AsSpan(at + 42), by);
        return At(bytes, directory);
    }

    /// <summary>The last record of the directory comes again.</summary>
    private static byte[] Doubled(byte[] bytes)
    {
        var last = Directory(bytes);
        while (last + Length(bytes, last) < bytes.Length - EndLength)
            last += Length(bytes, last);
        byte[] doubled = [.. bytes[..^EndLength], .. bytes[last..^EndLength], .. bytes[^EndLength..]];
        Add(doubled.AsSpan(^10..), bytes.Length - EndLength - last);
        return Counted(doubled, 1);
    }

    private static byte[] Counted(byte[] bytes, short by)
    {
        foreach (var at in new[] { ^14, ^12 })
            BinaryPrimitives.WriteInt16LittleEndian(
                bytes.AsSpan(at..), (short)(BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(at..)) + by));
        return bytes;
    }

    /// <summary>The length of data.jsonl, as the directory has it.</summary>
    private static byte[] Lengthened(byte[] bytes, int by)
    {
        var at = Directory(bytes);
        while (!bytes.AsSpan(at + RecordLength).StartsWith("data.jsonl"u8))
            at += Length(bytes, at);
        Add(bytes.AsSpan(at + 24), by);
        return bytes;
    }

    /// <summary>Method 9 in both headers of the second file.</summary>
    private static byte[] Deflate64(byte[] bytes)
    {
        var central = Directory(bytes) + Length(bytes, Directory(bytes));
        var local = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(central + 42));
        bytes[central + 10] = bytes[local + 8] = 9;
        return bytes;
    }

    private static byte[] Renamed(byte[] bytes, string name, string other) => Encoding.Latin1.GetBytes(
        Encoding.Latin1.GetString(bytes).Replace(name, other, StringComparison.Ordinal));

    private static byte[] Both(byte[] bytes, int central, int local, byte value) =>
        Put(Put(bytes, Central, central, value), Local, local, value);

    private static byte[] Put(byte[] bytes, ReadOnlySpan<byte> record, int offset, byte value)
    {
        bytes[bytes.AsSpan().IndexOf(record) + offset] ^= value;
        return bytes;
    }

    private static int Length(byte[] bytes, int record) => RecordLength + Short(bytes, record + 28)
        + Short(bytes, record + 30) + Short(bytes, record + 32);

    private static int Short(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static void Add(Span<byte> at, int by) =>
        BinaryPrimitives.WriteInt32LittleEndian(at, BinaryPrimitives.ReadInt32LittleEndian(at) + by);

    private static ForgedCase Zipped(string name, Func<byte[], byte[]> change) =>
        new(name, "container", new() { Packed = it => it.Zipped = change });
}
