using System.Collections;
using Registry.Api.Ladder;
using Registry.Api.LedgerPages;

namespace Registry.Api.Hosting;

/// <summary>A variable of the environment.</summary>
/// <param name="Default">What counts if it is not set; none if it must be set.</param>
/// <param name="Means">A sentence or two of English.</param>
public sealed record SettingName(string Name, string? Default, string Means);

/// <summary>Every REGISTRY_ variable there is: a misspelt one is told and not passed over.</summary>
public static class SettingNames
{
    private const string Prefix = "REGISTRY_";

    /// <summary>What the service reads.</summary>
    public static IReadOnlyList<SettingName> Service { get; } =
    [
        new("REGISTRY_POSTGRES", null, "Npgsql connection string of the role registry_service. ops/run sets it."),
        new("REGISTRY_POSTGRES_OWNER", null,
            "Npgsql connection string of the role registry_owner, which owns the schemas. ops/run sets it."),
        new("REGISTRY_ENGINE", Engines.Default,
            "What keeps events and brings messages: postgres, or marten in a build that has it. ops/run sets it."),
        new("REGISTRY_MIRROR", null,
            "Path of the socket of the mirror, the copy of the ledger outside the database. ops/run sets it."),
        new("REGISTRY_ADDRESS", "127.0.0.1", "IP address to listen at."),
        new("REGISTRY_CONFIGURATION", "the configuration that ships for the 109 centre",
            "Path of the centre's configuration, the document described below."),
        new("REGISTRY_OIDC_AUTHORITY", "none",
            "https address of the OpenID Connect issuer. Without one the built-in issuer works, on the embedded "
            + "PostgreSQL at a loopback address only."),
        new("REGISTRY_OIDC_AUDIENCE", "none", "Audience that tokens must have; set together with the issuer."),
        new("REGISTRY_OIDC_ROLE_CLAIM", "roles", "The claim that carries the registry's roles."),
        new("REGISTRY_OIDC_CLIENT", "no console where there is an issuer",
            "The console's client id at the issuer. Redirect address: /console/sign-in/answer below the public URL."),
        new("REGISTRY_OIDC_CLIENT_SECRET_FILE", "a public client, with PKCE alone",
            "Path of a file with the client's secret, sent in the form of the token request; mode 0600 or less."),
        new("REGISTRY_OIDC_SCOPE", "openid profile", "Scopes that sign-in asks for, openid among them."),
        new("REGISTRY_PUBLIC_URL", "the address that a request names",
            "https address without a path where people reach the service behind a proxy."),
        new("REGISTRY_POLICY_NOTICE_DAYS", "30",
            "Days before its day from which the policy's review is due soon, 0 to 366."),
        new("REGISTRY_LOG_ORIGIN", "registry.109/ and the log key's id",
            "Name of the ledger in its checkpoints; never changed once there is one. No blank, no plus."),
        .. LadderSettings.Names,
        ScrubSettings.Name,
        new("REGISTRY_EMBEDDED", "no", "yes: the PostgreSQL is one that ops/run started. ops/run sets it."),
    ];

    /// <summary>What only the commands in ops read.</summary>
    private static readonly string[] Commands =
    [
        "REGISTRY_PG_BIN", "REGISTRY_PG_OPTIONS", "REGISTRY_TEST_POSTGRES", "REGISTRY_TEST_ENGINE",
        "REGISTRY_TEST_MINUTES", "REGISTRY_TEST_CHROMIUM", "REGISTRY_TEST_PICTURES",
        "REGISTRY_TOKEN_SERVICE", "REGISTRY_TOKEN_OFFICER", "REGISTRY_TOKEN_APPROVER", "REGISTRY_TOKEN_ADMINISTRATOR",
        "REGISTRY_VERIFIER",
    ];

    /// <exception cref="SettingsException">A variable begins like one of ours and is none.</exception>
    public static void Check(IDictionary environment)
    {
        var known = Service.Select(setting => setting.Name).Concat(Commands).ToHashSet(StringComparer.Ordinal);
        var unknown = environment.Keys.Cast<string>()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && !known.Contains(name))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (unknown.Count > 0)
            throw new SettingsException($"{string.Join(", ", unknown)}: no setting has this name.");
    }
}
