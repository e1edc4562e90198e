using System.Text;
using System.Text.Json;
using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>
/// Ids of destroyed keys, outside the database, one JSON line each: what a restored backup has to be told.
/// </summary>
/// <remarks>
/// A line is written and fsynced before its message is completed; a repeat of a message writes it again, harmlessly.
/// </remarks>
public sealed class DestructionJournal(string path)
{
    private const int KeysAtOnce = 1_000;

    public void Write(IReadOnlyList<Guid> keys)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(
            Encoding.UTF8.GetBytes(string.Concat(keys.Select(key => $"{JsonSerializer.Serialize(new Line(key))}\n"))));
        file.Flush(flushToDisk: true);
    }

    /// <summary>
    /// The keys the database holds although the journal says they are destroyed: it was restored from before.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> Undone(IEventStore store, CancellationToken ct)
    {
        var undone = new List<Guid>();
        if (!File.Exists(path))
            return undone;
        foreach (var keys in File.ReadLines(path).Select(Key).OfType<Guid>().Distinct().Chunk(KeysAtOnce))
        {
            var found = await store.Read(new() { Keys = keys }, ct);
            undone.AddRange(found.Keys.Values.Where(key => key.State == KeyState.Active).Select(key => key.Id));
        }

        return undone;
    }

    /// <summary>
    /// None for a last line that a crash cut short: its message was not completed and writes it again.
    /// </summary>
    private static Guid? Key(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(line)?.DestroyedKey;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Line(Guid DestroyedKey);
}
