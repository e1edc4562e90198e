using Registry.Domain.Catalogues;

namespace Registry.Domain.Policies;

/// <summary>Somebody looked at a site of the centre and says whether it shows the policy: policy 7.2.</summary>
/// <param name="Slice">Its key tells a repeat from a reuse of the operation's id.</param>
public sealed record CheckPublication(
    Guid PolicyStream,
    int Version,
    PolicySite Site,
    bool Matches,
    string? SeenSha256,
    SliceId? Slice,
    Circumstances Circumstances)
{
    /// <remarks>A page is more than its text, so that another hash may match; the text itself always does.</remarks>
    public static IReadOnlyList<Rule<Case>> Rules { get; } =
    [
        new("declared", it => it.Frame.Refuse(it.Command.Circumstances, CategorySet.Empty)),
        new("published", it => it.Policy.Has(it.Command.Version)
            ? null
            : new Refusal.UnknownPolicyVersion(it.Command.Version)),
        new("agrees", it => it.Contradicts ? new Refusal.ContradictoryCheck() : null),
    ];

    public Decision Decide(Policy policy, Frame frame) => Rules.First(new Case(this, policy, frame)) is { } refusal
        ? Decision.Refuse(refusal)
        : Decision.Accept(PolicyEffect.Of(
            PolicyStream, Slice, new PublicationChecked(Version, Site, Matches, SeenSha256, Circumstances)));

    public sealed record Case(CheckPublication Command, Policy Policy, Frame Frame)
    {
        /// <summary>Nothing was seen and yet it matches; or the very text was seen and yet it does not.</summary>
        internal bool Contradicts => Command.SeenSha256 is { } seen
            ? !Command.Matches && Policy.Hashes.TryGetValue(Command.Version, out var texts) && texts.Contains(seen)
            : Command.Matches;
    }
}
