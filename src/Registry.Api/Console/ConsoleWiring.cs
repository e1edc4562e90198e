using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.Http.Features;
using Registry.Api.Console.Actions;
using Registry.Api.Console.AuditLog;
using Registry.Api.Console.Entry;
using Registry.Api.Console.Extracts;
using Registry.Api.Console.Frame;
using Registry.Api.Console.Inside;
using Registry.Api.Console.Sessions;
using Registry.Api.Hosting;

namespace Registry.Api.Console;

/// <summary>What the console is made of; there is none where the issuer of tokens does not know it.</summary>
public static class ConsoleWiring
{
    public static IServiceCollection AddConsole(this IServiceCollection services, Settings settings)
    {
        services.AddRazorComponents();
        services.AddDataProtection();
        services.Configure<KeyManagementOptions>(it =>
            (it.XmlRepository, it.XmlEncryptor) = (new KeysInMemory(), new NullXmlEncryptor()));
        services.AddAntiforgery(it =>
        {
            (it.Cookie.Name, it.FormFieldName) = ("registry-form", "form-token");
            it.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<FormOptions>(it =>
            (it.MemoryBufferThreshold, it.MultipartBodyLengthLimit) =
                (PageGuard.MostOfAForm + 1, PageGuard.MostOfAForm));
        services.AddSingleton<ApiCalls>();
        services.AddSingleton<SessionMemory>();
        services.AddSingleton<Looks>();
        new AuthenticationBuilder(services).AddCookie(Session.Scheme, Cookie);
        services.AddOptions<CookieAuthenticationOptions>(Session.Scheme)
            .Configure<SessionMemory>((it, memory) => it.SessionStore = memory);
        if (settings.Oidc is { } oidc)
            return services.AddIssuerSignIn(oidc, oidc.Console!);
        services.AddSingleton<Attempts>();
        services.AddSingleton<Accounts>();
        return services.AddSingleton<OneTimeLink>();
    }

    public static void MapConsole(this IEndpointRouteBuilder routes, Settings settings)
    {
        routes.MapAssets();
        var console = routes.MapGroup("/console").ExcludeFromDescription()
            .RequireAuthorization(policy => policy.AddAuthenticationSchemes(Session.Scheme).RequireAuthenticatedUser())
            .AddEndpointFilter(PageGuard.Guard);
        if (settings.Oidc is { } oidc)
            console.MapIssuerSignIn(oidc.Console!);
        else
            console.MapSignIn();
        console.MapPost("/language", (Delegate)ReaderLanguage.Choose).AllowAnonymous();
        console.MapQuestions();
        console.MapPeople();
        console.MapExtracts();
    }

    private static void MapQuestions(this IEndpointRouteBuilder console)
    {
        console.MapGet("/stay", () => Results.NoContent()); // any answer lengthens the session
        console.MapGet("", Overview.OverviewScreen.Show);
        console.MapGet("/disclosures", Disclosures.DisclosuresScreen.Show);
        console.MapGet("/disclosures/list.csv", Disclosures.DisclosuresExport.Show);
        console.MapGet("/recipients", Recipients.RecipientsScreen.Show);
        console.MapGet("/recipients/{recipientId:guid}", Recipients.RecipientScreen.Show);
        console.MapAuditLog();
        console.MapGet("/activity", Activity.ActivityScreen.Show);
        console.MapGet("/refusals", Refusals.RefusalsScreen.Show);
    }

    /// <summary>What is about one person, or done about one.</summary>
    private static void MapPeople(this IEndpointRouteBuilder console)
    {
        console.MapGet("/find", Finding.FindScreen.Show);
        console.MapPost("/find", Finding.FindScreen.Find);
        console.MapGet("/subjects/{subjectId:guid}", (
            Visit visit, Guid subjectId, Looks looks, [AsParameters] Subjects.SubjectScreen.Asked asked) =>
            Subjects.SubjectScreen.Show(visit, subjectId, looks, asked));
        console.MapPost("/subjects/{subjectId:guid}/look", Subjects.SubjectScreen.Look);
        console.MapPost("/subjects/{subjectId:guid}/values", Subjects.OpenValues.Open);
        // Of whoever changes the language on what is only sent.
        console.MapGet("/subjects/{subjectId:guid}/look", Subjects.SubjectScreen.Back);
        console.MapGet("/subjects/{subjectId:guid}/values", Subjects.SubjectScreen.Back);
        console.MapActions();
        console.MapEntry();
        console.MapGet("/approvals", Approvals.ApprovalsScreen.Show);
        console.MapGet("/approvals/{proposalId:guid}", Approvals.ProposalScreen.Show);
        console.MapPost("/approvals/{proposalId:guid}", Approvals.ProposalScreen.Decide);
        console.MapGet("/approvals/withheld/{withheldId:guid}", Approvals.WithheldScreen.Show);
        console.MapPost("/approvals/withheld/{withheldId:guid}", Approvals.WithheldScreen.Decide);
        console.MapGet("/acts/{proposalId:guid}", Approvals.ActScreen.Show);
    }

    private static void Cookie(CookieAuthenticationOptions it)
    {
        it.Cookie.Name = Session.Cookie;
        it.Cookie.SameSite = SameSiteMode.Lax; // strict would lose it on the way back from an issuer
        (it.ExpireTimeSpan, it.SlidingExpiration) = (Session.Idle, true);
        (it.LoginPath, it.ReturnUrlParameter) = ("/console/sign-in", "back");
        it.Events.OnValidatePrincipal = Session.Check;
        it.Events.OnCheckSlidingExpiration = context =>
        {
            context.ShouldRenew = true; // of itself the framework renews in the second half only
            return Task.CompletedTask;
        };
        it.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
