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
        { "REGISTRY_OIDC_CLIENT", "console", "REGISTRY_OIDC_CLIENT is set and REGISTRY_OIDC_AUTHORITY is not" },
        { "REGISTRY_OIDC_CLIENT_SECRET_FILE", "/a", "is set and REGISTRY_OIDC_CLIENT is not" },
        { "REGISTRY_PUBLIC_URL", "http://registry.example", "REGISTRY_PUBLIC_URL is not an https address" },
        { "REGISTRY_PUBLIC_URL", "https://registry.example/registry", "REGISTRY_PUBLIC_URL is not an https address" },
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

    [Theory]
    [InlineData("REGISTRY_OIDC_CLIENT_SECRET_FILE", "/nowhere/secret", "names cannot be read.")]
    [InlineData("REGISTRY_OIDC_CLIENT_SECRET_FILE", "/dev/null", "names: chmod go= it.")]
    [InlineData("REGISTRY_OIDC_SCOPE", "profile", "REGISTRY_OIDC_SCOPE does not contain openid.")]
    public async Task It_does_not_start_as_a_client_of_the_issuer_with(string name, string value, string sentence)
    {
        var (code, said) = await ServiceProcess.Refusal(
            database, ("REGISTRY_OIDC_AUTHORITY", "https://issuer.example"), ("REGISTRY_OIDC_AUDIENCE", "registry"),
            ("REGISTRY_OIDC_CLIENT", "console"), (name, value));

        code.ShouldBe(2, said);
        said.Trim().ShouldEndWith(sentence);
        said.Trim().Split('\n').Length.ShouldBe(1, said);
    }

    [Fact]
    public async Task It_does_not_start_with_an_empty_secret()
    {
        var file = Path.GetTempFileName(); // 0600
        var (code, said) = await ServiceProcess.Refusal(
            database, ("REGISTRY_OIDC_AUTHORITY", "https://issuer.example"), ("REGISTRY_OIDC_AUDIENCE", "registry"),
            ("REGISTRY_OIDC_CLIENT", "console"), ("REGISTRY_OIDC_CLIENT_SECRET_FILE", file));
        File.Delete(file);

        code.ShouldBe(2, said);
        said.Trim().ShouldBe("The file that REGISTRY_OIDC_CLIENT_SECRET_FILE names is empty.");
    }
}
