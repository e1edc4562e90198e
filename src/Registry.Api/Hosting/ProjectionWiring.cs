using Npgsql;
using Registry.Api.Reads;
using Registry.Projections;
using Registry.Projections.Accesses;
using Registry.Projections.Appeals;
using Registry.Projections.Consents;
using Registry.Projections.Disclosures;
using Registry.Projections.Disseminations;
using Registry.Projections.Extracts;
using Registry.Projections.Operations;
using Registry.Projections.Recipients;
using Registry.Projections.Refusals;
using Registry.Projections.Sources;
using Registry.Projections.Subjects;
using Registry.Projections.Withheld;
using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>The views and the worker that keeps them.</summary>
public static class ProjectionWiring
{
    public static IServiceCollection AddProjections(this IServiceCollection services)
    {
        services.AddSingleton(it =>
        {
            var log = it.GetRequiredService<ILogger<Projector>>();
            return new Projector(
                it.GetRequiredService<IEventStore>(), it.GetRequiredService<NpgsqlDataSource>(), Views.All,
                new ProjectorNotices(
                    parked => log.Parked(parked.Projection, parked.Stream, parked.Position, parked.Kind),
                    log.ProjectionsStand));
        });
        services.AddSingleton<Parked>();
        services.AddSingleton<SubjectQueries>();
        services.AddSingleton<DisclosureQueries>();
        services.AddSingleton<DisclosureReport>();
        services.AddSingleton<OperationReport>();
        services.AddSingleton<HoldingReport>();
        services.AddSingleton<RecentHoldings>();
        services.AddSingleton<RefusalQueries>();
        services.AddSingleton<AccessQueries>();
        services.AddSingleton<RecipientQueries>();
        services.AddSingleton<OperationQueries>();
        services.AddSingleton<AppealQueries>();
        services.AddSingleton<ConsentQueries>();
        services.AddSingleton<ConsentReport>();
        services.AddSingleton<DisseminationQueries>();
        services.AddSingleton<WithheldQueries>();
        services.AddSingleton<ExtractQueries>();
        return services.AddReading();
    }

    private static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddSingleton<ReadDesk>();
        services.AddSingleton<SourceQueries>();
        services.AddSingleton<SourceNames>();
        services.AddSingleton<CoverageDesk>();
        services.AddSingleton<CoverageAtHand>();
        return services;
    }
}
