using Registry.Domain;

namespace Registry.Api.Console.Frame;

/// <summary>The language of a page: as the reader chose, else as the browser prefers, else Kazakh.</summary>
public static class ReaderLanguage
{
    private const string Cookie = "registry-language";

    public static Language Of(HttpRequest request) =>
        Coded(request.Cookies[Cookie])
        ?? request.GetTypedHeaders().AcceptLanguage.OrderByDescending(it => it.Quality ?? 1)
            .Select(it => Coded(it.Value.Value?.Split('-')[0])).FirstOrDefault(it => it is not null)
        ?? Language.Kk;

    /// <summary>POST /console/language: for a year, and back to where the reader was.</summary>
    public static async Task<IResult> Choose(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (Coded(form["to"]) is { } language)
            http.Response.Cookies.Append(Cookie, Code.Of(language), new()
            {
                MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true,
                Secure = http.Request.IsHttps,
            });
        return Results.LocalRedirect(Local(form["back"]));
    }

    /// <summary>An address of the console, or its first page.</summary>
    public static string Local(string? back) =>
        back is not null && back.All(letter => letter is > ' ' and <= '~')
        && (back == "/console" || back.StartsWith("/console/", StringComparison.Ordinal)
            || back.StartsWith("/console?", StringComparison.Ordinal)) ? $"~{back}" : "~/console";

    private static Language? Coded(string? code) => Enum.GetValues<Language>()
        .Where(language => Code.Of(language) == code).Select(language => (Language?)language).FirstOrDefault();
}
