using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Extracts;

/// <summary>Extracts as tests begin with them.</summary>
public static class ExtractScenes
{
    public static async Task<Guid> Authority(this ServiceProcess service) =>
        (await service.Post("/v1/recipients", Operation(
            ("kind", "authority"), ("profile", Codes("contact", "address")), ("name", "Прокуратура үлгісі")),
            "officer")).As(201).Id("recipientId");

    /// <summary>By an order, for an authority of its own.</summary>
    public static async Task<JsonObject> OfAMonth(this ServiceProcess service) => Operation(
        ("kind", "range"), ("period", Texts(("from", "2024-01-01T00:00:00Z"), ("to", "2024-02-01T00:00:00Z"))),
        ("filter", new JsonObject { ["types"] = Codes("disclosure_recorded") }), ("fields", Codes("address")),
        ("recipientId", $"{await service.Authority()}"),
        ("words", Texts(("issuer", "Прокуратура"), ("document-reference", "12-3"))))
        .About("ground", "authority-order");

    /// <summary>The same, of all that was recorded until a second ago.</summary>
    public static async Task<JsonObject> OfAllTime(this ServiceProcess service) => (await service.OfAMonth())
        .But("period", Texts(
            ("from", "2024-01-01T00:00:00Z"), ("to", DateTimeOffset.UtcNow.AddSeconds(-1).ToString("O"))))
        .But("filter", null);

    public static JsonObject Again(JsonObject body) => body.But("operationId", $"{Guid.CreateVersion7()}");

    /// <summary>By the person's own request.</summary>
    public static JsonObject Hers(Known known) => Operation(
        ("kind", "person"), ("subjectId", $"{known.SubjectId}"), ("fields", Codes("address")),
        ("words", Texts(("document-reference", "Өтініш 5")))).About("ground", "art-9-10");

    /// <summary>Asked for, and issued by another node.</summary>
    public static async Task<Guid> Issued(this ServiceProcess service)
    {
        var id = (await service.Post("/v1/extracts", await service.OfAMonth(), "officer")).As(201).Id("extractId");
        await using var node = new SecondNode(service);
        await node.Issued(id, TimeSpan.FromDays(29));
        return id;
    }

    /// <summary>Asked for, approved, and built by the service.</summary>
    public static async Task<Guid> Issued(this ServiceProcess service, JsonObject body)
    {
        var id = (await service.Post("/v1/extracts", body, "officer")).As(201).Id("extractId");
        (await service.Post($"/v1/extracts/{id}/approval", Operation(), "approver")).As(201);
        await service.Ended(id, "issued");
        return id;
    }

    public static async Task<(byte[] Bytes, HttpContentHeaders Headers)> Fetched(
        this ServiceProcess service, Guid id, string role = "officer")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/extracts/{id}/file");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {service.Tokens[role]}");
        using var response = await service.Http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        ((int)response.StatusCode).ShouldBe(200, Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 500)]));
        return (bytes, response.Content.Headers);
    }

    /// <summary>One file of a container, as text.</summary>
    public static string Part(byte[] container, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(container));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>registry-verify, as a process in the folder of the files.</summary>
    public static (int Code, string Said) Verify(string folder, params IEnumerable<string> words) => Commands.Run(
        folder, "dotnet", [Path.Combine(AppContext.BaseDirectory, "registry-verify.dll"), .. words]);

    public static async Task<JsonNode> Shown(this ServiceProcess service, Guid id, string role = "officer") =>
        (await service.Get($"/v1/extracts/{id}", role)).As(200)["extract"];

    /// <summary>A message a killed process had taken comes again when its lease is over: half a minute.</summary>
    public static async Task<JsonNode> Ended(this ServiceProcess service, Guid id, string state)
    {
        for (var wait = 0; wait < 450; wait++)
        {
            var shown = await service.Shown(id);
            if ($"{shown["state"]}" == state)
                return shown;
            await Task.Delay(200);
        }

        throw new TimeoutException($"The extract did not become {state}. {service.Output}");
    }
}
