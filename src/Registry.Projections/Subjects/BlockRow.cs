using Registry.Domain;
using Registry.Domain.Subjects;

namespace Registry.Projections.Subjects;

/// <summary>A block, standing or lifted.</summary>
/// <param name="Matters">What it is about, unless it is about the whole subject.</param>
public sealed record BlockRow(
    Guid BlockId,
    Guid SubjectId,
    bool Whole,
    ValueList<Guid> Matters,
    DateTimeOffset BlockedAt,
    DateTimeOffset? LiftedAt)
{
    public static Table<BlockRow> Table { get; } = new(
        "blocks",
        "block_id",
        new Columns<BlockRow>()
            .Uuid("block_id", row => row.BlockId)
            .Uuid("subject_id", row => row.SubjectId)
            .Bool("whole", row => row.Whole)
            .Uuids("matters", row => row.Matters)
            .Time("blocked_at", row => row.BlockedAt)
            .Time("lifted_at", row => row.LiftedAt),
        reader => new(
            reader.GetGuid(0), reader.GetGuid(1), reader.GetBoolean(2), reader.Guids(3), reader.Time(4),
            reader.MaybeTime(5)),
        Of);

    public static IReadOnlyList<Change<BlockRow>> Of(Recorded recorded) => recorded.Fact switch
    {
        SubjectBlocked blocked => [Change.To<BlockRow>(blocked.BlockId.Value, row => row is null
            ? New(blocked, recorded)
            : throw CorruptStreamException.Of(row, blocked))],
        BlockLifted lifted => [Lift(lifted.BlockId, recorded)],
        PersonalDataDestroyed destroyed => [.. destroyed.ResolvedBlocks.Select(block => Lift(block, recorded))],
        _ => [],
    };

    private static BlockRow New(SubjectBlocked blocked, Recorded recorded) => new(
        blocked.BlockId.Value, recorded.Stream, blocked.Scope.Whole, blocked.Scope.Matters,
        blocked.Circumstances.OccurredAt, null);

    private static Change<BlockRow> Lift(BlockId block, Recorded recorded) => Change.To<BlockRow>(
        block.Value,
        row => row is { LiftedAt: null } && row.SubjectId == recorded.Stream
            ? row with { LiftedAt = recorded.Fact.Circumstances.OccurredAt }
            : throw CorruptStreamException.Of((object?)row ?? block, recorded.Fact));
}
