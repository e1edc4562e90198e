using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Registry.Ops.Wire;

namespace Registry.Ops.Bench;

/// <summary>Of every thousand acknowledged disclosures one is read back by its receipt, and its reason opened.</summary>
public sealed class ReadBack(Access access)
{
    /// <returns>How many were there and opened; all of them, or something is wrong.</returns>
    public async Task<int> Check(IReadOnlyList<Guid> operations, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = access.Url };
        var whole = 0;
        foreach (var operation in operations)
            if (await Disclosure(http, operation, ct) is { } disclosure && await Opens(http, disclosure, ct))
                whole++;
        return whole;
    }

    private async Task<Guid?> Disclosure(HttpClient http, Guid operation, CancellationToken ct)
    {
        using var answer = await Ask(http, new(HttpMethod.Get, $"/v1/operations/{operation}"), "service", ct);
        if (!answer.IsSuccessStatusCode)
            return null;
        using var said = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(ct));
        return said.RootElement.GetProperty("disclosureId").GetGuid();
    }

    private async Task<bool> Opens(HttpClient http, Guid disclosure, CancellationToken ct)
    {
        var body = $$"""{"operationId":"{{Guid.NewGuid()}}","circumstances":{{Disclosing.Circumstances}}}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/disclosures/{disclosure}/accesses")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        using var answer = await Ask(http, request, "officer", ct);
        return answer.IsSuccessStatusCode
            && (await answer.Content.ReadAsStringAsync(ct)).Contains("\"reason\":", StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Ask(HttpClient http, HttpRequestMessage request, string role, CancellationToken ct)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Tokens[role]);
        return http.SendAsync(request, ct);
    }
}
