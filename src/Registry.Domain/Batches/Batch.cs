using System.Collections.Immutable;
using Registry.Domain.Subjects;

namespace Registry.Domain.Batches;

/// <summary>What rules need to know of a batch.</summary>
public abstract record Batch
{
    private Batch() { }

    public static Batch None { get; } = new Unknown();

    public sealed record Unknown : Batch;

    public sealed record Proposed(BatchOrder Order) : Batch;

    /// <param name="Approval">Who approved it, why, on which ground.</param>
    /// <param name="Done">What became of members: destroyed, or the rule that said no.</param>
    public sealed record Approved(
        BatchOrder Order, Circumstances Approval, ImmutableDictionary<SubjectId, Finding?> Done) : Batch
    {
        public IEnumerable<BatchMember> Left => Order.Members.Where(member => !Done.ContainsKey(member.SubjectId));
    }

    public sealed record Declined(BatchOrder Order) : Batch;

    /// <exception cref="CorruptStreamException">No rule of ours wrote this pair: the stream was altered.</exception>
    public static Batch Evolve(Batch batch, DomainEvent fact) => (batch, fact) switch
    {
        (Unknown, BatchProposed it) => new Proposed(new(
            it.Members, it.DestructionGround, it.ResolvesBlock, it.DryRunHash, it.Personal.Slice, it.Circumstances)),
        (Proposed it, BatchApproved approved) => new Approved(
            it.Order, approved.Circumstances, ImmutableDictionary<SubjectId, Finding?>.Empty),
        (Proposed it, BatchDeclined) => new Declined(it.Order),
        (Approved it, BatchMemberDone done) when !it.Done.ContainsKey(done.SubjectId) =>
            it with { Done = it.Done.Add(done.SubjectId, done.Refused) },
        _ => throw CorruptStreamException.Of(batch, fact),
    };
}

/// <summary>What a batch is to destroy, and why.</summary>
/// <param name="Words">The slice its reason is sealed in.</param>
/// <param name="About">Who proposed it.</param>
public sealed record BatchOrder(
    ValueList<BatchMember> Members,
    DestructionGround DestructionGround,
    bool ResolvesBlock,
    string DryRunHash,
    Slice Words,
    Circumstances About)
{
    public Proposal Of(BatchMember member) => Of(member.Scope, DestructionGround, ResolvesBlock);

    public static Proposal Of(Scope scope, DestructionGround ground, bool resolvesBlock) =>
        new(ProposedAction.Destroy, scope, ground, ResolvesBlock: resolvesBlock);
}
