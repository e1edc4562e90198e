using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Registry.Audit;
using Registry.Projections.AuditTree;

namespace Registry.Api.Hosting.Mirroring;

/// <summary>The mirror, spoken to over its socket: docs/decisions/0037-the-mirror.md.</summary>
/// <param name="logKey">Of our log; the mirror keeps the one it is told first.</param>
public sealed class MirrorClient(string socket, string logKey) : IMirror, IDisposable
{
    /// <summary>A disk that is slow to sync takes a second; longer is no answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient http = new(SocketTo.Path(socket))
    {
        BaseAddress = new("http://localhost"),
        Timeout = Patience,
    };

    public async Task<MirrorState> State(CancellationToken ct)
    {
        var said = JsonSerializer.Deserialize<Said>((await Get("/state", ct)).Span, JsonSerializerOptions.Web)!;
        return new(
            said.Size, said.Entries, said.Note is { } note ? Encoding.UTF8.GetBytes(note) : null, said.Key,
            said.LogKey);
    }

    public async Task<long> Add(long start, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken ct)
    {
        var door = string.Create(CultureInfo.InvariantCulture, $"/entries?start={start}");
        var (status, text) = await Post(door, EntryBundle.Write([.. entries]), ct);
        return status == HttpStatusCode.OK
            ? Number(text)
            : throw Refused("The mirror holds another entry, or fewer before these", status);
    }

    public async Task<Witnessed> AddCheckpoint(
        long oldSize, IReadOnlyList<Hash> proof, ReadOnlyMemory<byte> note, CancellationToken ct)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"old {oldSize}\n");
        foreach (var hash in proof)
            head.Append(hash).Append('\n');
        head.Append('\n');
        var (status, text) = await Post("/add-checkpoint", [.. Encoding.UTF8.GetBytes($"{head}"), .. note.Span], ct);
        return status switch
        {
            HttpStatusCode.OK => new Witnessed.Cosigned(text),
            HttpStatusCode.Conflict => new Witnessed.Conflict(Number(text)),
            _ => throw Refused("The mirror does not sign the checkpoint", status),
        };
    }

    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> Entries(long start, int count, CancellationToken ct)
    {
        var door = string.Create(CultureInfo.InvariantCulture, $"/entries?start={start}&count={count}");
        return Bundles.Split(await Get(door, ct));
    }

    public async Task<IReadOnlyList<Guid>> Destructions(CancellationToken ct)
    {
        var lines = Encoding.UTF8.GetString((await Get("/destructions", ct)).Span);
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web)!.Key)];
    }

    public async Task Destroyed(IReadOnlyList<Guid> keys, CancellationToken ct)
    {
        var lines = string.Concat(
            keys.Select(key => $"{JsonSerializer.Serialize(new Line(key), JsonSerializerOptions.Web)}\n"));
        var (status, _) = await Post("/destructions", Encoding.UTF8.GetBytes(lines), ct);
        if (status != HttpStatusCode.NoContent)
            throw Refused("The mirror does not take the destruction", status);
    }

    public void Dispose() => http.Dispose();

    private async Task<ReadOnlyMemory<byte>> Get(string door, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, door);
        var (status, body) = await Send(request, ct);
        return status == HttpStatusCode.OK ? body : throw Refused("The mirror does not answer", status);
    }

    private async Task<(HttpStatusCode Status, string Text)> Post(string door, byte[] body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = new ByteArrayContent(body) };
        request.Headers.Add("Log-Key", logKey);
        var (status, answer) = await Send(request, ct);
        return (status, Encoding.UTF8.GetString(answer));
    }

    private async Task<(HttpStatusCode Status, byte[] Body)> Send(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            using var answer = await http.SendAsync(request, ct);
            return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(ct));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException
            || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new MirrorUnavailableException("The mirror cannot be reached.", fault);
        }
    }

    private static long Number(string text) => long.Parse(text.TrimEnd('\n'), CultureInfo.InvariantCulture);

    private static Exception Refused(string what, HttpStatusCode status) => (int)status >= 500
        ? new MirrorUnavailableException($"{what}: {(int)status}.")
        : new MirrorRefusedException($"{what}: {(int)status}.");

    private sealed record Said(long Size, long Entries, string? Note, string? Key, string? LogKey);

    private sealed record Line(Guid Key);
}
