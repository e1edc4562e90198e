using Npgsql;
using Registry.Api.Hosting;
using Registry.Projections.AuditTree;

namespace Registry.Api.Ladder;

/// <summary>The ladder and who watches it.</summary>
public static class LadderWiring
{
    public static IServiceCollection AddLadder(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings.Ladder);
        services.AddSingleton<LedgerLadder>();
        services.AddSingleton(it => new WaitingEvents(it.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton(it => new LedgerIncidents(it.GetRequiredService<NpgsqlDataSource>()));
        return services.AddHostedService<LadderWatch>();
    }
}
