using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Registry.Api.Access;

/// <summary>
/// An OpenID Connect issuer named in the configuration: found by discovery, its keys followed as they rotate.
/// </summary>
/// <param name="roleClaim">The claim that carries the registry's roles.</param>
public sealed class OidcIssuer(string authority, string audience, string roleClaim)
{
    public static readonly string[] Algorithms = ["ES256", "ES384", "RS256", "PS256"];

    /// <summary>Its document and keys, fetched when they are needed.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Discovery { get; } = new(
        $"{authority.TrimEnd('/')}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever { RequireHttps = !new Uri(authority).IsLoopback })
    {
        // A key the issuer has withdrawn opens nothing: heeded within this, and at once when its successor is used.
        AutomaticRefreshInterval = TimeSpan.FromMinutes(5),
        RefreshInterval = TimeSpan.FromSeconds(30), // protects the issuer from a flood of unheard-of keys
        UseLastKnownGoodConfiguration = false,
    };

    /// <exception cref="InvalidOperationException">The issuer cannot be reached and never was.</exception>
    public async Task<TokenValidationParameters> Parameters(CancellationToken ct)
    {
        var found = await Discovery.GetConfigurationAsync(ct);
        return new()
        {
            ValidIssuer = found.Issuer,
            ValidAudience = audience,
            IssuerSigningKeys = found.SigningKeys,
            ConfigurationManager = Discovery,
            ValidAlgorithms = Algorithms,
            NameClaimType = "sub",
            RoleClaimType = roleClaim,
        };
    }
}
