using System.Security.Cryptography;
using System.Text;
using Registry.Api.Hosting;
using Registry.Api.Problems;
using Registry.Api.Reads;
using Registry.Domain;
using Registry.Store;

namespace Registry.Api.PublicPages;

/// <summary>The policy for everybody to read: the version in force, or any by its number. Source: policy 7.2.</summary>
public sealed class PolicyPages(PolicyReader reader, IDocuments documents, Centre centre)
{
    public const string Style = "/policy.css";

    /// <summary>No script, no frame, no form, nothing from elsewhere.</summary>
    private const string Policy =
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="number">None for the version in force.</param>
    /// <param name="lang">Code of a language; none for the original.</param>
    public async Task<IResult> Page(HttpContext http, int? number, string? lang)
    {
        var ct = http.RequestAborted;
        var history = await reader.Read(ct);
        if (Asked(lang) is not { } language
            || history.Version(number ?? history.InForce) is not { } version
            || Hash(version, language) is not { } sha256)
            return Problem.Of(ProblemKinds.NoSuchRoute);
        var text = await documents.Text(sha256, ct);
        var page = Encoding.UTF8.GetBytes(PolicyHtml.Of(
            new(history, version, language, sha256, text, centre.Document.Operator.Name)));
        return Answer(http, page, Code.Of(language));
    }

    /// <summary>Its tag is a hash of the page, which holds the text's: what stands around it changes too.</summary>
    private static IResult Answer(HttpContext http, byte[] page, string language)
    {
        var headers = http.Response.Headers;
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(page))}\"";
        headers.ETag = tag;
        headers.CacheControl = "no-cache";
        headers.ContentLanguage = language;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return http.Request.Headers.IfNoneMatch.SelectMany(known => (known ?? "").Split(", ")).Contains(tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(page, "text/html; charset=utf-8");
    }

    private static Language? Asked(string? lang) => lang is null
        ? Language.Kk
        : Enum.GetValues<Language>().Where(language => Code.Of(language) == lang).Select(it => (Language?)it)
            .FirstOrDefault();

    private static string? Hash(PolicyVersionAnswer version, Language language) => language == Language.Kk
        ? version.Sha256
        : version.Translations.FirstOrDefault(translation => translation.Language == language)?.Sha256;
}

public static class PolicyPageRoutes
{
    private static readonly byte[] Css = Resource();

    public static void MapPolicyPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/policy", (HttpContext http, string? lang, PolicyPages pages) => pages.Page(http, null, lang))
            .ExcludeFromDescription().AllowAnonymous();
        routes.MapGet("/policy/{version:int}", (HttpContext http, int version, string? lang, PolicyPages pages) =>
            pages.Page(http, version, lang)).ExcludeFromDescription().AllowAnonymous();
        routes.MapGet(PolicyPages.Style, () => Results.Bytes(Css, "text/css; charset=utf-8"))
            .ExcludeFromDescription().AllowAnonymous();
    }

    private static byte[] Resource()
    {
        using var stream = typeof(PolicyPageRoutes).Assembly.GetManifestResourceStream("policy.css")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
