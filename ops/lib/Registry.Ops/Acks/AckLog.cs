using System.Text.Json;
using System.Threading.Channels;

namespace Registry.Ops.Acks;

/// <summary>Acknowledgements on disk, a line each. One counts after the fsync that took it; many share one.</summary>
public sealed class AckLog : IAsyncDisposable
{
    /// <summary>Between two fsyncs: the disk is the server's too.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Channel<Ack> waiting = Channel.CreateBounded<Ack>(100_000);
    private readonly FileStream file;
    private readonly Task writing;
    private long synced;

    public AckLog(string path)
    {
        file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read, 1 << 16);
        EndLine(path);
        writing = Task.Run(Write);
    }

    /// <summary>Acknowledgements that a loss of power would leave.</summary>
    public long Synced => Interlocked.Read(ref synced);

    public ValueTask Add(Ack ack, CancellationToken ct) => waiting.Writer.WriteAsync(ack, ct);

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writing;
        await file.DisposeAsync();
    }

    /// <summary>Who was killed while writing left half a line: what follows must not join it.</summary>
    private void EndLine(string path)
    {
        using var before = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (before.Length == 0)
            return;
        before.Seek(-1, SeekOrigin.End);
        if (before.ReadByte() != '\n')
            file.WriteByte((byte)'\n');
    }

    private async Task Write()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var batch = 0;
            while (waiting.Reader.TryRead(out var ack))
            {
                await JsonSerializer.SerializeAsync(file, ack, Ack.Json);
                file.WriteByte((byte)'\n');
                batch++;
            }

            file.Flush(flushToDisk: true);
            Interlocked.Add(ref synced, batch);
            await Task.Delay(Pause);
        }
    }
}

/// <summary>Reads what an <see cref="AckLog"/> wrote.</summary>
public static class AckFile
{
    /// <summary>Passes over a line that is not whole: it was never fsynced, so it counts for nothing.</summary>
    public static List<Ack> Read(string path)
    {
        var acks = new List<Ack>();
        foreach (var line in File.ReadLines(path))
        {
            try
            {
                acks.Add(JsonSerializer.Deserialize<Ack>(line, Ack.Json)!);
            }
            catch (JsonException)
            {
                continue;
            }
        }

        return acks;
    }
}
