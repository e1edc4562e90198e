using Registry.Projections;

namespace Registry.Api.Hosting;

/// <summary>Keeps the views at the head of the log for as long as the service runs.</summary>
public sealed class ProjectionWorker(Projector projector) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => projector.Run(stoppingToken);
}
