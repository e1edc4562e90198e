using Registry.Audit;

namespace Registry.Mirror;

/// <summary>The entries of the log, in its order, in <c>entries.log</c>.</summary>
public sealed class EntryLog(string path) : IDisposable
{
    /// <summary>One offset in so many entries is kept in memory.</summary>
    private const int Stride = 256;

    /// <summary>Of one answer.</summary>
    private const int MostBytes = 4 << 20;

    private readonly FramedFile file = new(path);
    private readonly List<long> offsets = [];

    public long Count { get; private set; }

    /// <summary>Every entry held, hashed as a leaf; what is cut off at the end is no entry.</summary>
    public IEnumerable<Hash> Rehash()
    {
        foreach (var (offset, entry) in file.ReadAll())
        {
            Note(offset);
            yield return Hash.OfLeaf(entry.Span);
        }
    }

    /// <summary>Once all that is held was found to be what was signed for.</summary>
    public void CutTail() => file.CutTail();

    /// <param name="entries">Those that come after what is held.</param>
    public void Append(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        if (entries.Count == 0)
            return;
        var at = file.Length;
        file.Append(EntryBundle.Write([.. entries]));
        foreach (var entry in entries)
        {
            Note(at);
            at += sizeof(ushort) + entry.Length;
        }
    }

    /// <summary>At most so many, and no more than an answer takes, but one if there is one.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Read(long start, long count)
    {
        var entries = new List<ReadOnlyMemory<byte>>();
        var end = Math.Min(Count, start + count);
        if (start >= end)
            return entries;
        var bytes = 0;
        foreach (var (_, entry) in file.From(offsets[(int)(start / Stride)]).Skip((int)(start % Stride)))
        {
            bytes += entry.Length;
            if (start + entries.Count == end || (bytes > MostBytes && entries.Count > 0))
                break;
            entries.Add(entry);
        }

        return entries;
    }

    public void Dispose() => file.Dispose();

    private void Note(long offset)
    {
        if (Count++ % Stride == 0)
            offsets.Add(offset);
    }
}
