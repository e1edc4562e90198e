using Registry.Api.Operations;
using Registry.Domain;
using Registry.Projections.Consents;

namespace Registry.Api.Reads;

/// <summary>
/// GET /v1/consents/summary: collections of a period by kind of consent and by ground; each kind for itself.
/// </summary>
public static class GetConsentSummaryEndpoint
{
    /// <param name="Kinds">Every kind of consent there is.</param>
    /// <param name="Grounds">Every other ground; <c>consent</c> only if a consent was named that nobody knows.</param>
    public sealed record Answer(
        DateTimeOffset? From,
        DateTimeOffset? To,
        IReadOnlyList<KindAnswer> Kinds,
        IReadOnlyList<GroundAnswer> Grounds,
        long Position,
        bool Complete,
        IReadOnlyList<ParkedAnswer>? Parked)
        : CoveredAnswer;

    /// <param name="Collections">Collections that relied on a consent of this kind.</param>
    /// <param name="Given">Consents of this kind given.</param>
    /// <param name="WithdrawalsRefused">Withdrawals the centre did not accept.</param>
    public sealed record KindAnswer(
        string Kind, long Collections, long Given, long Withdrawn, long WithdrawalsRefused);

    public sealed record GroundAnswer(string Ground, long Collections);

    /// <param name="from">RFC 3339: what happened then or later.</param>
    /// <param name="to">RFC 3339: what happened earlier than this.</param>
    public static async Task<IResult> Handle(
        DateTimeOffset? from, DateTimeOffset? to, ReadDesk desk, ConsentReport report, CancellationToken ct)
    {
        if (await desk.CatchUp(ct) is { } behind)
            return behind;
        var (since, before) = (from?.ToUniversalTime(), to?.ToUniversalTime());
        var counts = await report.Of(since ?? DateTimeOffset.MinValue, before ?? DateTimeOffset.MaxValue, ct);
        return new JsonAnswer(
            new Answer(
                since, before,
                [.. Enum.GetValues<ConsentKind>().Select(kind => Of(Code.Of(kind), counts))],
                [.. Enum.GetValues<LegalGround>().Select(Code.Of)
                    .Where(ground => ground != Code.Of(LegalGround.Consent) || counts.Collected.ContainsKey(ground))
                    .Select(ground => new GroundAnswer(ground, counts.Collected.GetValueOrDefault(ground)))],
                counts.Standing.Position,
                counts.Standing.Complete,
                Paging.Parked(counts.Standing)),
            StatusCodes.Status200OK);
    }

    private static KindAnswer Of(string kind, ConsentCounts counts) => new(
        kind,
        counts.Collected.GetValueOrDefault(kind),
        counts.Given.GetValueOrDefault(kind),
        counts.Withdrawn.GetValueOrDefault(kind),
        counts.Refused.GetValueOrDefault(kind));
}
