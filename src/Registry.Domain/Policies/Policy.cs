using System.Collections.Immutable;

namespace Registry.Domain.Policies;

/// <summary>Versions of the policy: number to the moment it came into force; and what its review hangs on.</summary>
public sealed record Policy(ImmutableSortedDictionary<int, DateTimeOffset> Versions)
{
    public static Policy Unwritten { get; } = new(ImmutableSortedDictionary<int, DateTimeOffset>.Empty);

    /// <summary>Hashes of the texts of each version: the original and its translations.</summary>
    public ImmutableDictionary<int, ValueList<string>> Hashes { get; init; } =
        ImmutableDictionary<int, ValueList<string>>.Empty;

    /// <summary>UTC; none if it never was reviewed.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }

    public ImmutableList<LawChange> LawChanges { get; init; } = [];

    /// <summary>0 before the first.</summary>
    public int LastVersion => Versions.Keys.LastOrDefault();

    /// <summary>Changes of the law that no review has looked at yet.</summary>
    public IEnumerable<LawChange> OpenLawChanges => LawChanges.Where(change => change.IsOpen);

    /// <summary>The version in force at a moment; 0 before the first.</summary>
    public int InForceAt(DateTimeOffset moment) =>
        Versions.Where(version => version.Value <= moment).Select(version => version.Key).LastOrDefault();

    /// <summary>The same without the versions that came into force after a moment.</summary>
    public Policy InForceBy(DateTimeOffset moment) => this with
    {
        Versions = Versions.RemoveRange(Versions.Where(version => version.Value > moment).Select(it => it.Key)),
    };

    public bool Has(int version) => Versions.ContainsKey(version);

    public bool Knows(string act, DateOnly inForceOn) =>
        LawChanges.Any(change => change.Act == act && change.InForceOn == inForceOn);

    /// <exception cref="CorruptStreamException">No rule of ours wrote this pair: the stream was altered.</exception>
    public static Policy Evolve(Policy policy, DomainEvent fact) => fact switch
    {
        PolicyPublished it when !policy.Has(it.Version) => policy with
        {
            Versions = policy.Versions.Add(it.Version, it.EffectiveAt),
            Hashes = policy.Hashes.Add(it.Version, HashesOf(it)),
        },
        PolicyReviewed it => policy.Reviewed(it.Circumstances.OccurredAt),
        LawChanged it when !policy.Knows(it.Act, it.InForceOn) => policy with
        {
            LawChanges = policy.LawChanges.Add(new(it.Act, it.InForceOn, it.Circumstances.OccurredAt, IsOpen: true)),
        },
        PublicationChecked it when policy.Has(it.Version) => policy,
        _ => throw CorruptStreamException.Of(policy, fact),
    };

    private static ValueList<string> HashesOf(PolicyPublished it) => ValueList.Of(
        (it.Translations ?? ValueList.Of<Translation>()).Select(text => text.Sha256).Prepend(it.Sha256));

    /// <summary>A review has looked at what had been told by then: a change told after it stays open.</summary>
    private Policy Reviewed(DateTimeOffset at) => this with
    {
        ReviewedAt = ReviewedAt > at ? ReviewedAt : at,
        LawChanges = [.. LawChanges.Select(change => change with { IsOpen = change.IsOpen && change.ToldAt > at })],
    };
}

/// <summary>A change of the law, as the policy's stream knows it.</summary>
/// <param name="ToldAt">UTC: when the centre learned of it.</param>
/// <param name="IsOpen">No review has looked at it yet.</param>
public sealed record LawChange(string Act, DateOnly InForceOn, DateTimeOffset ToldAt, bool IsOpen)
{
    /// <summary>
    /// A number and a word, and a year where it needs one: 326-viii, 179-nq-2026. At most eight digits, so that neither
    /// an IIN nor a telephone number is an act.
    /// </summary>
    public const string ActForm = "^([0-9]{1,4}-[a-z]{1,12}|[a-z]{1,12}-[0-9]{1,4})(-[0-9]{4})?$";
}
