using System.Buffers.Binary;

namespace Registry.Audit;

/// <summary>Entries in a row, each after its length in two big-endian bytes; C2SP tlog-tiles.</summary>
public static class EntryBundle
{
    /// <summary>Of one entry.</summary>
    public const int MaxBytes = ushort.MaxValue;

    /// <exception cref="ArgumentException">An entry is longer than <see cref="MaxBytes"/>.</exception>
    public static byte[] Write(IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        if (entries.Any(entry => entry.Length > MaxBytes))
            throw new ArgumentException("An entry has at most 65535 bytes.", nameof(entries));
        var bundle = new byte[entries.Sum(entry => sizeof(ushort) + entry.Length)];
        var rest = bundle.AsSpan();
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)entry.Length);
            entry.Span.CopyTo(rest[sizeof(ushort)..]);
            rest = rest[(sizeof(ushort) + entry.Length)..];
        }

        return bundle;
    }

    /// <param name="count">As the path says: <see cref="TilePath.Width"/>.</param>
    /// <exception cref="MalformedException">Cut off, or another number of entries.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> bundle, int count)
    {
        var entries = new List<ReadOnlyMemory<byte>>(count);
        while (bundle.Length >= sizeof(ushort))
        {
            var end = sizeof(ushort) + BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            if (end > bundle.Length)
                break;
            entries.Add(bundle[sizeof(ushort)..end]);
            bundle = bundle[end..];
        }

        return bundle.IsEmpty && entries.Count == count
            ? entries
            : throw new MalformedException("entries", "are cut off, or more or fewer than there should be");
    }
}
