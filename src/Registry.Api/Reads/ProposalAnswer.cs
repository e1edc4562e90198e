using Registry.Projections.Subjects;

namespace Registry.Api.Reads;

/// <summary>What one person proposed and what another made of it.</summary>
/// <param name="State">open, approved or declined.</param>
/// <param name="SubjectId">None once the subject is destroyed.</param>
/// <param name="Whole">Of a destruction: everything; then no appeals are named.</param>
/// <param name="OtherSubjectId">Of a link or a split.</param>
/// <param name="ResolvesBlock">A destruction that lifts the blocks in its way.</param>
public sealed record ProposalAnswer(
    Guid ProposalId,
    string Action,
    string State,
    Guid? SubjectId,
    bool Whole,
    IReadOnlyList<Guid> Appeals,
    string? DestructionGround,
    Guid? BlockId,
    Guid? OtherSubjectId,
    bool ResolvesBlock,
    Guid ProposedBy,
    DateTimeOffset ProposedAt,
    Guid? DecidedBy,
    DateTimeOffset? DecidedAt)
{
    /// <param name="names">The ids callers hold, of streams.</param>
    public static ProposalAnswer Of(ProposalRow row, IReadOnlyDictionary<Guid, Guid> names) => new(
        row.ProposalId, row.Action, row.State, Name(row.SubjectId, names), row.Whole, row.Matters,
        row.DestructionGround, row.BlockId, Name(row.OtherId, names), row.ResolvesBlock, row.ProposedBy,
        row.ProposedAt, row.DecidedBy, row.DecidedAt);

    private static Guid? Name(Guid? stream, IReadOnlyDictionary<Guid, Guid> names) =>
        stream is { } it && names.TryGetValue(it, out var name) ? name : null;
}
