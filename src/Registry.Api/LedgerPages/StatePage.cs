using Registry.Api.Hosting;
using Registry.Api.Ladder;
using Registry.Api.Operations;
using Registry.Projections.AuditTree;
using Registry.Projections.Scrubbing;

namespace Registry.Api.LedgerPages;

/// <summary>GET /v1/ledger/state: for whoever watches that everything recorded can be proved.</summary>
public static class StatePage
{
    /// <param name="Size">Leaves of the published tree.</param>
    /// <param name="Root">Of it, base64.</param>
    /// <param name="Position">Of the last event in it.</param>
    /// <param name="WaitingEvents">Recorded, and in no published tree yet.</param>
    /// <param name="WaitingSeconds">How long the oldest of them has waited.</param>
    /// <param name="Step">Of the ladder.</param>
    /// <param name="StepSince">None on the lowest.</param>
    /// <param name="Leads">Whether this node grows the tree.</param>
    /// <param name="Fault">Why it cannot.</param>
    /// <param name="Incidents">How many GET /v1/ledger/incidents lists: they are never taken away.</param>
    public sealed record Answer(
        long Size, string Root, long Position, DateTimeOffset? PublishedAt, long WaitingEvents, long WaitingSeconds,
        LadderStep Step, DateTimeOffset? StepSince, bool Leads, LedgerFault? Fault, Mirrored Mirror, Scrubbed Scrubber,
        long Incidents);

    /// <param name="Size">Of the last tree it witnessed.</param>
    /// <param name="Entries">It holds; those beyond its size are not yet in a witnessed tree.</param>
    public sealed record Mirrored(bool Reachable, long? Size, long? Entries);

    /// <param name="Round">Of reading everything again; the rounds before it were finished.</param>
    /// <param name="Leaves">Read in this round.</param>
    /// <param name="Streams">Read in this round.</param>
    /// <param name="FinishedAt">The end of the round before.</param>
    /// <param name="Findings">What did not agree, ever.</param>
    public sealed record Scrubbed(
        long Round, long Leaves, long Streams, DateTimeOffset BeganAt, DateTimeOffset? FinishedAt, long Findings);

    /// <summary>Where the answer comes from.</summary>
    public sealed record Tools(
        AuditTreeQueries Tree, WaitingEvents Waiting, LedgerLadder Ladder, LedgerState Node, Witness Mirror,
        FindingStore Findings, LedgerIncidents Incidents, TimeProvider Clock);

    public static async Task<IResult> Handle(Tools tools, CancellationToken ct)
    {
        var (latest, standing) = (await tools.Tree.Latest(ct), tools.Ladder.Standing);
        var (oldest, scrub) = (await tools.Waiting.Oldest(ct), await tools.Findings.Progress(ct));
        var findings = await tools.Findings.Count(ct);
        return new JsonAnswer(
            new Answer(
                latest?.Size ?? 0, $"{latest?.Root ?? Audit.Hash.EmptyTree}", latest?.Position ?? 0, latest?.At,
                await tools.Waiting.Count(ct),
                oldest is { } since ? Math.Max(0, (long)(tools.Clock.GetUtcNow() - since).TotalSeconds) : 0,
                standing.Step, standing.Since, tools.Node.Now.Leads, tools.Node.Now.Fault,
                Of(await tools.Mirror.State(ct)),
                new(scrub.Round, scrub.Leaves, scrub.Streams, scrub.Began, scrub.Finished, findings),
                findings + await tools.Incidents.Count(ct)),
            StatusCodes.Status200OK);
    }

    private static Mirrored Of(MirrorState? state) => new(state is not null, state?.Size, state?.Entries);
}
