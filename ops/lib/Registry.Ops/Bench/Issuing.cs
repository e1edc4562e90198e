using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Ops.Day;
using Registry.Ops.Wire;

namespace Registry.Ops.Bench;

/// <summary>An extract as the service issued it.</summary>
/// <param name="IssuedAt">When the whole file was on disk and the issue on record.</param>
/// <param name="Asked">From the approval's answer to the issue, as who asked sees it: with the wait for a signed tree.</param>
public sealed record IssuedExtract(Guid Id, DateTimeOffset IssuedAt, long Shown, long Bytes, TimeSpan Asked);

/// <summary>Extracts by an authority's order, from the question to the file.</summary>
public sealed class Issuing(Access access) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly HttpClient http = new() { BaseAddress = access.Url, Timeout = Longest };

    public async Task<Guid> Authority(CancellationToken ct) => Id(await Post(
        "officer", "/v1/recipients",
        new() { ["kind"] = "authority", ["name"] = "Authority", ["profile"] = Bodies.Array(["contact"]) }, ct),
        "recipientId");

    /// <summary>Of all disclosures there are, no value opened.</summary>
    /// <exception cref="OpsException">It was not issued.</exception>
    public async Task<IssuedExtract> Issue(Guid authority, CancellationToken ct)
    {
        var id = Id(await Post("officer", "/v1/extracts", Question(authority), ct), "extractId");
        await Post("approver", $"/v1/extracts/{id}/approval", [], ct);
        var since = System.Diagnostics.Stopwatch.StartNew();
        while (since.Elapsed < Longest)
        {
            using var said = JsonDocument.Parse(await Get($"/v1/extracts/{id}", ct));
            var extract = said.RootElement.GetProperty("extract");
            var state = extract.GetProperty("state").GetString();
            if (state == "issued")
                return Issued(id, extract.GetProperty("issued"), since.Elapsed);
            if (state != "approved")
                throw new OpsException($"The extract became {state}.");
            await Task.Delay(Pause, ct);
        }

        throw new OpsException("The extract was not issued.");
    }

    public async Task Fetch(Guid extract, string path, CancellationToken ct)
    {
        using var request = Of(HttpMethod.Get, $"/v1/extracts/{extract}/file", "officer");
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        answer.EnsureSuccessStatusCode();
        await using var file = File.Create(path);
        await answer.Content.CopyToAsync(file, ct);
    }

    public Task<byte[]> Trust(CancellationToken ct) => Get("/v1/trust", ct);

    public void Dispose() => http.Dispose();

    private static IssuedExtract Issued(Guid id, JsonElement issued, TimeSpan asked) => new(
        id, issued.GetProperty("issuedAt").GetDateTimeOffset(), issued.GetProperty("shown").GetInt64(),
        issued.GetProperty("length").GetInt64(), asked);

    private static JsonObject Question(Guid authority) => new()
    {
        ["kind"] = "range",
        ["period"] = new JsonObject
        {
            ["from"] = "2020-01-01T00:00:00Z", ["to"] = Bodies.Time(DateTimeOffset.UtcNow.AddSeconds(-1)),
        },
        ["filter"] = new JsonObject { ["types"] = Bodies.Array(["disclosure_recorded"]) },
        ["recipientId"] = authority,
        ["words"] = new JsonObject { ["issuer"] = "Authority", ["document-reference"] = "109" },
    };

    private async Task<byte[]> Post(string role, string path, JsonObject body, CancellationToken ct)
    {
        body["operationId"] = Guid.NewGuid();
        body["circumstances"] = Bodies.Officer();
        if (path == "/v1/extracts")
            body["circumstances"]!["ground"] = "authority-order";
        using var request = Of(HttpMethod.Post, path, role);
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await Answer(request, ct);
    }

    private async Task<byte[]> Get(string path, CancellationToken ct)
    {
        using var request = Of(HttpMethod.Get, path, "officer");
        return await Answer(request, ct);
    }

    private async Task<byte[]> Answer(HttpRequestMessage request, CancellationToken ct)
    {
        using var answer = await http.SendAsync(request, ct);
        var bytes = await answer.Content.ReadAsByteArrayAsync(ct);
        return answer.IsSuccessStatusCode
            ? bytes
            : throw new OpsException($"{request.RequestUri} was answered: {Encoding.UTF8.GetString(bytes)}");
    }

    private HttpRequestMessage Of(HttpMethod method, string path, string role)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Tokens[role]);
        return request;
    }

    private static Guid Id(byte[] answer, string name)
    {
        using var said = JsonDocument.Parse(answer);
        return said.RootElement.GetProperty(name).GetGuid();
    }
}
