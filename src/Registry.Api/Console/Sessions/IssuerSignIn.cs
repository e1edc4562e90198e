using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Registry.Api.Access;
using Registry.Api.Console.Frame;
using Registry.Api.Hosting;

namespace Registry.Api.Console.Sessions;

/// <summary>
/// Sign-in at the issuer whose tokens the registry believes: OpenID Connect, authorization code with PKCE.
/// </summary>
/// <remarks>docs/decisions/0045-the-console-believes-the-issuer.md.</remarks>
public static class IssuerSignIn
{
    public const string Scheme = "Issuer";

    /// <summary>Where the issuer sends people back to: registered there.</summary>
    private const string Answer = "/console/sign-in/answer";

    public static IServiceCollection AddIssuerSignIn(
        this IServiceCollection services, OidcSettings oidc, ConsoleClient client)
    {
        services.AddSingleton<IAuthenticationConfigurationProvider, NoFurtherSettings>();
        new AuthenticationBuilder(services).AddOpenIdConnect(Scheme, it =>
        {
            Ask(it, client);
            Keep(it);
            it.MapInboundClaims = false;
            it.ClaimActions.Clear(); // they would take iss away
            it.TokenValidationParameters.ValidAlgorithms = OidcIssuer.Algorithms;
            it.Events.OnTokenValidated = Signed;
            it.Events.OnTicketReceived = context => Received(context, oidc, client);
            it.Events.OnRemoteFailure = IssuerFailure.Show;
        });
        services.AddOptions<OpenIdConnectOptions>(Scheme)
            .Configure<OidcIssuer>((it, issuer) => it.ConfigurationManager = issuer.Discovery);
        return services;
    }

    private static void Ask(OpenIdConnectOptions it, ConsoleClient client)
    {
        (it.ClientId, it.ClientSecret) = (client.Id, client.Secret);
        (it.ResponseType, it.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
        it.UsePkce = true;
        it.CallbackPath = Answer;
        (it.SignedOutCallbackPath, it.RemoteSignOutPath) = (default, default);
        it.BackchannelTimeout = TimeSpan.FromSeconds(10); // ours: a person waits for it
        it.Scope.Clear();
        foreach (var scope in client.Scopes)
            it.Scope.Add(scope);
    }

    /// <summary>No token is kept, and what is kept until the answer comes is with the browser, protected.</summary>
    private static void Keep(OpenIdConnectOptions it)
    {
        (it.SignInScheme, it.SaveTokens, it.GetClaimsFromUserInfoEndpoint) = (Session.Scheme, false, false);
        (it.CorrelationCookie.Name, it.NonceCookie.Name) = ("registry-sign-in.", "registry-nonce.");
        foreach (var cookie in new[] { it.CorrelationCookie, it.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
    }

    /// <summary>The library takes an ID token without a signature where it came from the token endpoint.</summary>
    private static Task Signed(TokenValidatedContext context)
    {
        if (!OidcIssuer.Algorithms.Contains(context.SecurityToken.SignatureAlgorithm))
            context.Fail(new SecurityTokenInvalidSignatureException());
        return Task.CompletedTask;
    }

    private static async Task Received(TicketReceivedContext context, OidcSettings oidc, ConsoleClient client)
    {
        var http = context.HttpContext;
        context.HandleResponse();
        if (Person(context.Principal!, oidc.RoleClaim, client.Id) is not { } person)
        {
            await IssuerFailure.Show(http, IssuerFailure.NoRole);
            return;
        }

        http.Request.Headers.Cookie = default; // the number of a session that was there before is not theirs
        await Session.Begin(http, person, (await Visit.BindAsync(http))!.Now);
        await Results.LocalRedirect(context.ReturnUri ?? "~/console").ExecuteAsync(http);
    }

    /// <summary>The claims a token for the console would have.</summary>
    /// <param name="told">The ID token, checked.</param>
    /// <returns>None for whoever has no role of a person.</returns>
    public static ClaimsPrincipal? Person(ClaimsPrincipal told, string roleClaim, string client)
    {
        var roles = told.FindAll(roleClaim).Select(role => role.Value).Where(Roles.All.Contains).ToList();
        var subject = told.FindFirstValue("sub")!;
        return roles.All(role => role == Roles.Service)
            ? null
            : Session.Of(
                new(told.FindFirstValue("iss")!, client), subject, told.FindFirstValue("name") ?? subject, roles);
    }
}
