using Registry.Store.Tests;

namespace Registry.Api.Tests.Hosting;

/// <summary>Wrong settings are one sentence and exit code 2.</summary>
public sealed class RefusalToStartTests : IAsyncLifetime
{
    private Database database = null!;

    public async Task InitializeAsync() => database = await Database.Create();

    public async Task DisposeAsync() => await database.DisposeAsync();

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "REGISTRY_EMBEDDED", "no", "No issuer of tokens" },
        { "REGISTRY_ADDRESS", "0.0.0.0", "No issuer of tokens" },
        { "REGISTRY_ADDRESS", "::", "No issuer of tokens" },
        { "REGISTRY_ADDRESS", "somewhere", "REGISTRY_ADDRESS is not an IP address" },
        { "REGISTRY_POSTGRES", "", "REGISTRY_POSTGRES is not set" },
        { "REGISTRY_MIRROR", "", "REGISTRY_MIRROR is not set" },
        { "REGISTRY_OIDC_AUTHORITY", "https://issuer.example", "are set together or not at all" },
        { "REGISTRY_OIDC_AUDIENCE", "registry", "are set together or not at all" },
        { "REGISTRY_POLICY_NOTICE_DAYS", "soon", "REGISTRY_POLICY_NOTICE_DAYS is not a number of days" },
        { "REGISTRY_CONFIGRATION", "centre.json", "REGISTRY_CONFIGRATION: no setting has this name" },
        { "REGISTRY_CONFIGURATION", "/nowhere/centre.json", "REGISTRY_CONFIGURATION names cannot be read" },
        { "REGISTRY_POLICY_NOTICE_DAYS", "367", "REGISTRY_POLICY_NOTICE_DAYS is not a number of days" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task It_does_not_start_with(string name, string value, string sentence)
    {
        var (code, said) = await ServiceProcess.Refusal(database, (name, value));

        code.ShouldBe(2, said);
        said.ShouldContain(sentence);
        said.Trim().Split('\n').Length.ShouldBe(1, said);
    }

    [Fact]
    public async Task It_does_not_send_tokens_to_an_issuer_in_the_clear()
    {
        var (code, said) = await ServiceProcess.Refusal(
            database, ("REGISTRY_OIDC_AUTHORITY", "http://issuer.example"), ("REGISTRY_OIDC_AUDIENCE", "registry"));

        code.ShouldBe(2, said);
        said.Trim().ShouldBe("REGISTRY_OIDC_AUTHORITY is not an https address.");
    }
}
