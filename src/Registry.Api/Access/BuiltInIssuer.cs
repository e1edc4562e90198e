using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Registry.Api.Access;

/// <summary>
/// Makes tokens for trying the registry out: only on the embedded default, only at a loopback address.
/// </summary>
/// <remarks>ES256 with a key that lives as long as the process; yesterday's tokens are no good today.</remarks>
public sealed class BuiltInIssuer : IDisposable
{
    public const string Name = "registry-built-in";
    public const string Audience = "registry";

    /// <summary>The client of the centre's people, in the console and with the tokens of access.json.</summary>
    public const string Console = "example-console";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly JsonWebTokenHandler handler = new();

    public TokenValidationParameters Parameters => new()
    {
        ValidIssuer = Name,
        ValidAudience = Audience,
        IssuerSigningKey = new ECDsaSecurityKey(key),
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        NameClaimType = "sub",
        RoleClaimType = TokenClaims.Roles,
    };

    /// <param name="role">One of <see cref="Roles.All"/>.</param>
    /// <param name="client">The system the token is for.</param>
    public string Issue(string role, string client, string subject, DateTimeOffset now, TimeSpan lifetime) =>
        handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = Audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                ["sub"] = subject,
                ["client_id"] = client,
                [TokenClaims.Roles] = new[] { role },
            },
            SigningCredentials = new(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256),
        });

    public void Dispose() => key.Dispose();
}
