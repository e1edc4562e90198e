using Registry.Audit;
using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Api.Hosting.Mirroring;

/// <summary>
/// Whether the database is the one whose ledger the mirror keeps. One that was rolled back takes back the leaves
/// it lost.
/// </summary>
/// <remarks>
/// Nothing is served before, and a refusal changes nothing. A ledger that cannot be built again needs a successor,
/// which is not built: docs/decisions/0037-the-mirror.md.
/// </remarks>
public sealed class MirrorGate(
    IEventStore store, TreeStore tree, TreeRecovery recovery, IMirror mirror, LogIdentity log)
{
    private const int EntriesAtOnce = 10_000;

    /// <returns>How many leaves were taken back; their events are lost.</returns>
    /// <exception cref="SettingsException">The service must not serve; the message says why.</exception>
    public async Task<long> Pass(CancellationToken ct)
    {
        var state = await mirror.State(ct);
        var published = await tree.Latest(ct);
        if (state.IsNew)
            return published is null && await store.Head(ct) == 0
                ? 0
                : throw new SettingsException(
                    "The database holds events, and the mirror is empty: nothing is served without its mirror.");
        var signed = Signed(state);
        if (published is not null && published.Size > state.Size)
            throw new SettingsException(
                $"The mirror is short: its last checkpoint has size {state.Size}, and {published.Size} was published.");
        var same = published?.Size == state.Size && published.Root == signed.Root;
        var agreed = await Agreed(same ? state.Size : 0, state.Entries, ct);
        if (agreed < (published?.Size ?? 0))
            throw new SettingsException(
                $"The database has {agreed} leaves, fewer than the {published!.Size} it has published itself.");
        await TakeBack(agreed, state.Entries, ct);
        return Math.Max(0, state.Entries - agreed);
    }

    private Checkpoint Signed(MirrorState state)
    {
        var note = SignedNote.Parse(state.Note!.Value.Span);
        return state.LogKey == $"{log.Key}" && note.ClaimOf(log.Key) == NoteClaim.Holds
            ? Checkpoint.Parse(note.Text)
            : throw new SettingsException("The mirror keeps another log than the one that this data folder signs.");
    }

    /// <summary>The leaves the database has, all of which the mirror has too, up to what that holds.</summary>
    private async Task<long> Agreed(long from, long held, CancellationToken ct)
    {
        var at = from;
        IReadOnlyList<ReadOnlyMemory<byte>> page = [];
        var begun = from;
        await foreach (var leaf in from == 0 ? recovery.All(ct) : recovery.From(from, ct))
        {
            if (at == held)
                break;
            if (at == begun + page.Count)
                (begun, page) = (at, await mirror.Entries(at, EntriesAtOnce, ct));
            if (!recovery.Entry(leaf).Span.SequenceEqual(page[(int)(at - begun)].Span))
                throw new SettingsException(
                    $"Leaf {at} of the database is not the mirror's: the signed ledger cannot be built from it. "
                    + "A successor to a ledger is not built; restore a database that has the same leaves.");
            at++;
        }

        return at;
    }

    /// <summary>A stop between two pages leaves fewer lost; the next start goes on behind them.</summary>
    private async Task TakeBack(long from, long held, CancellationToken ct)
    {
        try
        {
            while (from < held)
            {
                var entries = await mirror.Entries(from, EntriesAtOnce, ct);
                await recovery.TakeBack(from, entries, ct);
                from += entries.Count;
            }
        }
        catch (Exception fault) when (fault is LedgerFaultException or NotLeadingException)
        {
            throw new SettingsException($"The leaves that were lost cannot be taken back: {fault.Message}");
        }
    }
}
