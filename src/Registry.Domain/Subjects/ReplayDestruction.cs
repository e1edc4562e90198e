using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>
/// A restored database has a person's keys again: they are destroyed again, since they had been. No rule may refuse it.
/// </summary>
/// <remarks>
/// Who decided it, and on which ground, is lost with the event: the ground given is that the law demands it. Our
/// reading: docs/decisions/0037-the-mirror.md.
/// </remarks>
/// <param name="Keys">Every key that the journal of destructions names and the database has.</param>
/// <param name="Incident">What made it necessary.</param>
public sealed record ReplayDestruction(
    SubjectId SubjectId, IReadOnlyList<SliceId> Keys, Guid Incident, Circumstances Circumstances)
{
    /// <summary>None if nothing of the person lives under such a key.</summary>
    public Effect? Decide(Subject subject)
    {
        if (subject is not Living living)
            return null;
        var alive = living.Slices.Where(held => held.DestroyedAt is null).ToList();
        var dying = alive.Where(held => Keys.Contains(held.Slice.SliceId)).ToList();
        if (dying.Count == 0)
            return null;
        var whole = dying.Count == alive.Count;
        return new()
        {
            Facts = [new(StreamKind.Subject, SubjectId.Value, Again(living, dying, whole))],
            Fingerprint = null,
            Destroys = [.. dying.Select(held => held.Slice.SliceId)],
            Forgets = whole ? [SubjectId] : [],
        };
    }

    private PersonalDataDestroyed Again(Living living, List<HeldSlice> dying, bool whole) => new(
        ValueList.Of(dying.Select(held => held.Slice.SliceId)),
        whole,
        dying.Aggregate(CategorySet.Empty, (all, held) => all.With(held.Categories)),
        DestructionGround.OtherLaw,
        ValueList.Of(whole ? living.Blocks.Select(block => block.BlockId) : []),
        Incident,
        new(Incident),
        Circumstances.Actor,
        Circumstances,
        Incident);
}
