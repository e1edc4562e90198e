using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>
/// Keys die, and with them everything sealed under them. Follows links when it is about the whole subject.
/// </summary>
/// <remarks>
/// The identity slice lives as long as the longest-lived other one (design section 4): when the last matter goes, the
/// whole subject goes. Our reading: docs/decisions/0007-the-last-matter-takes-the-identity.md.
/// </remarks>
/// <param name="Open">What one of two people proposed.</param>
/// <param name="ProposalId">The proposal it carries out.</param>
/// <param name="Circumstances">Of the person who approved it.</param>
internal sealed record Destruction(
    OpenProposal Open, ProposalId ProposalId, Guid ActNumber, Circumstances Circumstances, LinkedPeople People)
{
    public Effect Happen()
    {
        var deaths = People.Affected(Open.Proposal).Select(Die).ToList();
        return new()
        {
            Facts = [.. deaths.Select(death => ApproveAction.Of(death.Id, death.Fact))],
            Fingerprint = People.Living.Words(null).SliceId,
            Destroys = [.. deaths.SelectMany(death => death.Fact.Slices)],
            Forgets = [.. deaths.Where(death => death.Fact.Whole).Select(death => death.Id)],
        };
    }

    /// <summary>What dies of a person, and whether nothing is left of them then.</summary>
    public static (bool Whole, IReadOnlyList<HeldSlice> Slices) Dying(Living person, Scope scope)
    {
        var living = person.Slices.Where(held => held.DestroyedAt is null).ToList();
        var whole = living.Where(held => !scope.Covers(held.Slice)).All(held => held.Slice.Matter is null);
        return (whole, [.. living.Where(held => whole || scope.Covers(held.Slice))]);
    }

    private (SubjectId Id, PersonalDataDestroyed Fact) Die((SubjectId Id, Living State) person)
    {
        var scope = Open.Proposal.Scope!;
        var (whole, dying) = Dying(person.State, scope);
        return (person.Id, new PersonalDataDestroyed(
            ValueList.Of(dying.Select(held => held.Slice.SliceId)),
            whole,
            dying.Aggregate(CategorySet.Empty, (all, held) => all.With(held.Categories)),
            Open.Proposal.DestructionGround!.Value,
            Resolved(person.State, whole ? Scope.WholeSubject : scope),
            ActNumber,
            ProposalId,
            Open.ProposedBy,
            Circumstances with { Operation = Operation.Destroy }));
    }

    private static ValueList<BlockId> Resolved(Living subject, Scope scope) => ValueList.Of(
        subject.Blocks.Where(block => block.Scope.Touches(scope)).Select(block => block.BlockId));
}
