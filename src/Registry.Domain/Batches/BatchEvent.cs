using Registry.Domain.Subjects;

namespace Registry.Domain.Batches;

/// <summary>A fact about one batch. These shapes are the storage format: see tests/Golden first.</summary>
public abstract record BatchEvent(Circumstances Circumstances) : DomainEvent(Circumstances);

/// <summary>Many destructions are asked for in one; nothing happens until another person approves.</summary>
/// <param name="DryRunHash">SHA-256 of what the proposer was shown, lower-case hex.</param>
/// <param name="Personal">The reason; opens the slice it is kept in.</param>
public sealed record BatchProposed(
    ValueList<BatchMember> Members,
    DestructionGround DestructionGround,
    bool ResolvesBlock,
    string DryRunHash,
    Personal Personal,
    Circumstances Circumstances) : BatchEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>One person of a batch, as they stood when it was proposed.</summary>
/// <param name="Matters">The living matters of everybody it reached then, if it is about the whole.</param>
/// <param name="Linked">The linked people it reached then.</param>
/// <param name="Blocks">Blocks in its way that the same decision lifts.</param>
public sealed record BatchMember(
    SubjectId SubjectId, Scope Scope, ValueList<Guid> Matters, ValueList<SubjectId> Linked, ValueList<BlockId> Blocks);

/// <summary>Another person approved what the hash stands for.</summary>
/// <param name="ProposedBy">The other of the two people.</param>
public sealed record BatchApproved(string DryRunHash, ActorId ProposedBy, Circumstances Circumstances)
    : BatchEvent(Circumstances);

/// <summary>What was proposed is not to happen.</summary>
public sealed record BatchDeclined(Circumstances Circumstances) : BatchEvent(Circumstances);

/// <summary>A member's data are destroyed by the same append, or a rule said no and they are not.</summary>
/// <param name="Refused">The rule that said no.</param>
public sealed record BatchMemberDone(SubjectId SubjectId, Finding? Refused, Circumstances Circumstances)
    : BatchEvent(Circumstances);
