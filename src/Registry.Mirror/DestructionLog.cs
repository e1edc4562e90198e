using System.Text;
using System.Text.Json;

namespace Registry.Mirror;

/// <summary>The journal of destructions: ids of keys that must never open anything again, a JSON line each.</summary>
public sealed class DestructionLog : IDisposable
{
    private readonly FileStream file;

    public DestructionLog(string path)
    {
        file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        CutTail();
    }

    /// <summary>The ids of a text of lines; none if it says anything but ids of keys.</summary>
    public static List<Guid>? Parse(ReadOnlySpan<byte> lines)
    {
        var keys = new List<Guid>();
        foreach (var range in lines.Split((byte)'\n'))
        {
            var line = lines[range];
            if (line.IsEmpty)
                continue;
            if (Key(line) is not { } key)
                return null;
            keys.Add(key);
        }

        return keys;
    }

    /// <summary>On disk when it returns.</summary>
    public void Append(IReadOnlyList<Guid> keys)
    {
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.ASCII.GetBytes(string.Concat(keys.Select(key => $"{{\"key\":\"{key}\"}}\n"))));
        file.Flush(flushToDisk: true);
    }

    public byte[] All()
    {
        var all = new byte[file.Length];
        file.Seek(0, SeekOrigin.Begin);
        file.ReadExactly(all);
        return all;
    }

    public void Dispose() => file.Dispose();

    /// <summary>A line that was being written was not answered for; who told it tells it again.</summary>
    private void CutTail()
    {
        var all = All();
        var whole = all.AsSpan().LastIndexOf((byte)'\n') + 1;
        if (Parse(all.AsSpan(0, whole)) is null)
            throw new RefusedException("destructions.jsonl has a line that is not the id of a key.");
        file.SetLength(whole);
        file.Flush(flushToDisk: true);
    }

    private static Guid? Key(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            return JsonElement.ParseValue(ref reader) is { ValueKind: JsonValueKind.Object } all
                && reader.BytesConsumed == line.Length
                && all.EnumerateObject().ToList() is [{ Name: "key", Value: { ValueKind: JsonValueKind.String } value }]
                && value.TryGetGuid(out var key)
                    ? key
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
