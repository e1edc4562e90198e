using Npgsql;
using Registry.Api.Examples;
using Registry.Api.Hosting.Mirroring;
using Registry.Projections;
using Registry.Projections.AuditTree;
using Registry.Store;
using Registry.Store.Postgres;

namespace Registry.Api.Hosting;

/// <summary>
/// Before the first call is taken: the schema is ours, the keys fit it, the mirror has the same ledger, no destruction
/// is undone, the policy is on record.
/// </summary>
public static class Start
{
    /// <exception cref="SettingsException">The service must not serve; the message says why.</exception>
    public static async Task Prepare(IServiceProvider services, Settings settings, CancellationToken ct)
    {
        var hadKeys = Directory.Exists(Composition.KeyFolder(settings))
            && Directory.EnumerateFiles(Composition.KeyFolder(settings)).Any();
        var signed = Directory.Exists(LedgerWiring.SigningFolder(settings));
        var engine = services.GetRequiredService<IEngine>();
        await Migrate(engine, settings, ct);
        var store = engine.Log; // needs no key, so it mints none
        if (!signed && await store.Head(ct) > 0)
            throw new SettingsException("The database holds events, but the data folder has no keys to sign them.");
        if (!hadKeys && await store.Head(ct) > 0)
            throw new SettingsException("The database holds events, but the data folder has no keys to open them.");
        var log = services.GetRequiredService<ILogger<MirrorGate>>();
        if (await services.GetRequiredService<MirrorGate>().Pass(ct) is > 0 and var lost)
            log.LedgerRestored(lost);
        if (await store.Head(ct) == 0)
            await BeginLedger(services, ct);
        if (await services.GetRequiredService<Replay>().Run(ct) is > 0 and var keys)
            log.DestructionsReplayed(keys);
        await services.GetRequiredService<FirstFacts>().Record(ct);
        if (settings.Embedded)
            await services.GetRequiredService<ExamplePeople>().Record(ct);
    }

    /// <summary>The empty tree is witnessed before the first event.</summary>
    private static async Task BeginLedger(IServiceProvider services, CancellationToken ct)
    {
        var (leader, tree) = (
            services.GetRequiredService<TreeLeader>(), services.GetRequiredService<AuditTreeQueries>());
        try
        {
            while (await tree.Latest(ct) is null && !await leader.Round(ct))
                if (!leader.Leads)
                    await Task.Delay(TimeSpan.FromMilliseconds(200), ct); // another node begins it
        }
        catch (Exception fault) when (fault is LedgerFaultException or MirrorRefusedException
            or MirrorUnavailableException)
        {
            throw new SettingsException($"The ledger cannot begin: {LedgerFaults.Of(fault)}.");
        }
    }

    private static async Task Migrate(IEngine engine, Settings settings, CancellationToken ct)
    {
        await using var owner = NpgsqlDataSource.Create(settings.PostgresOwner);
        await Migrator.Run(owner, [typeof(Projector).Assembly], ct);
        await using var command = owner.CreateCommand(
            "insert into keys.epochs (number, state) values (1, 'open') on conflict do nothing");
        await command.ExecuteNonQueryAsync(ct);
        await engine.Start(owner, ct);
    }
}
