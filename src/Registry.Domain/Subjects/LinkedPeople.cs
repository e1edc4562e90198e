using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>A subject and those linked to it: what is done to the whole of one is done to all.</summary>
internal sealed record LinkedPeople(SubjectId Id, Living Living, IReadOnlyDictionary<SubjectId, Subject> Others)
{
    public Subject? Other(Proposal proposal) =>
        proposal.Other is { } other ? Others.GetValueOrDefault(other, Subject.Nobody) : null;

    /// <summary>The subject alone, or with all its linked ones when a destruction is about the whole of it.</summary>
    public IEnumerable<(SubjectId Id, Living State)> Affected(Proposal proposal) =>
        proposal is { Action: ProposedAction.Destroy, Scope.Whole: true }
            ? Others.Where(other => other.Value is Living)
                .Select(other => (other.Key, (Living)other.Value))
                .OrderBy(other => other.Key.Value)
                .Prepend((Id, Living))
            : [(Id, Living)];

    /// <summary>What a destruction reaches as things stand.</summary>
    public Reach Reach(Proposal proposal)
    {
        var affected = Affected(proposal).ToList();
        return new(
            ValueList.Of(affected.SelectMany(person => person.State.Matters).Distinct().Order()),
            ValueList.Of(affected.Select(person => person.Id).Where(id => id != Id)),
            ValueList.Of(affected.SelectMany(person => person.State.Blocks)
                .Where(block => proposal.Scope is { } scope && block.Scope.Touches(scope))
                .Select(block => block.BlockId)));
    }

    /// <summary>What the rules of a proposal have against it, at the first person it reaches.</summary>
    public Refusal? Refuse(Proposal proposal, LegalGround ground, DateTimeOffset now) => Affected(proposal)
        .Select(person => ProposalRules.All.First(new(person.Id, proposal, person.State, Other(proposal), ground, now)))
        .FirstOrDefault(refusal => refusal is not null);
}
