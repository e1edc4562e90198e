using System.Text.Json.Nodes;
using Registry.Store.Tests;

namespace Registry.Api.Tests.CentreConfiguration;

/// <summary>The configuration in use is on record; a change of it is a new version and takes effect with its event.</summary>
public sealed class AdoptionTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [Fact]
    public async Task The_configuration_in_use_is_on_record_by_its_hash()
    {
        var told = (await service.Get("/v1/configuration")).As(200);
        (await service.Database.Ask<string>(
            "select data ->> 'Sha256' from registry.mt_events where type = 'configuration_adopted'"))
            .ShouldBe(told["sha256"]!.GetValue<string>());
        told["document"]!["purposes"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Another_content_under_the_same_version_is_refused_and_so_is_an_older_version()
    {
        (await Start(it => it["crossBorder"]!["adequate"] = new JsonArray("DE")))
            .ShouldContain("is on record with another content; raise its version");
        await service.Database.Execute("""
            update registry.mt_events set data = jsonb_set(data, '{Version}', '7') where type = 'configuration_adopted'
            """);
        (await Start(it => it["version"] = 6)).ShouldContain("The configuration on record is version 7, newer than 6.");
    }

    private async Task<string> Start(Action<JsonObject> change)
    {
        var path = Path.Combine(service.Data, "centre.json");
        await File.WriteAllBytesAsync(path, CentreFileTests.With(change));
        var (code, said) = await ServiceProcess.RefusalIn(
            service.Data, service.Database, ("REGISTRY_CONFIGURATION", path), ("REGISTRY_MIRROR", service.Mirror.Socket));
        code.ShouldBe(2, said);
        return said;
    }
}
