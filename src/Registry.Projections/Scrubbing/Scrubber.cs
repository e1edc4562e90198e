using Registry.Audit;
using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Projections.Scrubbing;

/// <summary>Reads everything again, bundle by bundle, and compares it with the tree that was signed.</summary>
/// <remarks>
/// It trusts the signed checkpoint alone: where a tile and the rows below it part, the altered one is the one that the
/// checkpoint does not give. A round that dies begins again.
/// </remarks>
/// <param name="pace">Waits so that the log is not read faster than it may be; given how many leaves were.</param>
/// <param name="alarm">Told of each finding that was not on record.</param>
public sealed class Scrubber(
    ScrubberParts with, Func<int, CancellationToken, Task> pace, Action<Finding> alarm)
{
    private readonly TreeParts parts = with.Tree;
    private readonly RowForms forms = with.Forms;
    private readonly FindingStore findings = with.Findings;

    /// <summary>One round, up to the checkpoint that is the latest when it begins.</summary>
    public async Task Round(CancellationToken ct)
    {
        if (await parts.Tree.Latest(ct) is not { } signed)
            return;
        await findings.Begin(ct);
        await Leaves(signed, ct);
        var streams = await Streams(signed.Size, ct);
        if (await forms.BeyondSequence(ct) is { } beyond)
            await Keep([beyond], ct);
        await findings.Read(signed.Size, streams, ct);
        await findings.Finish(ct);
    }

    private async Task Leaves(PublishedCheckpoint signed, CancellationToken ct)
    {
        await using var log = new LogCursor(with.Store, parts.Tree, parts.Leaves);
        var round = new BundleScrub(parts, log, signed, await Witness(ct));
        for (var first = 0L; first < signed.Size || first == 0; first += TilePath.FullWidth)
        {
            var count = (int)Math.Min(TilePath.FullWidth, signed.Size - first);
            var found = await round.Next(first, count, ct);
            await Keep(found.Concat(await forms.Rows(first == 0 ? long.MinValue : round.From, round.After, ct)), ct);
            await findings.Read(first + count, 0, ct);
            await pace(count, ct);
        }
    }

    private async Task<Vkey?> Witness(CancellationToken ct)
    {
        try
        {
            return (await parts.Mirror.State(ct)).Key is { } key ? Vkey.Parse(key) : null;
        }
        catch (MirrorUnavailableException)
        {
            return null;
        }
    }

    private async Task<long> Streams(long leaves, CancellationToken ct)
    {
        var (read, after) = (0L, Guid.Empty);
        while (await forms.Streams(after, ct) is { Last: { } last } page)
        {
            await Keep(page.Found, ct);
            (read, after) = (read + page.Count, last);
            await findings.Read(leaves, read, ct);
            await pace(page.Count, ct);
        }

        return read;
    }

    private async Task Keep(IEnumerable<Finding> found, CancellationToken ct)
    {
        foreach (var finding in await findings.Keep(found, ct))
            alarm(finding);
    }
}

/// <summary>What the scrubber reads.</summary>
public sealed record ScrubberParts(IEventStore Store, TreeParts Tree, RowForms Forms, FindingStore Findings);
