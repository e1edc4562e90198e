using System.Collections.Immutable;

namespace Registry.Domain.Policies;

/// <summary>Versions of the policy: number to the moment it came into force.</summary>
public sealed record Policy(ImmutableSortedDictionary<int, DateTimeOffset> Versions)
{
    public static Policy Unwritten { get; } = new(ImmutableSortedDictionary<int, DateTimeOffset>.Empty);

    /// <summary>The version in force at a moment; 0 before the first.</summary>
    public int InForceAt(DateTimeOffset moment) =>
        Versions.Where(version => version.Value <= moment).Select(version => version.Key).LastOrDefault();

    public bool Has(int version) => Versions.ContainsKey(version);

    /// <exception cref="CorruptStreamException">No rule of ours wrote this pair: the stream was altered.</exception>
    public static Policy Evolve(Policy policy, DomainEvent fact) => fact switch
    {
        PolicyPublished published when !policy.Has(published.Version) =>
            new(policy.Versions.Add(published.Version, published.EffectiveAt)),
        _ => throw CorruptStreamException.Of(policy, fact),
    };
}
