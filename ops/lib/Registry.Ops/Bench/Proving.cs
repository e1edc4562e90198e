using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Registry.Ops.Wire;

namespace Registry.Ops.Bench;

/// <summary>One client more beside the load: tells an operation, and asks for its proof until it has it.</summary>
public sealed class Proving(Access access, Disclosing disclosing) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient http = new() { BaseAddress = access.Url, Timeout = TimeSpan.FromMinutes(1) };

    /// <returns>Milliseconds from the answer to an operation to the answer with its proof, for each.</returns>
    public async Task<IReadOnlyList<double>> Run(TimeSpan length, int seed, CancellationToken ct)
    {
        var random = new Random(seed);
        var (since, found) = (Stopwatch.StartNew(), new List<double>());
        while (since.Elapsed < length)
        {
            if (await Tell(random, ct) is { } operation)
                found.Add((await Proof(operation, ct)).TotalMilliseconds);
            await Task.Delay(Pause, ct);
        }

        return found;
    }

    public static double Quantile(IEnumerable<double> found, double share)
    {
        var sorted = found.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
    }

    public void Dispose() => http.Dispose();

    private async Task<string?> Tell(Random random, CancellationToken ct)
    {
        var bytes = Encoding.UTF8.GetString(disclosing.Next(random).Request);
        var body = bytes[(bytes.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        using var request = Of(HttpMethod.Post, "/v1/disclosures");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, ct);
        if ((int)answer.StatusCode != 201)
            return null;
        using var said = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(ct));
        return said.RootElement.GetProperty("receipt").GetProperty("operationId").GetString();
    }

    private async Task<TimeSpan> Proof(string operation, CancellationToken ct)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            using var request = Of(HttpMethod.Get, $"/v1/operations/{operation}/receipt");
            using var answer = await http.SendAsync(request, ct);
            if ((int)answer.StatusCode is not (200 or 503))
                throw new OpsException($"A receipt was answered with {(int)answer.StatusCode}.");
            if ((int)answer.StatusCode == 200)
                return since.Elapsed;
        }
    }

    private HttpRequestMessage Of(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Tokens["service"]);
        return request;
    }
}
