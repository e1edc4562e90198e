using Microsoft.AspNetCore.Authentication;
using Registry.Api.Access;
using Registry.Api.Console.Frame;

namespace Registry.Api.Console.Sessions;

/// <summary>How a person comes in and goes out.</summary>
public static class SignInRoutes
{
    /// <summary>Whom the one-time link signs in as: the example officer of access.json.</summary>
    public const string LinkSubject = "example-officer";

    /// <summary>Where people have no issuer: the one-time link and accounts of ours.</summary>
    /// <summary>As accounts have it, and some more.</summary>
    private const int LongestLogin = 64;

    public static void MapSignIn(this IEndpointRouteBuilder console)
    {
        console.MapGet("/sign-in", (Visit visit, string? back) => visit.Show<SignInPage>(new SignInForm(back)))
            .AllowAnonymous();
        console.MapPost("/sign-in", SignIn).AllowAnonymous();
        console.MapPost("/sign-out", (Delegate)SignOut);
        console.MapGet("/enter", Enter).AllowAnonymous();
        console.MapGet("/accounts", AccountsScreen.Show);
        console.MapPost("/accounts", AccountsScreen.Put);
    }

    private static async Task<IResult> SignIn(HttpContext http, Visit visit, Attempts attempts, Accounts accounts)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (login, back) = ($"{form["login"]}", $"{form["back"]}");
        if (login.Length is 0 or > LongestLogin)
            return visit.Show<SignInPage>(new SignInForm(back, "", "sign-in.wrong"), 401);
        if (!attempts.Begin(login))
            return visit.Show<SignInPage>(new SignInForm(back, login, "sign-in.too-often"), 429);
        if (accounts.Found(login, $"{form["password"]}") is not { } account)
            return visit.Show<SignInPage>(new SignInForm(back, login, "sign-in.wrong"), 401);
        attempts.Good(login);
        await Session.Begin(http, Session.Of(account.Login, account.Name, account.Roles), visit.Now);
        return Results.LocalRedirect(ReaderLanguage.Local(back));
    }

    private static async Task<IResult> Enter(HttpContext http, Visit visit, string? code, OneTimeLink link)
    {
        if (!link.Take(code))
            return visit.Show<SignInPage>(new SignInForm(null, "", "sign-in.link-used"), 401);
        var officer = Session.Of(LinkSubject, visit.Say["sign-in.first-officer"], [Roles.Officer], byLink: true);
        await Session.Begin(http, officer, visit.Now);
        return Results.LocalRedirect("~/console");
    }

    private static async Task<IResult> SignOut(HttpContext http)
    {
        await http.SignOutAsync(Session.Scheme);
        return Results.LocalRedirect("~/console/sign-in");
    }
}

/// <param name="Back">Where the person wanted to go.</param>
/// <param name="Wrong">Key of what to say; none at first.</param>
public sealed record SignInForm(string? Back, string Login = "", string? Wrong = null);
