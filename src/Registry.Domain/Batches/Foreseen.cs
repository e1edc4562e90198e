using Registry.Domain.Subjects;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Batches;

/// <summary>What a destruction would do to a person now; nothing happens.</summary>
/// <param name="Refusal">The rule that says no; then nothing would be destroyed.</param>
/// <param name="Reached">The person and the linked ones it reaches.</param>
/// <param name="Matters">Living matters of everybody it reaches.</param>
/// <param name="Slices">What would be destroyed.</param>
/// <param name="Blocks">Blocks in its way.</param>
public sealed record Foreseen(
    Refusal? Refusal,
    ValueList<SubjectId> Reached,
    ValueList<Guid> Matters,
    ValueList<SliceId> Slices,
    CategorySet Categories,
    ValueList<BlockId> Blocks)
{
    /// <param name="others">The subjects linked to this one, near and far.</param>
    public static Foreseen Of(
        SubjectId id, Proposal proposal, Subject subject, IReadOnlyDictionary<SubjectId, Subject> others,
        DateTimeOffset now) => subject switch
    {
        Living living => Of(new LinkedPeople(id, living, others), proposal, now),
        Destroyed gone => No(id, new Refusal.DestroyedSubject(gone.At)),
        _ => No(id, new Refusal.UnknownSubject()),
    };

    public static Foreseen No(SubjectId id, Refusal refusal) => new(
        refusal, ValueList.Of([id]), ValueList.Of<Guid>(), ValueList.Of<SliceId>(), CategorySet.Empty,
        ValueList.Of<BlockId>());

    private static Foreseen Of(LinkedPeople people, Proposal proposal, DateTimeOffset now)
    {
        var scope = proposal.Scope!;
        var affected = people.Affected(proposal).ToList();
        // The table of states asks a destruction for no ground.
        var refusal = people.Refuse(proposal, LegalGround.OtherLaw, now);
        var dying = refusal is null
            ? affected.SelectMany(person => Destruction.Dying(person.State, scope).Slices).ToList()
            : [];
        return new(
            refusal,
            ValueList.Of(affected.Select(person => person.Id)),
            ValueList.Of(affected.SelectMany(person => person.State.Matters).Order()),
            ValueList.Of(dying.Select(held => held.Slice.SliceId)),
            dying.Aggregate(CategorySet.Empty, (all, held) => all.With(held.Categories)),
            ValueList.Of(affected.SelectMany(person => BlocksOn(person.State, scope))));
    }

    internal static IEnumerable<BlockId> BlocksOn(Living person, Scope scope) =>
        person.Blocks.Where(block => block.Scope.Touches(scope)).Select(block => block.BlockId);
}
