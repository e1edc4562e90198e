using System.Globalization;
using System.Text.Json;
using Npgsql;
using Registry.Store;
using Registry.Store.Postgres;

namespace Registry.Appends;

/// <summary>How many appends of one event an engine takes in a second: docs/engines.md. One line of JSON.</summary>
/// <remarks>
/// appends --engine postgres|marten --clients N --seconds S --streams new|old --connection STRING [--migrate STRING]
/// Each client waits for its answer before it sends again. old: 1,000 streams, made before the clock starts. The
/// connection string is of registry_service; that of --migrate is of registry_owner, and builds the schema first.
/// </remarks>
internal static partial class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        var given = arguments.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1]);
        if (given.TryGetValue("migrate", out var owner)) await Migrate(owner);
        await using var engine = Engine(given["engine"], given["connection"]);
        var (clients, old) = (int.Parse(given["clients"], CultureInfo.InvariantCulture), given["streams"] == "old");
        var length = TimeSpan.FromSeconds(double.Parse(given["seconds"], CultureInfo.InvariantCulture));
        var load = new Load(engine.Log, old ? await Load.Streams(engine.Log, 1_000) : []);
        await load.Run(clients, length / 4); // warms up: plans, pages, the compiler
        Console.WriteLine(JsonSerializer.Serialize(await load.Run(clients, length)));
        return 0;
    }

    private static IEngine Engine(string name, string connection)
    {
        IEngine? engine = name == "postgres" ? new PostgresEngine(connection, TimeProvider.System, OutboxPace.Usual) : null;
        OfMarten(name, connection, ref engine);
        return engine ?? throw new ArgumentException($"This build has no engine {name}.");
    }

    /// <summary>Says nothing unless the build has Program.Marten.cs.</summary>
    static partial void OfMarten(string name, string connection, ref IEngine? engine);

    private static async Task Migrate(string owner)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await Migrator.Run(source, []);
    }
}
