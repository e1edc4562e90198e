using System.Globalization;
using System.Net;
using Registry.Api.CentreConfiguration;
using Registry.Api.Ladder;
using Registry.Api.LedgerPages;

namespace Registry.Api.Hosting;

/// <summary>
/// What the service is told at start: arguments first, then the environment. Wrong settings are one sentence each.
/// </summary>
/// <param name="Data">The data folder: keys, access.json.</param>
/// <param name="Centre">The centre's configuration, read and checked.</param>
/// <param name="Embedded">
/// Set by ops/run when it started a PostgreSQL of its own: the default for trying it out.
/// </param>
public sealed record Settings(
    string Data, IPAddress Address, int Port, string Postgres, string PostgresOwner, bool Embedded,
    OidcSettings? Oidc, CentreFile Centre)
{
    /// <summary>Name of the engine that keeps the log.</summary>
    public string Engine { get; init; } = Engines.Default;

    /// <summary>Path of the mirror's socket.</summary>
    public required string Mirror { get; init; }

    /// <summary>Days before the day of the policy's review from which on it is due soon.</summary>
    public required int ReviewNoticeDays { get; init; }

    /// <summary>Where people reach the service, when that is not where it listens.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Without an issuer people have the one-time link; with one, only where it knows the console.</summary>
    public bool HasConsole => Oidc is null or { Console: not null };

    /// <summary>Name of the ledger; none for the one made of its key.</summary>
    public string? LogOrigin { get; init; }

    public required LadderSettings Ladder { get; init; }

    public ScrubSettings Scrub { get; init; } = new(1000);

    /// <exception cref="SettingsException">Something is missing or contradicts something else.</exception>
    public static Settings Of(IConfiguration configuration)
    {
        SettingNames.Check(Environment.GetEnvironmentVariables());
        var settings = new Settings(
            Needed(configuration, "data"),
            Parsed(configuration["REGISTRY_ADDRESS"] ?? "127.0.0.1"),
            int.TryParse(configuration["port"], out var port) ? port : 0,
            Needed(configuration, "REGISTRY_POSTGRES"),
            Needed(configuration, "REGISTRY_POSTGRES_OWNER"),
            configuration["REGISTRY_EMBEDDED"] == "yes",
            OidcSettings.Of(configuration),
            CentreFile.Read(configuration["REGISTRY_CONFIGURATION"] is { Length: > 0 } path ? path : null))
        {
            Engine = Engines.Known(configuration["REGISTRY_ENGINE"]),
            Mirror = Needed(configuration, "REGISTRY_MIRROR"),
            ReviewNoticeDays = Days(configuration["REGISTRY_POLICY_NOTICE_DAYS"] ?? "30"),
            LogOrigin = configuration["REGISTRY_LOG_ORIGIN"] is { Length: > 0 } origin ? origin : null,
            PublicUrl = PublicAddress.Of(configuration),
            Ladder = LadderSettings.Of(configuration),
            Scrub = ScrubSettings.Of(configuration),
        };
        if (settings.Oidc is null && !(settings.Embedded && IPAddress.IsLoopback(settings.Address)))
            throw new SettingsException(
                "No issuer of tokens: set REGISTRY_OIDC_AUTHORITY and REGISTRY_OIDC_AUDIENCE. "
                + "The built-in issuer works only on the embedded PostgreSQL at a loopback address.");
        return settings;
    }

    private static string Needed(IConfiguration configuration, string name) =>
        configuration[name] is { Length: > 0 } value
            ? value
            : throw new SettingsException($"{name} is not set; ops/run sets it.");

    private static int Days(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 366
            ? days
            : throw new SettingsException("REGISTRY_POLICY_NOTICE_DAYS is not a number of days from 0 to 366.");

    private static IPAddress Parsed(string text) => IPAddress.TryParse(text, out var address)
        ? address
        : throw new SettingsException("REGISTRY_ADDRESS is not an IP address.");
}

/// <summary>A setting is missing or wrong; the message is a sentence for the operator.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException() { }
    public SettingsException(string message) : base(message) { }
    public SettingsException(string message, Exception inner) : base(message, inner) { }
}
