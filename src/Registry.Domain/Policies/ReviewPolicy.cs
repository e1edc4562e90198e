using Registry.Domain.Catalogues;

namespace Registry.Domain.Policies;

/// <summary>The policy was reviewed, once a year or because the law changed: policy 7.1.</summary>
/// <param name="Slice">Its key tells a repeat from a reuse of the operation's id.</param>
public sealed record ReviewPolicy(Guid PolicyStream, ReviewOutcome Outcome, SliceId? Slice, Circumstances Circumstances)
{
    public static IReadOnlyList<Rule<Case>> Rules { get; } =
    [
        new("declared", it => it.Frame.Refuse(it.Command.Circumstances, CategorySet.Empty)),
    ];

    public Decision Decide(Frame frame) => Rules.First(new Case(this, frame)) is { } refusal
        ? Decision.Refuse(refusal)
        : Decision.Accept(PolicyEffect.Of(PolicyStream, Slice, new PolicyReviewed(Outcome, Circumstances)));

    public sealed record Case(ReviewPolicy Command, Frame Frame);
}
