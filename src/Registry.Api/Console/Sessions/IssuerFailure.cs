using Microsoft.AspNetCore.Authentication;
using Registry.Api.Console.Frame;
using Registry.Api.Hosting;

namespace Registry.Api.Console.Sessions;

/// <summary>Why nobody was signed in.</summary>
/// <param name="Kind">For the operator: ours, a code of OAuth 2.0 or the name of a type.</param>
/// <param name="Words">Key of what the person is told.</param>
public sealed record IssuerFailure(string Kind, string Words, int Status)
{
    public static readonly IssuerFailure NoRole = new("no-role", "sign-in.no-role", 403);

    public static readonly IssuerFailure Unreachable = new("issuer-unreachable", "sign-in.issuer-down", 503);

    /// <summary>Of RFC 6749 and OpenID Connect Core; what else an issuer says is not repeated.</summary>
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal)
    {
        "access_denied", "invalid_client", "invalid_grant", "invalid_request", "invalid_scope", "server_error",
        "temporarily_unavailable", "unauthorized_client", "unsupported_grant_type", "unsupported_response_type",
        "interaction_required", "login_required", "consent_required", "account_selection_required",
    };

    /// <summary>The answer of the issuer was none, or was not good.</summary>
    public static Task Show(RemoteFailureContext context)
    {
        context.HandleResponse();
        return Show(context.HttpContext, Of(context.Failure));
    }

    public static async Task Show(HttpContext http, IssuerFailure failure)
    {
        PageHeaders.Set(http.Response.Headers);
        // What the issuer sent stands in the address; whoever chooses a language here begins again without it.
        (http.Request.Path, http.Request.QueryString) = ("/console/sign-in", default);
        var visit = (await Visit.BindAsync(http))!;
        http.RequestServices.GetRequiredService<ILogger<IssuerFailure>>().NotSignedIn(failure.Kind, visit.Number);
        await visit.Show<IssuerFailurePage>(failure, failure.Status).ExecuteAsync(http);
    }

    private static IssuerFailure Of(Exception? failure) => (failure, failure?.Data["error"]) switch
    {
        (_, "access_denied") => new("access_denied", "sign-in.denied", 403),
        (_, "invalid_grant" or "login_required" or "interaction_required") =>
            new($"{failure!.Data["error"]}", "sign-in.again", 400),
        (_, string code) => new(Codes.Contains(code) ? code : "other-code", "sign-in.issuer-wrong", 502),
        (AuthenticationFailureException or null, _) => new("not-begun-here", "sign-in.again", 400),
        (HttpRequestException or OperationCanceledException or InvalidOperationException, _) => Unreachable,
        _ => new(failure!.GetType().Name, "sign-in.issuer-wrong", 502),
    };
}
