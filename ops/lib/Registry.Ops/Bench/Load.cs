using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Registry.Ops.Bench;

/// <summary>Closed-loop HTTP/1.1 clients on bare keep-alive sockets: as little of the two cores as the job needs.</summary>
/// <param name="next">The bytes of a request, and what to remember of it when it is answered with 201.</param>
public sealed class Load(IPEndPoint service, Func<Random, (byte[] Request, Guid OperationId)> next)
{
    /// <param name="clients">Connections, each with one request under way.</param>
    /// <returns>Every acknowledged operation with its latency; others are counted.</returns>
    public async Task<LoadResult> Run(int clients, TimeSpan length, int seed)
    {
        var until = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var since = Stopwatch.StartNew();
        var runs = await Task.WhenAll(Enumerable.Range(0, clients).Select(n =>
            Task.Run(() => Client(new Random(seed + n), until))));
        return new(
            [.. runs.SelectMany(run => run.Acknowledged)], runs.Sum(run => run.Others), since.Elapsed);
    }

    private async Task<(List<Acknowledged> Acknowledged, int Others)> Client(Random random, long until)
    {
        var acknowledged = new List<Acknowledged>();
        var others = 0;
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(service);
        var buffer = new byte[16 * 1024];
        while (Stopwatch.GetTimestamp() < until)
        {
            var (request, operationId) = next(random);
            var sent = Stopwatch.GetTimestamp();
            await socket.SendAsync(request);
            if (await Status(socket, buffer) == 201)
                acknowledged.Add(new(operationId, Stopwatch.GetElapsedTime(sent)));
            else
                others++;
        }

        return (acknowledged, others);
    }

    /// <summary>Reads one answer to its end.</summary>
    private static async Task<int> Status(Socket socket, byte[] buffer)
    {
        var have = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(have));
            if (read == 0)
                throw new OpsIoException("The service closed the connection.");
            have += read;
            if (Whole(buffer.AsSpan(0, have)))
                return int.Parse(Encoding.ASCII.GetString(buffer, 9, 3), System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static bool Whole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        var head = answer[..end];
        var length = head.IndexOf("Content-Length: "u8);
        if (length < 0)
            return answer.EndsWith("0\r\n\r\n"u8); // chunked
        var digits = head[(length + 16)..];
        var stop = digits.IndexOf((byte)'\r');
        return answer.Length - end - 4
            >= int.Parse(stop < 0 ? digits : digits[..stop], System.Globalization.CultureInfo.InvariantCulture);
    }
}

public sealed record Acknowledged(Guid OperationId, TimeSpan Latency);

/// <param name="Others">Answers that were not 201.</param>
public sealed record LoadResult(IReadOnlyList<Acknowledged> Acknowledged, int Others, TimeSpan Elapsed)
{
    /// <summary>Acknowledged operations a second.</summary>
    public double Rate => Acknowledged.Count / Elapsed.TotalSeconds;

    /// <param name="share">0.5 for the median.</param>
    /// <returns>Milliseconds.</returns>
    public double Quantile(double share)
    {
        var sorted = Acknowledged.Select(one => one.Latency.TotalMilliseconds).Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
    }
}

/// <summary>The other side of a socket went away.</summary>
public sealed class OpsIoException : Exception
{
    public OpsIoException() { }
    public OpsIoException(string message) : base(message) { }
    public OpsIoException(string message, Exception inner) : base(message, inner) { }
}
