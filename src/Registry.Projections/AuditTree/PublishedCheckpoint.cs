using Registry.Audit;

namespace Registry.Projections.AuditTree;

/// <summary>A checkpoint the mirror has witnessed.</summary>
/// <param name="Position">Of the last event among its leaves; 0 if there is none.</param>
/// <param name="Note">Signed note with the log's line and the mirror's.</param>
/// <param name="At">When it was published, by the database's clock.</param>
public sealed record PublishedCheckpoint(
    long Size, Hash Root, long Position, ReadOnlyMemory<byte> Note, DateTimeOffset At);
