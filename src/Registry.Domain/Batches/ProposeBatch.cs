using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;

namespace Registry.Domain.Batches;

/// <summary>The first of two people asks for many destructions, having seen what each would do.</summary>
/// <param name="Members">Whose data, and which; nobody twice.</param>
/// <param name="DryRunHash">Of what the proposer was shown.</param>
public sealed record ProposeBatch(
    BatchId BatchId,
    ValueList<(SubjectId SubjectId, Scope Scope)> Members,
    DestructionGround DestructionGround,
    bool ResolvesBlock,
    string DryRunHash,
    FieldMap Words,
    SliceId Slice,
    Circumstances Circumstances)
{
    /// <summary>Purpose code of the slice that holds why a batch was proposed.</summary>
    public const string SlicePurpose = "batch";

    /// <param name="foreseen">What would happen to each member now, in their order.</param>
    /// <param name="dryRunHash">Of the same.</param>
    public Decision Decide(IReadOnlyList<Foreseen> foreseen, string dryRunHash, Frame frame) =>
        BatchRules.All.First(new(this, dryRunHash, foreseen, frame)) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(Happen(foreseen, new(Slice, SlicePurpose, null, 1)));

    private Effect Happen(IReadOnlyList<Foreseen> foreseen, Slice slice) => new()
    {
        Facts =
        [
            new(StreamKind.Batch, BatchId.Value, new BatchProposed(
                ValueList.Of(Members.Zip(foreseen, Member)), DestructionGround, ResolvesBlock, DryRunHash,
                new Personal.Open(slice, Words), Circumstances)),
        ],
        Fingerprint = slice.SliceId,
        Opens = [slice.SliceId],
    };

    private static BatchMember Member((SubjectId SubjectId, Scope Scope) asked, Foreseen foreseen) => new(
        asked.SubjectId,
        asked.Scope,
        asked.Scope.Whole ? foreseen.Matters : ValueList.Of<Guid>(),
        ValueList.Of(foreseen.Reached.Where(id => id != asked.SubjectId)),
        foreseen.Blocks);
}
