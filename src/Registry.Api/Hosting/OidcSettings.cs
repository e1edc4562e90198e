namespace Registry.Api.Hosting;

/// <param name="RoleClaim">The claim that carries the registry's roles.</param>
/// <param name="Console">What the issuer knows the console as; without it there is no console.</param>
public sealed record OidcSettings(string Authority, string Audience, string RoleClaim, ConsoleClient? Console)
{
    public static OidcSettings? Of(IConfiguration configuration)
    {
        var authority = configuration["REGISTRY_OIDC_AUTHORITY"];
        var audience = configuration["REGISTRY_OIDC_AUDIENCE"];
        var console = ConsoleClient.Of(configuration);
        if (string.IsNullOrEmpty(authority) != string.IsNullOrEmpty(audience))
            throw new SettingsException(
                "REGISTRY_OIDC_AUTHORITY and REGISTRY_OIDC_AUDIENCE are set together or not at all.");
        if (string.IsNullOrEmpty(authority))
            return console is null
                ? null
                : throw new SettingsException("REGISTRY_OIDC_CLIENT is set and REGISTRY_OIDC_AUTHORITY is not.");
        return Uri.TryCreate(authority, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || uri.IsLoopback)
            ? new(authority, audience!, configuration["REGISTRY_OIDC_ROLE_CLAIM"] ?? "roles", console)
            : throw new SettingsException("REGISTRY_OIDC_AUTHORITY is not an https address.");
    }
}

/// <summary>The console as a client of the issuer.</summary>
/// <param name="Secret">None for a public client: PKCE protects the code in either case.</param>
public sealed record ConsoleClient(string Id, string? Secret, IReadOnlyList<string> Scopes)
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public static ConsoleClient? Of(IConfiguration configuration)
    {
        var file = configuration["REGISTRY_OIDC_CLIENT_SECRET_FILE"];
        if (configuration["REGISTRY_OIDC_CLIENT"] is { Length: > 0 } id)
            return new(id, file is { Length: > 0 } ? Read(file) : null, [.. Scope(configuration).Split(' ')]);
        return string.IsNullOrEmpty(file)
            ? null
            : throw new SettingsException("REGISTRY_OIDC_CLIENT_SECRET_FILE is set and REGISTRY_OIDC_CLIENT is not.");
    }

    private static string Scope(IConfiguration configuration) =>
        configuration["REGISTRY_OIDC_SCOPE"] is not { Length: > 0 } scope ? "openid profile"
        : scope.Split(' ').Contains("openid") ? scope
        : throw new SettingsException("REGISTRY_OIDC_SCOPE does not contain openid.");

    private static string Read(string file)
    {
        try
        {
            if ((File.GetUnixFileMode(file) & Others) != 0)
                throw new SettingsException(
                    "Group or others may read the file that REGISTRY_OIDC_CLIENT_SECRET_FILE names: chmod go= it.");
            if (File.ReadAllText(file).Trim() is { Length: > 0 } secret)
                return secret;
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException("The file that REGISTRY_OIDC_CLIENT_SECRET_FILE names cannot be read.", unread);
        }

        throw new SettingsException("The file that REGISTRY_OIDC_CLIENT_SECRET_FILE names is empty.");
    }
}
