using Registry.Projections;
using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>Live: the process answers. Ready: the log can be read and the views keep up with it.</summary>
public static class Health
{
    /// <summary>Ours: a load balancer asks every few seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="Head">Position of the log's last event.</param>
    /// <param name="Views">Position every view has reached.</param>
    public sealed record Readiness(bool Ready, long Head, long Views);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Ok()).WithName("Live").WithTags("health");
        routes.MapGet("/health/ready", Ready).WithName("Ready").WithTags("health")
            .Produces<Readiness>().Produces<Readiness>(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> Ready(IEventStore store, Projector projector, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var head = await store.Head(patience.Token);
            var views = await projector.CaughtUp(head, Patience, patience.Token);
            return Answer(new(views >= head, head, views));
        }
        catch (Exception fault) when (fault is StoreUnavailableException or OperationCanceledException)
        {
            return Answer(new(false, 0, 0));
        }
    }

    private static IResult Answer(Readiness readiness) => TypedResults.Json(
        readiness,
        ApiJson.Options,
        statusCode: readiness.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}
