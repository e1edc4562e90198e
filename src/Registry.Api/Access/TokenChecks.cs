using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Registry.Api.Access;

/// <summary>
/// Tokens that were found good are believed for a short while: a signature costs more than the rest of a call.
/// </summary>
/// <param name="parameters">
/// Issuer, audience and keys as they stand now; asked each time a token is checked in full.
/// </param>
public sealed class TokenChecks(Func<CancellationToken, Task<TokenValidationParameters>> parameters, TimeProvider clock)
{
    /// <summary>Ours: a key that is known to be withdrawn opens nothing after this time.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(60);

    /// <summary>Ours: protects memory from a flood of tokens.</summary>
    private const int Most = 10_000;

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly ConcurrentDictionary<string, Good> good = new(StringComparer.Ordinal);

    /// <returns>The token's claims, or null if it is not good.</returns>
    public async Task<ClaimsPrincipal?> Check(string token, CancellationToken ct)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        var now = clock.GetUtcNow();
        if (good.TryGetValue(key, out var known) && known.Until > now)
            return known.User;
        var result = await handler.ValidateTokenAsync(token, await parameters(ct));
        if (!result.IsValid || !IsComplete(result.ClaimsIdentity))
            return null;
        if (good.Count >= Most)
            good.Clear();
        var user = new ClaimsPrincipal(result.ClaimsIdentity);
        good[key] = new(user, Earlier(now + Believed, result.SecurityToken.ValidTo));
        return user;
    }

    private static bool IsComplete(ClaimsIdentity identity) =>
        identity.HasClaim(claim => claim.Type == "sub")
        && identity.HasClaim(claim => claim.Type is "client_id" or "azp");

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTime other) =>
        one.UtcDateTime < other ? one : new DateTimeOffset(other, TimeSpan.Zero);

    private sealed record Good(ClaimsPrincipal User, DateTimeOffset Until);
}
