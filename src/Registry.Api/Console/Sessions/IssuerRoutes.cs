using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Registry.Api.Access;
using Registry.Api.Console.Frame;
using Registry.Api.Hosting;

namespace Registry.Api.Console.Sessions;

/// <summary>How a person comes in and goes out where there is an issuer.</summary>
public static class IssuerRoutes
{
    public static void MapIssuerSignIn(this IEndpointRouteBuilder console, ConsoleClient client)
    {
        console.MapGet("/sign-in", (Visit visit, string? back) => visit.Show<IssuerSignInPage>(new SignInForm(back)))
            .AllowAnonymous();
        console.MapGet("/sign-in/start", Start).AllowAnonymous();
        console.MapPost("/sign-out", (Delegate)SignOut);
        console.MapGet("/signed-out", SignedOut).AllowAnonymous();
        console.MapGet("/signed-out/issuer", (HttpContext http, OidcIssuer issuer) => Leave(http, issuer, client))
            .AllowAnonymous();
    }

    private static async Task Start(HttpContext http, string? back, OidcIssuer issuer)
    {
        if (await Known(issuer, http.RequestAborted))
            await http.ChallengeAsync(
                IssuerSignIn.Scheme, new AuthenticationProperties { RedirectUri = ReaderLanguage.Local(back) });
        else
            await IssuerFailure.Show(http, IssuerFailure.Unreachable);
    }

    private static async Task<IResult> SignOut(HttpContext http)
    {
        await http.SignOutAsync(Session.Scheme);
        return Results.LocalRedirect("~/console/signed-out");
    }

    /// <summary>
    /// The page goes on to the issuer by itself: a form may lead nowhere but to us, not even by a redirect.
    /// </summary>
    private static async Task<IResult> SignedOut(HttpContext http, Visit visit, OidcIssuer issuer)
    {
        var goesOn = await EndOfSession(issuer, visit.Ended) is not null;
        if (goesOn)
            http.Response.Headers["Refresh"] = "0; url=/console/signed-out/issuer";
        return visit.Show<SignedOutPage>(new SignedOutModel(goesOn));
    }

    /// <summary>RP-Initiated Logout 1.0; no ID token is kept to hint with, so the issuer may ask.</summary>
    private static async Task<IResult> Leave(HttpContext http, OidcIssuer issuer, ConsoleClient client) =>
        await EndOfSession(issuer, http.RequestAborted) is not { } end
            ? Results.LocalRedirect("~/console/sign-in")
            : Results.Redirect(QueryHelpers.AddQueryString(end, new Dictionary<string, string?>
            {
                ["client_id"] = client.Id,
                ["post_logout_redirect_uri"] = $"{http.Request.Scheme}://{http.Request.Host}/console/sign-in",
            }));

    private static async Task<string?> EndOfSession(OidcIssuer issuer, CancellationToken ct) =>
        await Known(issuer, ct)
        && (await issuer.Discovery.GetConfigurationAsync(ct)).EndSessionEndpoint is { Length: > 0 } end
            ? end
            : null;

    private static async Task<bool> Known(OidcIssuer issuer, CancellationToken ct)
    {
        try
        {
            await issuer.Discovery.GetConfigurationAsync(ct);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}

/// <param name="GoesOn">The issuer has a session of its own that can be ended.</param>
public sealed record SignedOutModel(bool GoesOn);
