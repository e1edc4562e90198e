namespace Registry.Api.Console.Sessions;

/// <summary>
/// Who signs in gets a new number: the one a browser had before, somebody else may know (session fixation, OWASP).
/// </summary>
public static class FreshSessions
{
    /// <summary>Before the cookie is read: the framework would renew the session that it names.</summary>
    public static void UseFreshSessions(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Path == "/console/sign-in" || http.Request.Path == "/console/enter")
            http.Request.Headers.Cookie = string.Join("; ", $"{http.Request.Headers.Cookie}".Split("; ")
                .Where(it => !it.StartsWith($"{Session.Cookie}=", StringComparison.Ordinal)));
        return next(http);
    });
}
