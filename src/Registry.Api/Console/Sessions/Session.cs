using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Registry.Api.Access;

namespace Registry.Api.Console.Sessions;

/// <summary>
/// A signed-in person: the claims that a token of theirs would have, so that they are one actor in both.
/// </summary>
public static class Session
{
    public const string Scheme = "Console";

    /// <summary>Its value is a random number.</summary>
    public const string Cookie = "registry-session";

    /// <summary>Who came by the one-time link: they may make the first accounts.</summary>
    public const string ByLink = "registry-by-link";

    /// <summary>Ours: a page left open over lunch is asked to sign in again.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Ours: a working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    private const string BeganAt = "registry-began";

    /// <summary>A person of the embedded default.</summary>
    public static ClaimsPrincipal Of(string subject, string name, IEnumerable<string> roles, bool byLink = false)
    {
        var who = Of(new(BuiltInIssuer.Name, BuiltInIssuer.Console), subject, name, roles);
        if (byLink)
            who.Identities.Single().AddClaim(new(ByLink, "yes"));
        return who;
    }

    /// <param name="name">To be shown, and in no record.</param>
    public static ClaimsPrincipal Of(SignedInBy by, string subject, string name, IEnumerable<string> roles) =>
        new(new ClaimsIdentity(
            [
                new(ClaimTypes.Sid, Guid.NewGuid().ToString("N")), // what was stated in one session counts in no other
                new("iss", by.Issuer), new("sub", subject), new("client_id", by.Client), new(ClaimTypes.Name, name),
                .. roles.Select(role => new Claim(TokenClaims.Roles, role)),
            ],
            Scheme, ClaimTypes.Name, TokenClaims.Roles));

    public static Task Begin(HttpContext http, ClaimsPrincipal who, DateTimeOffset now) => http.SignInAsync(
        Scheme, who, new AuthenticationProperties { Items = { [BeganAt] = $"{now.ToUnixTimeSeconds()}" } });

    /// <summary>However busy: a session ends.</summary>
    public static Task Check(CookieValidatePrincipalContext context)
    {
        var clock = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        if (!context.Properties.Items.TryGetValue(BeganAt, out var began)
            || !long.TryParse(began, out var seconds)
            || DateTimeOffset.FromUnixTimeSeconds(seconds) + Longest < clock.GetUtcNow())
            context.RejectPrincipal();
        return Task.CompletedTask;
    }
}

/// <summary>Who says who a person is, and the console as it is known there.</summary>
public sealed record SignedInBy(string Issuer, string Client);
