using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
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
        var id = await service.Issued(await service.OfAllTime());
        var shown = await service.Shown(id);

        var (bytes, headers) = await service.Fetched(id);
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe($"{shown["issued"]!["sha256"]}");
        headers.ContentLength.ShouldBe(bytes.Length);
        (await service.Shown(id))["handedOver"]!.GetValue<int>().ShouldBe(1);
        Rows(bytes).ShouldContain(known.Person.Address);
        Verdict(bytes).ShouldBe(3, "nothing is wrong with it, and whom to trust was not said");
        Signature(bytes).ShouldBe(0);
        EachFileHasItsDigest();
        Alter("rows.csv");
        Should.Throw<ShouldAssertException>(EachFileHasItsDigest);
        Alter("META-INF/ASiCManifest001.xml");
        Commands.Verify(folder, Certificate).Code.ShouldNotBe(0);
    }

    [Fact]
    public async Task The_second_extract_continues_the_first()
    {
        var body = await service.OfAllTime();
        var first = await service.Fetched(await service.Issued(body));
        var second = await service.Fetched(await service.Issued(ExtractScenes.Again(body)));
        await File.WriteAllTextAsync(Path.Combine(folder, "seen"), ExtractScenes.Part(first.Bytes, "end.checkpoint"));
        Verdict(second.Bytes, "--seen", "seen").ShouldBe(3);
    }

    [Fact]
    public async Task A_persons_extract_has_her_entries_alone_and_is_gone_with_her()
    {
        var (known, other) = (await service.Somebody(), await service.Somebody());
        var id = await service.Issued(ExtractScenes.Hers(known));
        var (bytes, _) = await service.Fetched(id);
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
        var mine = await service.Issued((await service.OfAllTime()).But("recipientLogin", "example-regulator"));
        var other = await service.Issued((await service.OfAllTime()).But("recipientLogin", "somebody-else"));
        (await service.Fetched(mine, "regulator")).Bytes.ShouldNotBeEmpty();
        (await service.Get($"/v1/extracts/{other}/file", "regulator")).Status.ShouldBe(404);
        (await service.Get($"/v1/extracts/{Guid.NewGuid()}/file")).Status.ShouldBe(404);
        (await service.Get($"/v1/extracts/{mine}/file", "service")).Status.ShouldBe(403);
    }

    /// <summary>The exit code of registry-verify.</summary>
    private int Verdict(byte[] container, params string[] more)
    {
        File.WriteAllBytes(Path.Combine(folder, "it.asice"), container);
        var (code, said) = ExtractScenes.Verify(folder, ["it.asice", .. more]);
        return code == 3 ? code : throw new ShouldAssertException(said);
    }

    private string Certificate => Path.Combine(service.Data, "signing", "extract.crt");

    private int Signature(byte[] container)
    {
        using (var zip = new ZipArchive(new MemoryStream(container)))
            zip.ExtractToDirectory(folder, overwriteFiles: true);
        return Commands.Verify(folder, Certificate).Code;
    }

    /// <summary>By sha256sum, of each file that the signed list names.</summary>
    private void EachFileHasItsDigest()
    {
        var listed = XDocument.Load(Path.Combine(folder, "META-INF", "ASiCManifest001.xml")).Root!.Elements()
            .Where(it => it.Name.LocalName == "DataObjectReference").ToList();
        listed.Count.ShouldBeGreaterThan(6);
        foreach (var it in listed)
            Commands.Sha256(folder, it.Attribute("URI")!.Value).ShouldBe(
                it.Elements().Single(part => part.Name.LocalName == "DigestValue").Value);
    }

    private void Alter(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, name));
        bytes[^2] ^= 1;
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
    }

    private static string Rows(byte[] container) => ExtractScenes.Part(container, "rows.csv");
}
