using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Extracts;

/// <summary>An extract from the question to the verdict of whoever receives it.</summary>
public sealed class ExtractFileTests(ServiceProcess service) : IClassFixture<ServiceProcess>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registry-file-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_range_is_built_fetched_and_proved()
    {
        var known = await service.Somebody();
        await Task.Delay(TimeSpan.FromSeconds(1.5)); // a period ends a second ago
        var id = await Issued(await Range());
        var shown = await service.Shown(id);

        var (bytes, headers) = await Fetched(id);
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe($"{shown["issued"]!["sha256"]}");
        headers.ContentLength.ShouldBe(bytes.Length);
        (await service.Shown(id))["handedOver"]!.GetValue<int>().ShouldBe(1);
        Rows(bytes).ShouldContain(known.Person.Address);
        Verdict(bytes).ShouldBe(3, "nothing is wrong with it, and whom to trust was not said");
        Signature(bytes).ShouldBe(0);
    }

    [Fact]
    public async Task The_second_extract_continues_the_first()
    {
        var body = await Range();
        var first = await Fetched(await Issued(body));
        var second = await Fetched(await Issued(Again(body)));
        await File.WriteAllTextAsync(Path.Combine(folder, "seen"), Text(first.Bytes, "end.checkpoint"));
        Verdict(second.Bytes, "--seen", "seen").ShouldBe(3);
    }

    [Fact]
    public async Task A_persons_extract_has_her_entries_alone_and_is_gone_with_her()
    {
        var (known, other) = (await service.Somebody(), await service.Somebody());
        var id = await Issued(ExtractScenes.Hers(known));
        var (bytes, _) = await Fetched(id);
        Rows(bytes).ShouldContain(known.Person.Address);
        Rows(bytes).ShouldNotContain(other.Person.Address);
        Verdict(bytes).ShouldBe(3);
        Path.Combine(service.Data, "extracts", $"{id}.sealed").ShouldSatisfyAllConditions(
            path => File.Exists(path).ShouldBeTrue(),
            path => File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite));

        await service.Destroyed(known);
        await service.Ended(id, "destroyed");
        (await service.Get($"/v1/extracts/{id}/file")).Status.ShouldBe(410);
        File.Exists(Path.Combine(service.Data, "extracts", $"{id}.sealed")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_regulator_gets_what_is_for_their_login_and_nobody_what_is_not_there()
    {
        var mine = await Issued((await Range()).But("recipientLogin", "example-regulator"));
        var other = await Issued((await Range()).But("recipientLogin", "somebody-else"));
        (await Fetched(mine, "regulator")).Bytes.ShouldNotBeEmpty();
        (await service.Get($"/v1/extracts/{other}/file", "regulator")).Status.ShouldBe(404);
        (await service.Get($"/v1/extracts/{Guid.NewGuid()}/file")).Status.ShouldBe(404);
        (await service.Get($"/v1/extracts/{mine}/file", "service")).Status.ShouldBe(403);
    }

    private async Task<JsonObject> Range() => (await service.OfAMonth())
        .But("period", Texts(("from", "2024-01-01T00:00:00Z"), ("to", DateTimeOffset.UtcNow.AddSeconds(-1).ToString("O"))))
        .But("filter", null);

    private static JsonObject Again(JsonObject body) => body.But("operationId", $"{Guid.CreateVersion7()}");

    private async Task<Guid> Issued(JsonObject body)
    {
        var id = (await service.Post("/v1/extracts", body, "officer")).As(201).Id("extractId");
        (await service.Post($"/v1/extracts/{id}/approval", Operation(), "approver")).As(201);
        await service.Ended(id, "issued");
        return id;
    }

    private async Task<(byte[] Bytes, HttpContentHeaders Headers)> Fetched(Guid id, string role = "officer")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/extracts/{id}/file");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {service.Tokens[role]}");
        using var response = await service.Http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        ((int)response.StatusCode).ShouldBe(200, System.Text.Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 500)]));
        return (bytes, response.Content.Headers);
    }

    /// <summary>The exit code of registry-verify.</summary>
    private int Verdict(byte[] container, params string[] more)
    {
        File.WriteAllBytes(Path.Combine(folder, "it.asice"), container);
        var tool = Path.Combine(AppContext.BaseDirectory, "registry-verify.dll");
        var (code, said) = Commands.Run(folder, "dotnet", [tool, "it.asice", .. more]);
        return code == 3 ? code : throw new ShouldAssertException(said);
    }

    private int Signature(byte[] container)
    {
        using (var zip = new ZipArchive(new MemoryStream(container)))
            zip.ExtractToDirectory(folder, overwriteFiles: true);
        return Commands.Verify(folder, Path.Combine(service.Data, "signing", "extract.crt")).Code;
    }

    private static string Rows(byte[] container) => Text(container, "rows.csv");

    private static string Text(byte[] container, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(container));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
