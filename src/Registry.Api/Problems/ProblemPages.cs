using System.Net;

namespace Registry.Api.Problems;

/// <summary>GET /problems/{code}: the page a problem's type leads to. For everybody.</summary>
public static class ProblemPages
{
    public static void MapProblemPages(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/problems/{code}", Page).ExcludeFromDescription().AllowAnonymous();

    private static IResult Page(string code) =>
        ProblemKinds.All.Concat(RefusalKinds.ByCode.Values).FirstOrDefault(kind => kind.Code == code) is { } kind
            ? Results.Content(Html(kind), "text/html; charset=utf-8")
            : Problem.Of(ProblemKinds.NoSuchRoute);

    private static string Html(ProblemKind kind) => $"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>{WebUtility.HtmlEncode(kind.Code)}</title>
        <h1>{WebUtility.HtmlEncode(kind.Title)}</h1>
        <dl>
        <dt>code</dt><dd>{WebUtility.HtmlEncode(kind.Code)}</dd>
        <dt>HTTP status</dt><dd>{kind.Status}</dd>
        <dt>retryable</dt><dd>{(kind.Retryable
            ? "yes: the same request may succeed later"
            : "no: the request or the state must change first")}</dd>
        <dt>operation id used</dt><dd>{kind.OperationIdUsed}</dd>
        </dl>
        </html>
        """;
}
