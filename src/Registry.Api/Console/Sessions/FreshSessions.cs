namespace Registry.Api.Console.Sessions;

/// <summary>
/// Who signs in gets a new number: the one a browser had before, somebody else may know (session fixation, OWASP).
/// </summary>
public static class FreshSessions
{
    /// <summary>Before the cookie is read: the framework would renew the session that it names.</summary>
    public static void UseFreshSessions(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (Begins($"{http.Request.Path}".TrimEnd('/')))
            http.Request.Headers.Cookie = string.Join("; ", $"{http.Request.Headers.Cookie}"
                .Split(';', StringSplitOptions.TrimEntries)
                .Where(it => !it.StartsWith($"{Session.Cookie}=", StringComparison.OrdinalIgnoreCase)));
        return next(http);
    });

    private static bool Begins(string path) =>
        path.Equals("/console/sign-in", StringComparison.OrdinalIgnoreCase)
        || path.Equals("/console/enter", StringComparison.OrdinalIgnoreCase);
}
