using JasperFx;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;
using Registry.Store.Tests;

namespace Registry.Store.Marten.Tests.BothWays;

/// <summary>A real Marten in a program that is not ours, with the rights of ops/postgres/foreign.sql.</summary>
internal static class ForeignMarten
{
    public const string Documents = "registry_foreign";

    /// <summary>Gives the role its rights, and the projection its documents in the role's own schema.</summary>
    public static async Task Admit(Database database)
    {
        await database.Execute(await File.ReadAllTextAsync(Database.InRepository("ops/postgres/foreign.sql")));
        using var deploying = Store(database, options => options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate);
        await deploying.Storage.Database.EnsureStorageExistsAsync(typeof(PersonSeen));
    }

    /// <summary>As docs/engines.md says that it is to be set.</summary>
    public static DocumentStore Store(Database database, Action<StoreOptions>? more = null) => Open(database, options =>
    {
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.Events.EnableUniqueIndexOnEventId = true;
        options.DatabaseSchemaName = Documents;
        options.Events.MapEventType<PersonEntered>("subject_registered");
        options.Events.MapEventType<DetailsTaken>("personal_data_collected");
        options.Events.MapEventType<PassedOn>("disclosure_recorded");
        options.Projections.Add<PeopleSeen>(ProjectionLifecycle.Async);
        more?.Invoke(options);
    });

    /// <summary>As it is set when nobody sets anything, but for where the events are.</summary>
    public static DocumentStore Default(Database database) => Open(database, _ => { });

    private static DocumentStore Open(Database database, Action<StoreOptions> set) => DocumentStore.For(options =>
    {
        options.Connection(Connection(database));
        options.Events.DatabaseSchemaName = "registry";
        options.DisableNpgsqlLogging = true;
        set(options);
    });

    private static string Connection(Database database) => new NpgsqlConnectionStringBuilder(database.Super)
    {
        // The settings of the role hold for who logs in as it; here somebody else takes the role.
        Pooling = true,
        Options = "-c role=registry_foreign -c lock_timeout=300ms -c idle_in_transaction_session_timeout=5s",
    }.ConnectionString;
}
