using Npgsql;
using Registry.Projections;
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
        return services;
    }
}
