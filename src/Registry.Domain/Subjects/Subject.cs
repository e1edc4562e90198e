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

        /// <summary>When the last data of a matter were destroyed; none if some live or there were none.</summary>
        public DateTimeOffset? MatterDestroyedAt(Guid matter)
        {
            var slices = Slices.Where(held => held.Slice.Matter == matter).ToList();
            return slices.Count > 0 && slices.All(held => held.DestroyedAt is not null)
                ? slices.Max(held => held.DestroyedAt)
                : null;
        }

        /// <summary>The first block that stands over a matter, or over everything.</summary>
        public StandingBlock? BlockOver(Guid? matter) => Blocks.FirstOrDefault(block =>
            block.Scope.Whole || (matter is { } it && block.Scope.Matters.Contains(it)));
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

public sealed record OpenProposal(Proposal Proposal, ActorId ProposedBy);
