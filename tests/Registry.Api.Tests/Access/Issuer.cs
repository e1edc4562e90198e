using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Registry.Api.Tests.Access;

/// <summary>An OpenID Connect issuer of its own at a port of its own: discovery document, keys, tokens, sign-in.</summary>
public sealed class Issuer : IAsyncDisposable
{
    public const string Audience = "registry-of-the-centre";

    private readonly WebApplication web;
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly List<SecurityKey> published = [];

    private Issuer(WebApplication web) => (this.web, Desk) = (web, new(this));

    /// <summary>Where people sign in.</summary>
    public SignInDesk Desk { get; }

    public string Url => web.Urls.Single();

    /// <summary>How often the keys were asked for.</summary>
    public int Asked { get; private set; }

    public static async Task<Issuer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new Issuer(builder.Build());
        issuer.web.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = issuer.Url,
            jwks_uri = $"{issuer.Url}/keys",
            authorization_endpoint = $"{issuer.Url}/authorize",
            token_endpoint = $"{issuer.Url}/token",
            end_session_endpoint = $"{issuer.Url}/leave",
        }));
        issuer.web.MapGet("/keys", issuer.Keys);
        issuer.Desk.Open(issuer.web);
        await issuer.web.StartAsync();
        return issuer;
    }

    /// <summary>A key whose public half anybody may have from here.</summary>
    public SecurityKey Publish(SecurityKey key)
    {
        published.Add(key);
        return key;
    }

    public void Withdraw(SecurityKey key) => published.Remove(key);

    public static ECDsaSecurityKey Elliptic(string kid) =>
        new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = kid };

    public static RsaSecurityKey Rsa(string kid) => new(RSA.Create(2048)) { KeyId = kid };

    /// <param name="key">None for a token that nobody signed.</param>
    /// <param name="change">The token as it should be, made wrong.</param>
    public string Token(SecurityKey? key, string algorithm = "ES256", Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Url,
            Audience = Audience,
            IssuedAt = DateTime.UtcNow.AddMinutes(-1),
            NotBefore = DateTime.UtcNow.AddMinutes(-1),
            Expires = DateTime.UtcNow.AddMinutes(30),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = $"person-{Guid.NewGuid():N}",
                ["azp"] = "console-of-the-centre",
                ["roles"] = new[] { "officer" },
            },
            SigningCredentials = key is null ? null : new(key, algorithm),
        };
        change?.Invoke(token);
        return handler.CreateToken(token);
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private IResult Keys()
    {
        Asked++;
        return Results.Json(new { keys = published.Select(Public) });
    }

    private static Dictionary<string, string> Public(SecurityKey key)
    {
        var jwk = JsonWebKeyConverter.ConvertFromSecurityKey(key);
        return jwk.Kty == "EC"
            ? new() { ["kty"] = "EC", ["kid"] = key.KeyId, ["use"] = "sig", ["crv"] = jwk.Crv, ["x"] = jwk.X,
                ["y"] = jwk.Y }
            : new() { ["kty"] = "RSA", ["kid"] = key.KeyId, ["use"] = "sig", ["n"] = jwk.N, ["e"] = jwk.E };
    }
}
