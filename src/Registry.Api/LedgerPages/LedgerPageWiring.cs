using Npgsql;
using Registry.Api.Hosting;
using Registry.Projections.AuditTree;
using Registry.Projections.Scrubbing;

namespace Registry.Api.LedgerPages;

/// <summary>The pages of the ledger, and who reads it again.</summary>
public static class LedgerPageWiring
{
    public static IServiceCollection AddLedgerPages(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<Witness>();
        services.AddSingleton<ProofLevels>();
        services.AddSingleton<ReceiptPage.Tools>();
        services.AddSingleton<StatePage.Tools>();
        services.AddSingleton(settings.Scrub);
        services.AddSingleton(it => new RowForms(it.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton(it => new FindingStore(it.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<ScrubberParts>();
        return services.AddHostedService<ScrubWorker>();
    }
}
