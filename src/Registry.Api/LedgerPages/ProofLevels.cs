using Registry.Projections.AuditTree;

namespace Registry.Api.LedgerPages;

/// <summary>How far an operation on record can be proved.</summary>
public enum ProofLevel
{
    /// <summary>On record.</summary>
    Recorded = 1,

    /// <summary>The mirror holds its entry; no tree with it is signed yet.</summary>
    Sequenced = 2,

    /// <summary>In a tree that the log signed and the mirror witnessed: its receipt can be had.</summary>
    Cosigned = 3,
}

/// <summary>Tells it of an event.</summary>
public sealed class ProofLevels(AuditTreeQueries tree, WaitingEvents waiting, Witness mirror)
{
    public async Task<ProofLevel> Of(long position, CancellationToken ct)
    {
        var latest = await tree.Latest(ct);
        if (latest?.Position >= position)
            return ProofLevel.Cosigned;
        var size = (latest?.Size ?? 0) + await waiting.UpTo(position, ct);
        return (await mirror.State(ct))?.Entries >= size ? ProofLevel.Sequenced : ProofLevel.Recorded;
    }
}
