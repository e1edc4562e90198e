using Registry.Api.Operations;
using Registry.Projections.Subjects;

namespace Registry.Api.Reads;

/// <summary>GET /v1/holdings/summary: of how many people something is held, by category.</summary>
public static class GetHoldingSummaryEndpoint
{
    public sealed record Answer(
        IReadOnlyList<CategoryAnswer> Categories, long Position, bool Complete, IReadOnlyList<ParkedAnswer>? Parked)
        : CoveredAnswer;

    /// <param name="Parts">Living slices with values of it.</param>
    public sealed record CategoryAnswer(string Category, long People, long Parts);

    public static async Task<IResult> Handle(RecentHoldings recent, CancellationToken ct)
    {
        var counts = await recent.Counts(ct);
        return new JsonAnswer(
            new Answer(
                [.. counts.Categories.Select(it => new CategoryAnswer(it.Category, it.People, it.Slices))],
                counts.Standing.Position, counts.Standing.Complete, Paging.Parked(counts.Standing)),
            StatusCodes.Status200OK);
    }
}

/// <summary>
/// What was counted a moment ago: everything that lives is counted, which takes a second for a million, and the answer
/// says of which position it is.
/// </summary>
public sealed class RecentHoldings(HoldingReport report, TimeProvider clock)
{
    /// <summary>Ours: a picture, not a proof.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    private volatile Counted? last;

    public async Task<HoldingCounts> Counts(CancellationToken ct)
    {
        if (last is { } it && it.At + Lasts > clock.GetUtcNow())
            return it.Counts;
        var counts = await report.Of(ct);
        last = new(counts, clock.GetUtcNow());
        return counts;
    }

    private sealed record Counted(HoldingCounts Counts, DateTimeOffset At);
}
