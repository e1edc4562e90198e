using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <param name="Other">The state of the other subject of a link or split.</param>
public sealed record ProposalCase(
    SubjectId SubjectId, Proposal Proposal, Living Subject, Subject? Other, LegalGround Ground, DateTimeOffset Now)
{
    internal Touching? Touched => Proposal is { Action: ProposedAction.Destroy, Scope: { } scope }
        ? new(Activity.Destroy, Subject, scope, Ground, Consents.Consent.None, Now, Proposal.ResolvesBlock)
        : null;
}

/// <summary>The rules a proposal must pass when it is made, and again when it is approved.</summary>
public static class ProposalRules
{
    public static IReadOnlyList<Rule<ProposalCase>> All { get; } =
    [
        new("block", it => it.Proposal.Action != ProposedAction.Unblock
            || it.Subject.Blocks.Any(block => block.BlockId == it.Proposal.BlockId)
                ? null
                : new Refusal.UnknownBlock()),
        new("matters", it => (it.Proposal.Scope?.Matters ?? Scope.WholeSubject.Matters).All(matter =>
            it.Subject.Knows(matter))
                ? null
                : new Refusal.UnknownAppeal()),
        .. StateRules.On<ProposalCase>(it => it.Touched),
        new("another", it => it.Proposal.Other == it.SubjectId ? new Refusal.NotItself() : null),
        new("other", it => it switch
        {
            { Proposal.Other: null } or { Other: Living } => null,
            { Other: Destroyed gone } => new Refusal.DestroyedSubject(gone.At),
            _ => new Refusal.UnknownSubject(),
        }),
        new("unlinked", it => it.Proposal is { Action: ProposedAction.Link, Other: { } other }
            && it.Subject.Links.Contains(other)
                ? new Refusal.LinkedAlready()
                : null),
        new("linked", it => it.Proposal is { Action: ProposedAction.Split, Other: { } other }
            && !it.Subject.Links.Contains(other)
                ? new Refusal.NotLinked()
                : null),
    ];
}
