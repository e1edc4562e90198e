using Registry.Audit;
using Registry.Projections.AuditTree;

namespace Registry.Api.LedgerPages;

/// <summary>The mirror, asked by somebody who does not wait for it.</summary>
public sealed class Witness(IMirror mirror)
{
    /// <summary>Ours: a mirror that stands would keep a page for as long as a checkpoint may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private Vkey? key;

    /// <summary>It never changes while we run.</summary>
    /// <returns>None if the mirror cannot be asked, or has witnessed nothing yet.</returns>
    public async Task<Vkey?> Key(CancellationToken ct) =>
        key ??= (await State(ct))?.Key is { } told ? Vkey.Parse(told) : null;

    /// <returns>None if the mirror cannot be asked.</returns>
    public async Task<MirrorState?> State(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            return await mirror.State(patience.Token);
        }
        catch (Exception away) when (away is MirrorUnavailableException or MirrorRefusedException
            || (away is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }
}
