using Npgsql;
using Registry.Api.Ladder;
using Registry.Projections;
using Registry.Projections.Scrubbing;
using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>Live: the process answers. Ready: the log can be read and the views keep up with it.</summary>
public static class Health
{
    /// <summary>Ours: a load balancer asks every few seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="Head">Position of the log's last event.</param>
    /// <param name="Views">Position every view has reached.</param>
    /// <param name="Degraded">It serves, and somebody has to look; <paramref name="Because"/> says at what.</param>
    /// <param name="Because">
    /// <c>ledger-waits</c>: no signed tree holds what is recorded, for too long; <c>findings</c>: something does not
    /// agree with the signed tree.
    /// </param>
    public sealed record Readiness(
        bool Ready, long Head, long Views, bool Degraded = false, IReadOnlyList<string>? Because = null);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Ok()).WithName("Live").WithTags("health");
        routes.MapGet("/health/ready", Ready).WithName("Ready").WithTags("health")
            .Produces<Readiness>().Produces<Readiness>(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> Ready(
        IEventStore store, Projector projector, LedgerLadder ladder, FindingStore findings, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var head = await store.Head(patience.Token);
            var views = await projector.CaughtUp(head, Patience, patience.Token);
            var because = new List<string>();
            if (ladder.Standing.Step > LadderStep.Open)
                because.Add("ledger-waits");
            if (await findings.Standing(patience.Token) > 0)
                because.Add("findings");
            return Answer(new(views >= head, head, views, because.Count > 0, because.Count > 0 ? because : null));
        }
        catch (Exception fault) when (fault is StoreUnavailableException or OperationCanceledException
            or NpgsqlException)
        {
            return Answer(new(false, 0, 0));
        }
    }

    private static IResult Answer(Readiness readiness) => TypedResults.Json(
        readiness,
        ApiJson.Options,
        statusCode: readiness.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}
