using System.Diagnostics.CodeAnalysis;

namespace Registry.Api.Extracts.Container;

/// <summary>A ZIP of few files, written from front to back.</summary>
/// <remarks>
/// Ours, since ZipArchive on a stream without a way back leaves the sizes of stored files out of their headers, and
/// Java's ZipInputStream, with which others read such containers, refuses that: docs/decisions/0039.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "The tally holds nothing that outlives it.")]
public sealed class ZipWriter(Stream to)
{
    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    private readonly TallyStream tally = new(to);
    private readonly List<ZipEntry> entries = [];

    /// <summary>Bytes so far.</summary>
    public long Written => tally.Written;

    /// <summary>SHA-256 of what was written so far.</summary>
    public byte[] Digest() => tally.Digest();

    public Packed Store(string name, ReadOnlySpan<byte> content)
    {
        var crc = new Crc32();
        crc.Append(content);
        var packed = new Packed(
            crc.Value, content.Length, content.Length, System.Security.Cryptography.SHA256.HashData(content));
        Place(new(name, Stored, Streamed: false, Written, packed), content);
        return packed;
    }

    public Packed Deflate(string name, ReadOnlySpan<byte> content)
    {
        using var room = new MemoryStream();
        using var packing = new PackingStream(room);
        packing.Write(content);
        var packed = packing.Finish();
        Place(new(name, Deflated, Streamed: false, Written, packed), room.ToArray());
        return packed;
    }

    /// <summary>A file whose length nobody knows yet: it is as long as what is written into it.</summary>
    public async Task<Packed> Deflate(string name, Func<Stream, Task> write)
    {
        var offset = Written;
        tally.Write(ZipRecords.Local(new(name, Deflated, Streamed: true, offset, new(0, 0, 0, []))));
        using var packing = new PackingStream(tally);
        await write(packing);
        var entry = new ZipEntry(name, Deflated, Streamed: true, offset, packing.Finish());
        tally.Write(ZipRecords.Descriptor(entry));
        entries.Add(entry);
        return entry.Packed;
    }

    /// <summary>A file that was packed before.</summary>
    public void Copy(string name, Packed packed, Stream from)
    {
        var entry = new ZipEntry(name, Deflated, Streamed: false, Written, packed);
        entry = entry with { Streamed = entry.IsLarge };
        tally.Write(ZipRecords.Local(entry));
        from.CopyTo(tally);
        if (entry.Streamed)
            tally.Write(ZipRecords.Descriptor(entry));
        entries.Add(entry);
    }

    /// <summary>The directory. Nothing can be added after it.</summary>
    public void Finish()
    {
        var directory = Written;
        foreach (var entry in entries)
            tally.Write(ZipRecords.Central(entry));
        tally.Write(ZipRecords.End(entries.Count, directory, Written));
    }

    private void Place(ZipEntry entry, ReadOnlySpan<byte> bytes)
    {
        tally.Write(ZipRecords.Local(entry));
        tally.Write(bytes);
        entries.Add(entry);
    }
}
