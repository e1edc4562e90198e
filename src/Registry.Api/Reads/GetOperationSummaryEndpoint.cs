using Registry.Api.Operations;
using Registry.Projections.Operations;

namespace Registry.Api.Reads;

/// <summary>GET /v1/operations/summary: how many operations were done, by whom and through which channel.</summary>
public static class GetOperationSummaryEndpoint
{
    /// <param name="From">RFC 3339: those that happened then or later.</param>
    /// <param name="To">RFC 3339: those that happened earlier than this.</param>
    /// <param name="Actor">An employee or a system, as entries name them.</param>
    public sealed record Filter(DateTimeOffset? From, DateTimeOffset? To, Guid? Actor);

    /// <param name="Actors">Who did most comes first.</param>
    /// <param name="Channels">The busiest first; of each, what was done.</param>
    public sealed record Answer(
        long Count, IReadOnlyList<ActorAnswer> Actors, IReadOnlyList<ChannelAnswer> Channels, long Position,
        bool Complete, IReadOnlyList<ParkedAnswer>? Parked)
        : CoveredAnswer;

    /// <param name="Findings">Of them, those that broke a rule.</param>
    public sealed record ActorAnswer(
        Guid Actor, long Count, long Findings, DateTimeOffset LastAt, IReadOnlyList<CountAnswer> Operations);

    /// <param name="Channel">None of entries from before it was kept.</param>
    public sealed record ChannelAnswer(string? Channel, long Count, IReadOnlyList<CountAnswer> Operations);

    /// <param name="Operation">Code of an operation.</param>
    public sealed record CountAnswer(string Operation, long Count);

    public static async Task<IResult> Handle(
        [AsParameters] Filter filter, ReadDesk desk, OperationReport report, CancellationToken ct)
    {
        if (await desk.CatchUp(ct) is { } behind)
            return behind;
        var counts = await report.Of(
            new()
            {
                Actor = filter.Actor is { } actor ? new(actor) : null,
                From = filter.From?.ToUniversalTime(),
                Before = filter.To?.ToUniversalTime(),
            },
            ct);
        return new JsonAnswer(
            new Answer(
                counts.Count,
                [.. counts.Actors.GroupBy(it => it.Actor).Select(Of).OrderByDescending(it => it.Count)],
                [.. counts.Channels.GroupBy(it => it.Channel).Select(Of).OrderByDescending(it => it.Count)],
                counts.Standing.Position, counts.Standing.Complete, Paging.Parked(counts.Standing)),
            StatusCodes.Status200OK);
    }

    private static ActorAnswer Of(IGrouping<Domain.ActorId, ActorCount> all) => new(
        all.Key.Value, all.Sum(it => it.Count), all.Sum(it => it.Found), all.Max(it => it.LastAt),
        [.. all.OrderByDescending(it => it.Count).Select(it => new CountAnswer(it.Operation, it.Count))]);

    private static ChannelAnswer Of(IGrouping<string, ChannelOperations> all) => new(
        all.Key.Length == 0 ? null : all.Key, all.Sum(it => it.Count),
        [.. all.OrderByDescending(it => it.Count).Select(it => new CountAnswer(it.Operation, it.Count))]);
}
