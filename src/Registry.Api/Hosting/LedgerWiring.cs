using Npgsql;
using Registry.Api.Hosting.Mirroring;
using Registry.Audit;
using Registry.Keys;
using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>The tree over all events, who signs it, and who mirrors it.</summary>
public static class LedgerWiring
{
    /// <summary>How long the others wait for a leader that is gone without a word.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddLedger(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(it => SigningKeys.OpenOrCreate(
            SigningFolder(settings), it.GetRequiredService<TimeProvider>().GetUtcNow()));
        services.AddSingleton(it => Identity(settings, it.GetRequiredService<SigningKeys>()));
        services.AddSingleton<IMirror>(it =>
            new MirrorClient(settings.Mirror, $"{it.GetRequiredService<LogIdentity>().Key}"));
        services.AddSingleton<MirrorGate>();
        services.AddSingleton<Replay>();
        services.AddSingleton(it =>
        {
            var ids = it.GetRequiredService<Vault>().Ids;
            return new Leaves(stream => ids.Derived("stream-tag", stream));
        });
        services.AddSingleton<RememberedLeaves>();
        services.AddSingleton<TreeSight>();
        services.AddSingleton(it => Notices(it.GetRequiredService<ILogger<TreeLeader>>()));
        services.AddSingleton<TreeParts>();
        services.AddSingleton(it => it.GetRequiredService<TreeParts>().Tree);
        services.AddSingleton(it => new Lease(it.GetRequiredService<NpgsqlDataSource>(), Guid.NewGuid(), Lease));
        services.AddSingleton<TreeLeader>();
        services.AddSingleton<TreeRecovery>();
        services.AddSingleton<TreeComparison>();
        services.AddSingleton<AuditTreeQueries>();
        services.AddSingleton<LedgerState>();
        return services.AddHostedService<LedgerWorker>();
    }

    /// <summary>The log as the doors see it: what they append is remembered for the sequencer.</summary>
    public static IServiceCollection AddLog(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(it => Engines.Open(
            settings, it.GetRequiredService<TimeProvider>(), it.GetRequiredService<OutboxPace>()));
        return services.AddSingleton<IEventStore>(it => new RememberingStore(
            it.GetRequiredService<IEngine>().Log, it.GetRequiredService<Leaves>(),
            it.GetRequiredService<RememberedLeaves>()));
    }

    public static string SigningFolder(Settings settings) => Path.Combine(settings.Data, "signing");

    /// <exception cref="SettingsException">The origin cannot name a key.</exception>
    private static LogIdentity Identity(Settings settings, SigningKeys keys)
    {
        var origin = settings.LogOrigin ?? $"registry.109/{keys.LogKeyId}";
        return Vkey.IsName(origin)
            ? new(Vkey.OfP256(origin, keys.LogPublicKey.Span), keys.SignLog)
            : throw new SettingsException("REGISTRY_LOG_ORIGIN has a blank or a plus.");
    }

    private static LedgerNotices Notices(ILogger<TreeLeader> log) => new(
        log.LeafDiffers, log.Nonconforming, _ => Task.CompletedTask);
}
