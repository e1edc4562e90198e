namespace Registry.Domain;

/// <summary>Who did what, why, on which ground, about which matter, how and when: on every entry.</summary>
/// <param name="Purpose">Code from the catalogue of purposes.</param>
/// <param name="Matter">The appeal, case or contract this was done for.</param>
/// <param name="Automated">Done without a person: policy 1.3, "with or without the use of automation".</param>
/// <param name="PolicyVersion">
/// The version of the policy in force for, and where there was a person shown to, the subject.
/// </param>
/// <param name="Source">The system that told the registry; operation ids are unique within it.</param>
/// <param name="OccurredAt">UTC, whole microseconds: when it happened, not when it was told or stored.</param>
/// <param name="Exemption">Why data of a forbidden category are processed all the same.</param>
/// <param name="ConsentId">The consent relied on, where consent is the ground.</param>
/// <remarks>
/// Source: Law 94-V art. 22(1)(5); law.md 6, invariant 8. Clocks: docs/decisions/0004-three-clocks.md.
/// </remarks>
public sealed record Circumstances(
    Operation Operation,
    string Purpose,
    LegalGround Ground,
    Guid? Matter,
    Channel Channel,
    Medium Medium,
    bool Automated,
    int PolicyVersion,
    Language Language,
    ActorId Actor,
    ActorId Source,
    ActorId? OnBehalfOf,
    DateTimeOffset OccurredAt,
    Door Door,
    CategoryExemption? Exemption = null,
    ConsentId? ConsentId = null);
