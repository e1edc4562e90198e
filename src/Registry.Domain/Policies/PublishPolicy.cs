using Registry.Domain.Catalogues;

namespace Registry.Domain.Policies;

/// <summary>A version of the policy comes into force: policy 7.2.</summary>
/// <param name="Slice">Its key tells a repeat from a reuse of the operation's id; none for acts of the system.</param>
public sealed record PublishPolicy(
    Guid PolicyStream,
    int Version,
    string Sha256,
    DateTimeOffset EffectiveAt,
    ValueList<Translation> Translations,
    SliceId? Slice,
    Circumstances Circumstances)
{
    /// <remarks>
    /// Asked for, a version begins no earlier than the registry's clock, so that nothing accepted under the one before
    /// is judged anew: docs/decisions/0021-the-policy-is-read-from-its-stream.md. One that is reported began long ago.
    /// </remarks>
    public static IReadOnlyList<Rule<Case>> Rules { get; } =
    [
        new("declared", it => it.Declared.Refuse(it.Command.Circumstances, CategorySet.Empty)),
        new("next", it => it.Command.Version == it.Policy.LastVersion + 1
            ? null
            : new Refusal.VersionOutOfTurn(it.Policy.LastVersion + 1)),
        new("order", it => it.Policy.Versions.Values.LastOrDefault() is var last && it.Command.EffectiveAt < last
            ? new Refusal.EffectiveTooEarly(last)
            : null),
        new("ahead", it => it.Command.Circumstances.Door == Door.Asked && it.Command.EffectiveAt < it.Frame.Now
            ? new Refusal.EffectiveTooEarly(it.Frame.Now)
            : null),
    ];

    public Decision Decide(Policy policy, Frame frame) =>
        Rules.First(new Case(this, policy, frame)) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(Happen());

    private Effect Happen() => PolicyEffect.Of(PolicyStream, Slice, new PolicyPublished(
        Version, Sha256, EffectiveAt, Circumstances, Translations.Count == 0 ? null : Translations));

    public sealed record Case(PublishPolicy Command, Policy Policy, Frame Frame)
    {
        /// <summary>The first version is published under itself: there is no other to name.</summary>
        internal Frame Declared => Policy.LastVersion > 0
            ? Frame
            : Frame with { Policy = new(Policy.Versions.Add(Command.Version, Command.EffectiveAt)) };
    }
}

/// <summary>What every operation on the policy does: one fact in its stream.</summary>
internal static class PolicyEffect
{
    public static Effect Of(Guid stream, SliceId? slice, PolicyEvent fact) => new()
    {
        Facts = [new(StreamKind.Policy, stream, fact)],
        Fingerprint = slice,
        Opens = slice is { } fresh ? [fresh] : [],
    };
}
