using System.Text.Encodings.Web;

namespace Registry.Api.Problems;

/// <summary>GET /problems/{code}: the page a problem's type leads to. For everybody.</summary>
public static class ProblemPages
{
    /// <summary>The page is text: nothing is loaded, run, sent or framed.</summary>
    private const string Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapProblemPages(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/problems/{code}", Page).ExcludeFromDescription().AllowAnonymous();

    private static IResult Page(string code, HttpContext http)
    {
        if (!ProblemCatalogue.ByCode.TryGetValue(code, out var entry))
            return Problem.Of(ProblemKinds.NoSuchRoute);
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Content(Html(entry), "text/html; charset=utf-8");
    }

    private static string Html(CatalogueEntry entry) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8" />
        <title>{Text(entry.Kind.Code)}</title>
        </head>
        <body>
        <h1>{Text(entry.Kind.Title)}</h1>
        <p lang="kk">{Text(entry.Advice.Kk)}</p>
        <p lang="ru">{Text(entry.Advice.Ru)}</p>
        <dl>
        {string.Join('\n', Said(entry).Select(row => $"<dt>{row.Name}</dt><dd>{Text(row.Said)}</dd>"))}
        </dl>
        </body>
        </html>
        """;

    private static IEnumerable<(string Name, string Said)> Said(CatalogueEntry entry)
    {
        yield return ("code", entry.Kind.Code);
        yield return ("HTTP status", $"{entry.Kind.Status}");
        yield return ("what it means", Plain(entry.Advice.Means));
        yield return ("what to do", Plain(entry.Advice.Do));
        if (entry.Article is { } article)
            yield return ("where the rule comes from", article);
        if (entry.Facts.Count > 0)
            yield return ("facts it carries", string.Join(", ", entry.Facts));
        yield return ("retryable", entry.Kind.Retryable
            ? "yes: the same request may succeed later"
            : "no: the request or the state must change first");
        yield return ("operation id used", entry.Kind.OperationIdUsed);
    }

    /// <summary>Without the marks of code letters that the page in docs has.</summary>
    private static string Plain(string said) => said.Replace("`", "", StringComparison.Ordinal);

    private static string Text(string said) => HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(said);
}
