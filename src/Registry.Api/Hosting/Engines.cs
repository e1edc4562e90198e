using Registry.Store;
using Registry.Store.Postgres;

namespace Registry.Api.Hosting;

/// <summary>The engines this program was built with, by name: docs/engines.md.</summary>
public static partial class Engines
{
    public const string Default = "postgres";

    private static readonly Dictionary<string, Func<string, TimeProvider, OutboxPace, IEngine>> All = Built();

    /// <param name="name">None for the default one.</param>
    /// <exception cref="SettingsException">This program has no such engine.</exception>
    public static string Known(string? name) => name switch
    {
        null or "" => Default,
        _ when All.ContainsKey(name) => name,
        _ => throw new SettingsException($"REGISTRY_ENGINE is not one of: {string.Join(", ", All.Keys)}."),
    };

    public static IEngine Open(Settings settings, TimeProvider clock, OutboxPace pace) =>
        All[settings.Engine](settings.Postgres, clock, pace);

    private static Dictionary<string, Func<string, TimeProvider, OutboxPace, IEngine>> Built()
    {
        var engines = new Dictionary<string, Func<string, TimeProvider, OutboxPace, IEngine>>
        {
            [Default] = (connectionString, clock, pace) => new PostgresEngine(connectionString, clock, pace),
        };
        AddMarten(engines);
        return engines;
    }

    /// <summary>Says nothing unless the build has Engines.Marten.cs.</summary>
    static partial void AddMarten(Dictionary<string, Func<string, TimeProvider, OutboxPace, IEngine>> engines);
}
