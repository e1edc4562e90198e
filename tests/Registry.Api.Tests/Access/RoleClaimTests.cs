using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Registry.Api.Tests.Access;

/// <summary>A service whose issuer carries the roles in a claim of another name.</summary>
public sealed class ServiceWithARoleClaim : ServiceProcess
{
    public Issuer Issuer { get; private set; } = null!;

    public SecurityKey Key { get; private set; } = null!;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["REGISTRY_OIDC_AUTHORITY"] = Issuer.Url,
        ["REGISTRY_OIDC_AUDIENCE"] = Issuer.Audience,
        ["REGISTRY_OIDC_ROLE_CLAIM"] = "groups",
    };

    public override async Task InitializeAsync()
    {
        Issuer = await Issuer.Start();
        Key = Issuer.Publish(Issuer.Elliptic("only"));
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}

public sealed class RoleClaimTests(ServiceWithARoleClaim service) : IClassFixture<ServiceWithARoleClaim>
{
    [Fact]
    public async Task The_configured_claim_opens_addresses_and_lines_alike()
    {
        (await Refusals(Token("officer"))).ShouldBe(200);
        (await Line(Token("officer"))).ShouldNotContain("not-for-this-role");
    }

    [Fact]
    public async Task The_usual_claim_opens_nothing_beside_it()
    {
        (await Refusals(Token("regulator"))).ShouldBe(403);
        (await Line(Token("regulator"))).ShouldContain("not-for-this-role");
    }

    private string Token(string group) => service.Issuer.Token(
        service.Key, change: token => token.Claims["groups"] = new[] { group });

    private async Task<int> Refusals(string token) =>
        (await service.Send(HttpMethod.Get, "/v1/refusals", token)).Status;

    private async Task<string> Line(string token) => (await service.Send(
        HttpMethod.Post, "/v1/bulk", token,
        Encoding.UTF8.GetBytes("{\"door\":\"recipients\",\"request\":{}}\n"), Speaking.JsonLines)).Text;
}
