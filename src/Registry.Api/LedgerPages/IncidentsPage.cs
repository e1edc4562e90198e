using Registry.Api.Ladder;
using Registry.Api.Operations;
using Registry.Domain;
using Registry.Projections.AuditTree;
using Registry.Projections.Scrubbing;

namespace Registry.Api.LedgerPages;

/// <summary>GET /v1/ledger/incidents: kept for good, the latest first.</summary>
public static class IncidentsPage
{
    /// <summary>Ours: of each kind.</summary>
    private const int Most = 500;

    public sealed record Answer(IReadOnlyList<Incident> Items);

    /// <param name="Kind">
    /// <c>stopped</c>: no signed tree for longer than the alarm's term; <c>bodies-lost</c>: a restored database took
    /// leaves back from the mirror; <c>finding</c>: the scrubber found what does not agree with the tree.
    /// </param>
    /// <param name="Until">When it ended, or was seen last; none while it lasts.</param>
    /// <param name="Step">Of a stop, the highest it came to.</param>
    /// <param name="Finding">What it is.</param>
    /// <param name="Index">Of a leaf; of a tile its number; of a checkpoint its size.</param>
    /// <param name="Level">Of a tile.</param>
    /// <param name="Position">Of a row of the log.</param>
    /// <param name="Stream">Of rows.</param>
    /// <param name="Count">Of leaves.</param>
    public sealed record Incident(
        string Kind, DateTimeOffset At, DateTimeOffset? Until = null, LadderStep? Step = null, string? Finding = null,
        long? Index = null, int? Level = null, long? Position = null, Guid? Stream = null, long? Count = null);

    public static async Task<IResult> Handle(
        LedgerIncidents incidents, FindingStore findings, CancellationToken ct)
    {
        var stops = (await incidents.Stops(Most, ct)).Select(stop => new Incident(
            "stopped", stop.Began, stop.Ended, Step: (LadderStep)stop.Step));
        var losses = (await incidents.Losses(ct)).Select(loss => new Incident(
            "bodies-lost", loss.At, Index: loss.First, Count: loss.Count));
        var found = (await findings.List(Most, ct)).Select(Of);
        var all = stops.Concat(losses).Concat(found).OrderByDescending(incident => incident.At);
        return new JsonAnswer(new Answer([.. all]), StatusCodes.Status200OK);
    }

    private static Incident Of(KeptFinding kept) => new(
        "finding", kept.FirstAt, kept.LastAt, Finding: kept.Kind,
        Index: kept.Where.Index < 0 ? null : kept.Where.Index,
        Level: kept.Where.Level < 0 ? null : kept.Where.Level,
        Position: kept.Where.Position < 0 ? null : kept.Where.Position,
        Stream: kept.Where.Stream == Guid.Empty ? null : kept.Where.Stream);
}
