using Registry.Audit;

namespace Registry.Projections.AuditTree;

/// <summary>
/// The append-only copy of the ledger outside the database; the first witness of its checkpoints.
/// </summary>
public interface IMirror
{
    /// <exception cref="MirrorUnavailableException">It cannot be reached, or did not answer in time.</exception>
    Task<MirrorState> State(CancellationToken ct);

    /// <summary>Entries from an index on; durable when it returns. Those held already must be the same.</summary>
    /// <returns>How many entries the mirror holds now.</returns>
    /// <exception cref="MirrorRefusedException">
    /// The start is beyond what is held, or one held is another.
    /// </exception>
    Task<long> Add(long start, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken ct);

    /// <param name="oldSize">Size of the mirror's latest checkpoint; 0 when it has none.</param>
    /// <exception cref="MirrorRefusedException">The proof or the signature does not hold.</exception>
    Task<Witnessed> AddCheckpoint(
        long oldSize, IReadOnlyList<Hash> proof, ReadOnlyMemory<byte> note, CancellationToken ct);

    /// <summary>At most <paramref name="count"/>; at least one if there is one.</summary>
    Task<IReadOnlyList<ReadOnlyMemory<byte>>> Entries(long start, int count, CancellationToken ct);

    /// <summary>Ids of destroyed keys, for ever.</summary>
    Task<IReadOnlyList<Guid>> Destructions(CancellationToken ct);

    /// <summary>Durable when it returns; a key told twice is no fault.</summary>
    Task Destroyed(IReadOnlyList<Guid> keys, CancellationToken ct);
}

/// <param name="Size">Of the latest checkpoint; 0 when there is none.</param>
/// <param name="Entries">Held; at least Size. Those beyond it are not yet covered by a checkpoint.</param>
/// <param name="Note">
/// The latest checkpoint, with the log's line and the mirror's own; null when there never was one.
/// </param>
/// <param name="Key">The mirror's verifier key; null before its first checkpoint.</param>
/// <param name="LogKey">That of the log whose checkpoints it takes; null before its first, then fixed.</param>
public sealed record MirrorState(long Size, long Entries, ReadOnlyMemory<byte>? Note, string? Key, string? LogKey)
{
    /// <summary>There never was a checkpoint.</summary>
    public bool IsNew => Note is not { Length: > 0 };
}

/// <summary>What the mirror says to a checkpoint.</summary>
public abstract record Witnessed
{
    private Witnessed() { }

    /// <param name="Line">The mirror's signature line with its line feed, to append to the note.</param>
    public sealed record Cosigned(string Line) : Witnessed;

    /// <summary>The mirror's latest checkpoint is of another size.</summary>
    public sealed record Conflict(long Size) : Witnessed;
}
