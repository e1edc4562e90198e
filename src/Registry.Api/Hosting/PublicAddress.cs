namespace Registry.Api.Hosting;

/// <summary>Where people reach the service behind a proxy: what a request says of it counts for nothing then.</summary>
public static class PublicAddress
{
    /// <exception cref="SettingsException">It has a path, or people would sign in over the open net.</exception>
    public static Uri? Of(IConfiguration configuration)
    {
        if (configuration["REGISTRY_PUBLIC_URL"] is not { Length: > 0 } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.PathAndQuery == "/"
            && (url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback))
            ? url
            : throw new SettingsException("REGISTRY_PUBLIC_URL is not an https address without a path.");
    }

    /// <summary>Redirects and cookies are made for that address.</summary>
    public static void UsePublicAddress(this IApplicationBuilder app, Uri? url)
    {
        if (url is not null)
            app.Use((http, next) =>
            {
                (http.Request.Scheme, http.Request.Host) = (url.Scheme, new(url.Authority));
                return next(http);
            });
    }
}
