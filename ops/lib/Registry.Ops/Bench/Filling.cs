using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Ops.Wire;

namespace Registry.Ops.Bench;

/// <summary>Brings a registry to size through its own bulk door: recipients with undertakings, subjects with an appeal each.</summary>
public sealed class Filling(Access access) : IDisposable
{
    private const int Recipients = 100;
    private const int LinesAtOnce = 250;
    private const int Streams = 16;

    private readonly HttpClient http = new() { BaseAddress = access.Url, Timeout = TimeSpan.FromMinutes(10) };

    /// <param name="subjects">New subjects, each with one appeal.</param>
    public async Task<IReadOnlyList<Appeal>> Fill(int subjects, CancellationToken ct)
    {
        var recipients = await Bulk("officer", Enumerable.Range(0, Recipients).Select(Recipient), "recipientId", ct);
        await Bulk("officer", recipients.Select(Undertaking), "recipientId", ct);
        var filled = new List<Appeal>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, subjects).Chunk(LinesAtOnce),
            new ParallelOptions { MaxDegreeOfParallelism = Streams, CancellationToken = ct },
            async (numbers, stop) =>
            {
                var given = numbers.Select(n => recipients[n % recipients.Count]).ToList();
                var appeals = await Bulk("service", numbers.Zip(given, Line), "appealId", stop);
                lock (filled)
                    filled.AddRange(appeals.Zip(given, (appeal, recipient) => new Appeal(appeal, recipient)));
            });
        return filled;
    }

    /// <summary>Disclosures of a day, so many, each for an appeal at random.</summary>
    public async Task Disclose(IReadOnlyList<Appeal> appeals, int count, CancellationToken ct) =>
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count).Chunk(LinesAtOnce),
            new ParallelOptions { MaxDegreeOfParallelism = Streams, CancellationToken = ct },
            async (numbers, stop) =>
            {
                var random = new Random(numbers[0]);
                await Bulk("service", numbers.Select(_ => Disclosure(appeals[random.Next(appeals.Count)])), "disclosureId", stop);
            });

    public void Dispose() => http.Dispose();

    private async Task<IReadOnlyList<Guid>> Bulk(
        string role, IEnumerable<JsonObject> lines, string wanted, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/bulk")
        {
            Content = new StringContent(string.Join('\n', lines.Select(line => line.ToJsonString())), Encoding.UTF8, "application/jsonl"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Tokens[role]);
        using var answer = await http.SendAsync(request, ct);
        var ids = new List<Guid>();
        foreach (var line in (await answer.Content.ReadAsStringAsync(ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var said = JsonDocument.Parse(line);
            if (said.RootElement.GetProperty("status").GetInt32() is not (200 or 201))
                throw new OpsException($"The bulk door refused a line: {line}");
            ids.Add(said.RootElement.GetProperty("body").GetProperty(wanted).GetGuid());
        }

        return ids;
    }

    private static JsonObject Recipient(int number) => Door("recipients", new()
    {
        ["kind"] = "housing-organisation",
        ["profile"] = new JsonArray("identity", "contact", "address"),
        ["name"] = $"Housing organisation {number}",
    });

    private static JsonObject Undertaking(Guid recipient)
    {
        var line = Door("recipients/undertakings", new() { ["version"] = 1, ["until"] = "2100-01-01T00:00:00Z" });
        line["recipientId"] = recipient.ToString();
        return line;
    }

    private static JsonObject Line(int number, Guid recipient) => Door("appeals", new()
    {
        ["kind"] = "complaint",
        ["form"] = "oral",
        ["values"] = new JsonObject
        {
            ["name"] = $"Тұрғын Нөмірі {number}",
            ["phone"] = $"+7701{number:0000000}",
            ["address"] = $"Абай даңғылы, {number}",
            ["appeal-text"] = "Үйде таңертеңнен бері су жоқ.",
        },
        ["recipients"] = new JsonArray(recipient.ToString()),
    });

    private static JsonObject Disclosure(Appeal appeal) => Door("disclosures", new()
    {
        ["recipientId"] = appeal.RecipientId.ToString(),
        ["appealId"] = appeal.AppealId.ToString(),
        ["categories"] = new JsonArray("identity", "contact", "address"),
        ["words"] = new JsonObject { ["reason"] = Disclosing.Reason },
    });

    private static JsonObject Door(string door, JsonObject body)
    {
        body["operationId"] = Guid.NewGuid().ToString();
        body["circumstances"] = JsonNode.Parse(Disclosing.Circumstances);
        return new() { ["door"] = door, ["request"] = body };
    }
}
