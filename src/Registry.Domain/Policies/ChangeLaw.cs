using Registry.Domain.Catalogues;

namespace Registry.Domain.Policies;

/// <summary>The registry is told that the law changed; a review is due at once: policy 7.1.</summary>
/// <param name="Slice">Its key tells a repeat from a reuse of the operation's id; none for acts of the system.</param>
public sealed record ChangeLaw(
    Guid PolicyStream, string Act, DateOnly InForceOn, SliceId? Slice, Circumstances Circumstances)
{
    public static IReadOnlyList<Rule<Case>> Rules { get; } =
    [
        new("declared", it => it.Frame.Refuse(it.Command.Circumstances, CategorySet.Empty)),
        new("untold", it => it.Policy.Knows(it.Command.Act, it.Command.InForceOn)
            ? new Refusal.KnownLawChange()
            : null),
    ];

    public Decision Decide(Policy policy, Frame frame) => Rules.First(new Case(this, policy, frame)) is { } refusal
        ? Decision.Refuse(refusal)
        : Decision.Accept(PolicyEffect.Of(PolicyStream, Slice, new LawChanged(Act, InForceOn, Circumstances)));

    public sealed record Case(ChangeLaw Command, Policy Policy, Frame Frame);
}
