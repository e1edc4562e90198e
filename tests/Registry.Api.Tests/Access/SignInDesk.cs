using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace Registry.Api.Tests.Access;

/// <summary>Somebody with an account at the issuer.</summary>
public sealed record Holder(string Subject, string Name, params string[] Roles);

/// <summary>
/// Sign-in at the issuer: authorization code with PKCE, no code without a challenge, no token without its verifier.
/// Whoever comes is the holder who sits there, who has typed their password already.
/// </summary>
public sealed class SignInDesk(Issuer issuer)
{
    public const string Client = "console-of-the-centre";

    private readonly ConcurrentDictionary<string, Given> codes = new(StringComparer.Ordinal);

    public Holder Holder { get; set; } = new("nobody", "Nobody");

    public SecurityKey? Key { get; set; }

    /// <summary>What the client must prove itself with; none for a public client.</summary>
    public string? Secret { get; set; }

    /// <summary>The ID token as it should be, made wrong.</summary>
    public Action<SecurityTokenDescriptor>? Change { get; set; }

    /// <summary>An error in place of a code.</summary>
    public string? Refuses { get; set; }

    /// <summary>The token endpoint hangs up.</summary>
    public bool IsDown { get; set; }

    /// <summary>The scope that was asked for last.</summary>
    public string Scope { get; private set; } = "";

    public void Open(WebApplication web)
    {
        web.MapGet("/authorize", Authorize);
        web.MapPost("/token", (Delegate)Redeem);
    }

    private IResult Authorize(HttpRequest request)
    {
        string Said(string name) => $"{request.Query[name]}";
        Scope = Said("scope");
        if (Said("client_id") != Client)
            return Results.BadRequest();
        var refusal = Refuses ?? (Said("response_type") == "code" && Scope.Split(' ').Contains("openid")
            && Said("code_challenge_method") == "S256" && Said("code_challenge").Length == 43 ? null : "invalid_request");
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        if (refusal is null)
            codes[code] = new(Said("redirect_uri"), Said("code_challenge"), Said("nonce"), Holder);
        return Results.Redirect(QueryHelpers.AddQueryString(Said("redirect_uri"), new Dictionary<string, string?>
        {
            [refusal is null ? "code" : "error"] = refusal ?? code,
            ["error_description"] = refusal is null ? null : $"{Holder.Name} may not",
            ["state"] = Said("state"),
        }));
    }

    private async Task<IResult> Redeem(HttpContext http)
    {
        if (IsDown)
        {
            http.Abort();
            return Results.Empty;
        }

        var form = await http.Request.ReadFormAsync();
        if ($"{form["client_id"]}" != Client || $"{form["client_secret"]}" != (Secret ?? ""))
            return Error("invalid_client");
        if (!codes.TryRemove($"{form["code"]}", out var given) || $"{form["redirect_uri"]}" != given.RedirectUri
            || Challenge($"{form["code_verifier"]}") != given.Challenge)
            return Error("invalid_grant");
        return Results.Json(new
        {
            id_token = IdToken(given),
            access_token = Token(given.Holder),
            token_type = "Bearer",
            expires_in = 1800,
        });
    }

    /// <summary>A bearer token of the same person for the same client.</summary>
    public string Token(Holder holder) => issuer.Token(Key, change: it =>
        (it.Claims["sub"], it.Claims["azp"], it.Claims["roles"]) = (holder.Subject, Client, holder.Roles));

    private string IdToken(Given given) => issuer.Token(Key, change: it =>
    {
        it.Audience = Client;
        it.Claims.Remove("azp");
        (it.Claims["sub"], it.Claims["name"]) = (given.Holder.Subject, given.Holder.Name);
        (it.Claims["nonce"], it.Claims["roles"]) = (given.Nonce, given.Holder.Roles);
        Change?.Invoke(it);
    });

    private IResult Error(string code) => Results.Json(
        new { error = code, error_description = $"not for {Holder.Name}" }, statusCode: 400);

    private static string Challenge(string verifier) =>
        WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private sealed record Given(string RedirectUri, string Challenge, string Nonce, Holder Holder);
}
