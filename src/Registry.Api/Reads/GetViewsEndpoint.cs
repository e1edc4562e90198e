using Registry.Api.Operations;
using Registry.Projections;
using Registry.Store;

namespace Registry.Api.Reads;

/// <summary>GET /v1/views: how far the views are, and which streams they had to stop at.</summary>
public static class GetViewsEndpoint
{
    /// <param name="Head">Position of the log's last event.</param>
    /// <param name="Position">Position every view has reached.</param>
    public sealed record Answer(long Head, long Position, IReadOnlyList<ParkedAnswer> Parked);

    public static async Task<IResult> Handle(
        IEventStore store, Projector projector, Parked parked, CancellationToken ct)
    {
        var head = await store.Head(ct);
        var position = await projector.CaughtUp(head, TimeSpan.Zero, ct);
        var standing = await parked.All(ct);
        return new JsonAnswer(
            new Answer(head, position, [.. standing.Select(at => new ParkedAnswer(at.Projection, at.Position))]),
            StatusCodes.Status200OK);
    }
}
