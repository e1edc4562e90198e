using Registry.Api.Operations;
using Registry.Projections.Disclosures;

namespace Registry.Api.Reads;

/// <summary>GET /v1/disclosures/summary: how many were made, by day, recipient and channel.</summary>
public static class GetDisclosureSummaryEndpoint
{
    /// <summary>Ours: of recipients, those that received most.</summary>
    private const int MostRecipients = 20;

    /// <param name="Findings">Of them, those that broke a rule.</param>
    /// <param name="Recipients">How many received any.</param>
    /// <param name="Days">Days in Astana that had any.</param>
    /// <param name="Leading">The twenty recipients that received most.</param>
    public sealed record Answer(
        long Count, long Findings, int Recipients, IReadOnlyList<DayAnswer> Days,
        IReadOnlyList<RecipientCountAnswer> Leading, IReadOnlyList<ChannelAnswer> Channels,
        long Position, bool Complete, IReadOnlyList<ParkedAnswer>? Parked)
        : CoveredAnswer;

    public sealed record DayAnswer(DateOnly Day, long Count, long Findings);

    public sealed record RecipientCountAnswer(Guid RecipientId, long Count);

    public sealed record ChannelAnswer(string Channel, long Count);

    public static async Task<IResult> Handle(
        [AsParameters] ListDisclosuresEndpoint.Narrowing filter, ReadDesk desk, DisclosureReport report,
        CancellationToken ct)
    {
        if (await desk.CatchUp(ct) is { } behind)
            return behind;
        var counts = await report.Of(ListDisclosuresEndpoint.Of(filter), ct);
        return new JsonAnswer(
            new Answer(
                counts.Count, counts.Found, counts.Recipients.Count,
                [.. counts.Days.Select(day => new DayAnswer(day.Day, day.Count, day.Found))],
                [.. counts.Recipients.Take(MostRecipients)
                    .Select(it => new RecipientCountAnswer(it.Recipient.Value, it.Count))],
                [.. counts.Channels.Select(it => new ChannelAnswer(it.Channel, it.Count))],
                counts.Standing.Position, counts.Standing.Complete, Paging.Parked(counts.Standing)),
            StatusCodes.Status200OK);
    }
}
