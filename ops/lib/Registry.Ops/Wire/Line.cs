using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Registry.Ops.Wire;

/// <summary>The way to the service: what may be asked again is, byte for byte, until patience ends.</summary>
public sealed class Line : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly HttpClient client;
    private readonly Func<Access> find;
    private readonly TimeSpan patience;
    private volatile Access access;

    /// <param name="find">Looks up address and tokens: a service that was started anew has others.</param>
    public Line(Func<Access> find, int clients, TimeSpan patience)
    {
        (this.find, this.patience, access) = (find, patience, find());
        client = new(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = clients,
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
        })
        { Timeout = Longest };
    }

    /// <summary>Called with the reason each time something is asked again.</summary>
    public Action<string> Again { get; init; } = _ => { };

    /// <summary>What the token of a role says of itself; its signature is the service's affair.</summary>
    /// <exception cref="OpsException">The token is not a JWT.</exception>
    public JsonNode Claims(string role)
    {
        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(access.Tokens[role].Split('.')[1]))!;
        }
        catch (Exception unreadable) when (unreadable is FormatException or IndexOutOfRangeException or JsonException)
        {
            throw new OpsException($"The token of the {role} is not a JWT.", unreadable);
        }
    }

    /// <exception cref="OpsException">Patience ended.</exception>
    public async Task<Reply> Ask(Question question, CancellationToken ct)
    {
        var since = Stopwatch.StartNew();
        var unsure = 0;
        for (var pause = TimeSpan.FromMilliseconds(50); ; pause = Longer(pause))
        {
            var (reply, reason, mayHaveHappened) = await Once(question, unsure, ct);
            if (reason is null)
                return reply!;
            if (mayHaveHappened)
                unsure++;
            Again(reason);
            if (since.Elapsed > patience)
                throw new OpsException($"{question.Path} was not answered for {patience.TotalSeconds:0} s: {reason}.");
            await Task.Delay(pause, ct);
            Look();
        }
    }

    public void Dispose() => client.Dispose();

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    private async Task<(Reply? Reply, string? Reason, bool MayHaveHappened)> Once(
        Question question, int unsure, CancellationToken ct)
    {
        try
        {
            var reply = await Send(question, unsure, ct);
            return (reply, Reason(reply), reply.Status != 401 && reply.Code is not ("busy" or "views-behind"));
        }
        catch (HttpRequestException broken)
        {
            return (null, "connection",
                broken.InnerException is not SocketException { SocketErrorCode: SocketError.ConnectionRefused });
        }
        catch (Exception broken) when (broken is IOException or JsonException)
        {
            return (null, "connection", true);
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, "timeout", true);
        }
    }

    /// <summary>A token that is no good is one of the service's earlier life.</summary>
    private static string? Reason(Reply reply) => reply.Status switch
    {
        401 => "no-token",
        >= 500 when reply.Is("retryable") || reply.Code.Length == 0 =>
            reply.Code.Length > 0 ? reply.Code : "unavailable",
        _ => null,
    };

    private async Task<Reply> Send(Question question, int unsure, CancellationToken ct)
    {
        var now = access;
        using var request = new HttpRequestMessage(
            question.Body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(now.Url, question.Path));
        request.Version = HttpVersion.Version11;
        request.Headers.Authorization = new("Bearer", now.Tokens[question.Role]);
        if (question.Body is { } body)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        var clock = Stopwatch.StartNew();
        using var response = await client.SendAsync(request, ct);
        var bytes = await response.Content.ReadAsByteArrayAsync(ct);
        var took = clock.Elapsed;
        var isJson = response.Content.Headers.ContentType?.MediaType is { } type && type.EndsWith("json", StringComparison.Ordinal);
        return new((int)response.StatusCode, isJson ? Parsed(bytes) : default, unsure, took) { Bytes = bytes };
    }

    private static JsonElement Parsed(byte[] bytes)
    {
        if (bytes.Length == 0)
            return default;
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }

    private void Look()
    {
        try
        {
            access = find();
        }
        catch (OpsException)
        {
            // Not there yet: the file is written when the service is ready.
        }
    }
}
