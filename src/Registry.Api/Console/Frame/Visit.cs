using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Registry.Api.Access;
using Registry.Api.Console.Inside;
using Registry.Api.Console.Words;
using Registry.Api.Console.Sessions;
using Registry.Api.Hosting;
using Registry.Store;

namespace Registry.Api.Console.Frame;

/// <summary>One request of a person to the console: who it is, in which language, and how to ask and answer.</summary>
public sealed class Visit(HttpContext http, Speech say, ApiCalls api, IAntiforgery forgery, TimeProvider clock)
{
    public ClaimsPrincipal Who => http.User;

    public Speech Say => say;

    public HttpRequest Request => http.Request;

    public CancellationToken Ended => http.RequestAborted;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>To come back to this page.</summary>
    public string Here => http.Request.Path + http.Request.QueryString;

    public bool IsSignedIn => http.User.Identity?.IsAuthenticated ?? false;

    /// <summary>Names of those whose ids stand in the record.</summary>
    public StaffNames Staff => staff ??= new(
        this, http.RequestServices.GetRequiredService<Vault>(),
        http.RequestServices.GetService<Accounts>()?.All ?? []); // there are none where there is an issuer

    private StaffNames? staff;

    /// <summary>Whoever came by the link has no name of their own.</summary>
    public string Name => http.User.HasClaim(Session.ByLink, "yes")
        ? say["sign-in.first-officer"]
        : http.User.FindFirstValue(ClaimTypes.Name) ?? "";

    public IEnumerable<string> Roles => Access.Roles.All.Where(role => http.User.IsInRole(role));

    public string ForgeryToken => forgery.GetAndStoreTokens(http).RequestToken!;

    public string ForgeryField => forgery.GetAndStoreTokens(http).FormFieldName;

    /// <summary>Id of the operation that decides a matter: nobody outside can use it up before.</summary>
    public Guid DecisionOf(Guid matter) =>
        http.RequestServices.GetRequiredService<Vault>().Ids.Derived("decision", matter);

    /// <summary>Number to quote when something is not right.</summary>
    public string Number => http.TraceIdentifier;

    public Task<ApiAnswer> Ask(string name, params (string Name, object? Value)[] given) =>
        api.Ask(Who, name, given.ToDictionary(it => it.Name, it => it.Value), null, Ended);

    /// <summary>Sends a body: an operation, or a question that is in no address.</summary>
    /// <param name="given">Members of the address.</param>
    public Task<ApiAnswer> Tell(string name, JsonObject body, params (string Name, object? Value)[] given) =>
        api.Ask(Who, name, given.ToDictionary(it => it.Name, it => it.Value), body, Ended);

    /// <summary>A file of the API, to the browser; a page that says why not where there is none.</summary>
    public async Task<IResult> Send(string name, params (string Name, object? Value)[] given) =>
        await api.Send(Who, name, given.ToDictionary(it => it.Name, it => it.Value), http.Response, Ended) is { } no
            ? Refused(no)
            : Results.Empty;

    /// <summary>The file that came with the form, to be read once; none if none was chosen.</summary>
    public Stream? Brought => http.Features.Get<BroughtFile>()?.Content;

    public Task<bool> May(string name) => api.May(Who, name);

    /// <summary>A page with its model.</summary>
    public IResult Show<TPage>(object? model = null, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new RazorComponentResult<TPage>(model is null
            ? new Dictionary<string, object?> { ["Visit"] = this }
            : new Dictionary<string, object?> { ["Visit"] = this, ["Model"] = model })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };

    /// <summary>The page that says what a door or question said no to.</summary>
    public IResult Refused(ApiAnswer answer) => Show<ProblemPage>(answer, answer.Status);

    public static ValueTask<Visit?> BindAsync(HttpContext http)
    {
        var services = http.RequestServices;
        return new(new Visit(
            http,
            new(ReaderLanguage.Of(http.Request), services.GetRequiredService<Centre>().Document),
            services.GetRequiredService<ApiCalls>(),
            services.GetRequiredService<IAntiforgery>(),
            services.GetRequiredService<TimeProvider>()));
    }
}
