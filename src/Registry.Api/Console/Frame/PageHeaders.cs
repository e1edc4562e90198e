namespace Registry.Api.Console.Frame;

/// <summary>What a browser is told of every page: nothing comes from elsewhere, and nothing is kept.</summary>
public static class PageHeaders
{
    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
            + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store, no-cache"; // as antiforgery would have it: it warns where it has to change it
        headers.Pragma = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
