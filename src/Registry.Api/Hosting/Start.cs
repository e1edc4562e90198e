using Npgsql;
using Registry.Api.Examples;
using Registry.Projections;
using Registry.Store;
using Registry.Store.Postgres;

namespace Registry.Api.Hosting;

/// <summary>
/// Before the first call is taken: the schema is ours, the keys fit it, no destruction is undone, the policy is on
/// record.
/// </summary>
public static class Start
{
    /// <exception cref="SettingsException">The service must not serve; the message says why.</exception>
    public static async Task Prepare(IServiceProvider services, Settings settings, CancellationToken ct)
    {
        var hadKeys = Directory.Exists(Composition.KeyFolder(settings))
            && Directory.EnumerateFiles(Composition.KeyFolder(settings)).Any();
        await Migrate(settings, ct);
        var store = services.GetRequiredService<IEventStore>();
        if (!hadKeys && await store.Head(ct) > 0)
            throw new SettingsException("The database holds events, but the data folder has no keys to open them.");
        var undone = await services.GetRequiredService<DestructionJournal>().Undone(store, ct);
        if (undone.Count > 0)
            throw new SettingsException(
                $"The database holds {undone.Count} keys that were destroyed: it was restored from before. "
                + "No personal data are served until the destructions are replayed.");
        await services.GetRequiredService<FirstFacts>().Record(ct);
        if (settings.Embedded)
            await services.GetRequiredService<ExamplePeople>().Record(ct);
    }

    private static async Task Migrate(Settings settings, CancellationToken ct)
    {
        await using var owner = NpgsqlDataSource.Create(settings.PostgresOwner);
        await Migrator.Run(owner, [typeof(Projector).Assembly], ct);
        await using var command = owner.CreateCommand(
            "insert into keys.epochs (number, state) values (1, 'open') on conflict do nothing");
        await command.ExecuteNonQueryAsync(ct);
    }
}
