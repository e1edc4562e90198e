using System.Diagnostics;
using System.Text.Json;
using Registry.Ops.Wire;

namespace Registry.Ops.Bench;

/// <summary>How far the views are behind the log.</summary>
public sealed class Readiness(Access access)
{
    /// <returns>Seconds until the views held what was on record when the question came; measured from outside.</returns>
    public async Task<TimeSpan> Lag(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = access.Url };
        var since = Stopwatch.StartNew();
        long? head = null;
        while (true)
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), ct);
            using var said = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(ct));
            head ??= said.RootElement.GetProperty("head").GetInt64();
            if (said.RootElement.GetProperty("views").GetInt64() >= head)
                return since.Elapsed;
        }
    }
}
