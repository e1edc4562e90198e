using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Registry.Api.Tests.Access;

/// <summary>A service that believes the tokens of an OpenID Connect issuer, and of nobody else.</summary>
public sealed class ServiceWithAnIssuer : ServiceProcess
{
    public Issuer Issuer { get; private set; } = null!;

    public SecurityKey Key { get; private set; } = null!;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["REGISTRY_OIDC_AUTHORITY"] = Issuer.Url,
        ["REGISTRY_OIDC_AUDIENCE"] = Issuer.Audience,
    };

    public override async Task InitializeAsync()
    {
        Issuer = await Issuer.Start();
        Key = Issuer.Publish(Issuer.Elliptic("first"));
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    /// <summary>The status that a token is answered with.</summary>
    public async Task<int> Knock(string token, string path = "/v1/refusals") =>
        (await this.Send(HttpMethod.Get, path, token)).Status;
}

public sealed class OidcTests(ServiceWithAnIssuer service) : IClassFixture<ServiceWithAnIssuer>
{
    [Fact]
    public async Task Its_tokens_open_the_doors_of_their_roles()
    {
        (await service.Knock(service.Issuer.Token(service.Key))).ShouldBe(200);
        (await service.Knock(service.Issuer.Token(service.Key, change: it => it.Claims["roles"] = new[] { "service" })))
            .ShouldBe(403);
        (await service.Knock(service.Issuer.Token(service.Key, change: it => it.Claims["roles"] = "officer")))
            .ShouldBe(200);
        (await service.Knock(service.Issuer.Token(service.Key, change: it => it.Claims.Remove("roles")))).ShouldBe(403);
    }

    [Fact]
    public void The_built_in_issuer_does_not_exist_beside_it() => service.Tokens.ShouldBeEmpty();

    public static TheoryData<string> Wrong => [.. Changes.Keys];

    private static readonly Dictionary<string, Action<SecurityTokenDescriptor>> Changes = new()
    {
        ["expired"] = it => it.Expires = DateTime.UtcNow.AddMinutes(-10),
        ["not yet"] = it => it.NotBefore = DateTime.UtcNow.AddMinutes(10),
        ["without an end"] = it => it.Expires = null,
        ["other audience"] = it => it.Audience = "somebody-else",
        ["no audience"] = it => it.Audience = null,
        ["other issuer"] = it => it.Issuer = "http://127.0.0.1:9/",
        ["built-in issuer"] = it => (it.Issuer, it.Audience) = ("registry-built-in", "registry"),
        ["no client"] = it => it.Claims.Remove("azp"),
        ["no subject"] = it => it.Claims.Remove("sub"),
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_token_that_is(string wrong) =>
        (await service.Knock(service.Issuer.Token(service.Key, change: Changes[wrong]))).ShouldBe(401);

    [Fact]
    public async Task A_token_signed_by_nobody_or_by_another_is_refused()
    {
        (await service.Knock(service.Issuer.Token(null))).ShouldBe(401);
        (await service.Knock(service.Issuer.Token(Issuer.Elliptic("first")))).ShouldBe(401);
        (await service.Knock(service.Issuer.Token(Issuer.Elliptic("unheard-of")))).ShouldBe(401);
    }

    [Fact]
    public async Task A_public_key_is_no_secret_to_sign_with()
    {
        var known = JsonWebKeyConverter.ConvertFromSecurityKey(service.Key);
        var secret = new SymmetricSecurityKey(Encoding.UTF8.GetBytes($"{known.X}{known.Y}")) { KeyId = "first" };

        (await service.Knock(service.Issuer.Token(secret, "HS256"))).ShouldBe(401);
    }

    [Fact]
    public async Task Two_people_are_two_people_and_one_is_one()
    {
        var (one, other) = ("person-one", "person-two");
        var known = await Somebody();
        var proposal = await Post(known.Door("proposals"), Requests.Destruction(("whole", true)), one, "approver");
        proposal.As(201);
        var door = known.Door($"proposals/{proposal.Id("proposalId")}/approval");

        (await Post(door, Requests.Operation(), one, "approver"))
            .ShouldBeProblem(409, "same-person", "registry rule: two people");
        (await Post(door, Requests.Operation(), other, "officer"))
            .ShouldBeProblem(403, "approver-only", "registry rule: two people");
        (await Post(door, Requests.Operation(), other, "approver")).As(201);
    }

    private async Task<Known> Somebody()
    {
        var person = Person.Next();
        var opened = (await Post("/v1/appeals", Requests.Appeal(person), "crm", "service")).As(201);
        return new(person, opened.Id("subjectId"), opened.Id("appealId"), opened.Id("consentId"));
    }

    private Task<Answer> Post(string path, System.Text.Json.Nodes.JsonObject body, string subject, string role) =>
        service.Send(
        HttpMethod.Post, path,
        service.Issuer.Token(service.Key, change: it =>
            (it.Claims["sub"], it.Claims["roles"]) = (subject, new[] { role })),
        Encoding.UTF8.GetBytes(body.ToJsonString()));
}

/// <summary>A service of its own: it looks for new keys at once only the first time.</summary>
public sealed class KeyRotationTests(ServiceWithAnIssuer service) : IClassFixture<ServiceWithAnIssuer>
{
    [Fact]
    public async Task Keys_are_followed_as_they_rotate_and_a_key_nobody_published_is_not()
    {
        (await service.Knock(service.Issuer.Token(service.Key))).ShouldBe(200);
        var next = service.Issuer.Publish(Issuer.Rsa("second"));
        service.Issuer.Withdraw(service.Key);

        var status = 0;
        for (var wait = 0; wait < 100 && status != 200; wait++)
        {
            status = await service.Knock(service.Issuer.Token(next, "RS256"));
            await Task.Delay(100);
        }

        status.ShouldBe(200, service.Output);
        (await service.Knock(service.Issuer.Token(Issuer.Rsa("third"), "RS256"))).ShouldBe(401);
        (await service.Knock(service.Issuer.Token(service.Key))).ShouldBe(401);
    }
}
