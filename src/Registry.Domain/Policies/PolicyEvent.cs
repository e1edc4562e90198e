namespace Registry.Domain.Policies;

/// <summary>A fact about the policy. These shapes are the storage format: see tests/Golden first.</summary>
public abstract record PolicyEvent(Circumstances Circumstances) : DomainEvent(Circumstances);

/// <param name="Version">1, 2, 3 …</param>
/// <param name="Sha256">Of the Kazakh text in UTF-8, lower-case hex.</param>
/// <param name="EffectiveAt">UTC.</param>
public sealed record PolicyPublished(
    int Version, string Sha256, DateTimeOffset EffectiveAt, Circumstances Circumstances)
    : PolicyEvent(Circumstances);
