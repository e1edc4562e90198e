namespace Registry.Domain.Policies;

/// <summary>A fact about the policy. These shapes are the storage format: see tests/Golden first.</summary>
public abstract record PolicyEvent(Circumstances Circumstances) : DomainEvent(Circumstances);

/// <param name="Version">1, 2, 3 …</param>
/// <param name="Sha256">Of the Kazakh text in UTF-8, lower-case hex.</param>
/// <param name="EffectiveAt">UTC.</param>
/// <param name="Translations">None where there are none. The Kazakh text is the original.</param>
public sealed record PolicyPublished(
    int Version,
    string Sha256,
    DateTimeOffset EffectiveAt,
    Circumstances Circumstances,
    ValueList<Translation>? Translations = null)
    : PolicyEvent(Circumstances);

/// <summary>The policy was reviewed: policy 7.1.</summary>
public sealed record PolicyReviewed(ReviewOutcome Outcome, Circumstances Circumstances) : PolicyEvent(Circumstances);

/// <summary>The legislation the policy stands on changed, which opens a review: policy 7.1.</summary>
/// <param name="Act">Public code of the act, in the form of <see cref="LawChange.ActForm"/>.</param>
/// <param name="InForceOn">The day the change came, or comes, into force, in Astana.</param>
public sealed record LawChanged(string Act, DateOnly InForceOn, Circumstances Circumstances)
    : PolicyEvent(Circumstances);

/// <summary>Somebody looked whether a site of the centre shows the policy: policy 7.2.</summary>
/// <param name="SeenSha256">Of what was seen there, lower-case hex; none if there was nothing to see.</param>
public sealed record PublicationChecked(
    int Version, PolicySite Site, bool Matches, string? SeenSha256, Circumstances Circumstances)
    : PolicyEvent(Circumstances);

/// <param name="Sha256">Of the text in UTF-8, lower-case hex.</param>
public sealed record Translation(Language Language, string Sha256);

/// <summary>What a review came to.</summary>
public enum ReviewOutcome { Kept = 1, ToBeChanged }

/// <summary>The sites policy 7.2 names.</summary>
public enum PolicySite { IkomekastanaKz = 1, IkomekCityKz }
