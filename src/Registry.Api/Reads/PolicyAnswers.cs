using Registry.Domain;
using Registry.Domain.Policies;

namespace Registry.Api.Reads;

/// <summary>The policy: its versions, and how it stands to its review.</summary>
/// <param name="InForce">The version in force; none before the first.</param>
public sealed record PoliciesAnswer(
    int? InForce, ReviewAnswer Review, IReadOnlyList<PolicyVersionAnswer> Versions, long Position);

/// <summary>A version of the policy.</summary>
/// <param name="Sha256">Of the Kazakh text, which is the original, in UTF-8.</param>
/// <param name="Page">Address of its text, for ever.</param>
/// <param name="Checks">The last look at each site that was looked at.</param>
public sealed record PolicyVersionAnswer(
    int Version,
    string Sha256,
    DateTimeOffset EffectiveAt,
    DateTimeOffset RecordedAt,
    bool InForce,
    string Page,
    IReadOnlyList<TranslationAnswer> Translations,
    IReadOnlyList<PublicationCheckAnswer> Checks);

public sealed record TranslationAnswer(Language Language, string Sha256);

public sealed record PublicationCheckAnswer(
    PolicySite Site, bool Matches, DateTimeOffset CheckedAt, string? SeenSha256);

/// <summary>How the policy stands to its review. Days are those of Astana.</summary>
/// <param name="Days">Until the day it is due; negative once it has passed.</param>
/// <param name="Because">What has made it due by today; before that, what will first.</param>
/// <param name="OpenLawChanges">Changes of the law that no review has looked at.</param>
public sealed record ReviewAnswer(
    ReviewState State,
    DateOnly? DueOn,
    int? Days,
    IReadOnlyList<ReviewCause> Because,
    DateTimeOffset? LastReviewAt,
    ReviewOutcome? LastOutcome,
    IReadOnlyList<LawChangeAnswer> OpenLawChanges,
    long Position);

public sealed record LawChangeAnswer(string Act, DateOnly InForceOn);
