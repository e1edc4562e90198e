using System.Collections.Immutable;

namespace Registry.Domain.Subjects;

/// <summary>What rules need to know of a subject; no personal value among it.</summary>
public abstract record Subject
{
    private Subject() { }

    public static Subject Nobody { get; } = new Unknown();

    public sealed record Unknown : Subject;

    public sealed record Living(
        SubjectCategory Category,
        ImmutableList<HeldSlice> Slices,
        ImmutableList<StandingBlock> Blocks,
        ImmutableList<StandingLimit> Limits,
        ImmutableDictionary<ProposalId, OpenProposal> Proposals,
        ImmutableHashSet<SubjectId> Links) : Subject
    {
        /// <summary>The living generation of a purpose and matter; none if never opened or destroyed.</summary>
        public HeldSlice? Held(string purpose, Guid? matter) => Slices.LastOrDefault(held =>
            held.DestroyedAt is null && held.Slice.Purpose == purpose && held.Slice.Matter == matter);

        public HeldSlice? Held(SliceId slice) => Slices.LastOrDefault(held => held.Slice.SliceId == slice);

        /// <summary>The identity slice, which every living subject has had from its registration.</summary>
        public HeldSlice? Identity => Held(Slice.IdentityPurpose, null);

        /// <summary>
        /// Where words of our own record about a matter are kept: the matter's slice, else the subject's.
        /// </summary>
        public Slice Words(Guid? matter) =>
            (Held(Slice.AccountingPurpose, matter) ?? Held(Slice.AccountingPurpose, null))!.Slice;

        /// <summary>What lives of the person; not where our own record keeps its words.</summary>
        public IEnumerable<HeldSlice> Values => Slices.Where(held =>
            held.DestroyedAt is null && held.Slice.Purpose != Slice.AccountingPurpose);

        /// <summary>Matters of which something lives.</summary>
        public IEnumerable<Guid> Matters => Slices.Where(held => held.DestroyedAt is null)
            .Select(held => held.Slice.Matter)
            .OfType<Guid>()
            .Distinct();

        /// <summary>A matter something was ever collected for, living or not.</summary>
        public bool Knows(Guid matter) => Slices.Any(held => held.Slice.Matter == matter);

        /// <summary>When the last data of a matter were destroyed; none if some live or there were none.</summary>
        public DateTimeOffset? MatterDestroyedAt(Guid matter)
        {
            var slices = Slices.Where(held => held.Slice.Matter == matter).ToList();
            return slices.Count > 0 && slices.All(held => held.DestroyedAt is not null)
                ? slices.Max(held => held.DestroyedAt)
                : null;
        }

        /// <summary>The first block that stands over what is in reach.</summary>
        public StandingBlock? BlockOn(Scope reach) => Blocks.FirstOrDefault(block => block.Scope.Touches(reach));

        /// <summary>Restrictions, holds or deletions that stand over what is in reach.</summary>
        public IEnumerable<StandingLimit> LimitsOn(Scope reach, SliceState state) =>
            Limits.Where(limit => limit.State == state && limit.Scope.Touches(reach));
    }

    public sealed record Destroyed(DateTimeOffset At, ImmutableHashSet<SubjectId> Links) : Subject;
}

/// <param name="Fields">Codes of fields with a living value.</param>
public sealed record HeldSlice(Slice Slice, ImmutableSortedSet<string> Fields, DateTimeOffset? DestroyedAt)
{
    public CategorySet Categories => CategorySet.Of(
        Fields.Select(code => Field.All[code].Category).Where(category => category.Length > 0));
}

public sealed record StandingBlock(BlockId BlockId, Scope Scope, DateTimeOffset Since);

/// <param name="State">Restricted, held or deleted.</param>
/// <param name="Until">UTC; the term of a restriction.</param>
public sealed record StandingLimit(
    LimitId LimitId, SliceState State, Scope Scope, DateTimeOffset Since, DateTimeOffset? Until);

/// <param name="Known">What the proposer could know of.</param>
public sealed record OpenProposal(Proposal Proposal, ActorId ProposedBy, Reach Known);
