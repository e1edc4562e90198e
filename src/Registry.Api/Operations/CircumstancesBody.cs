using System.ComponentModel.DataAnnotations;
using Registry.Domain;

namespace Registry.Api.Operations;

/// <summary>Who, why, on which ground, how: on every operation.</summary>
/// <param name="Purpose">Code of a declared purpose; see GET /v1/catalogue.</param>
/// <param name="Ground">What makes it lawful.</param>
/// <param name="Channel">Where it happened.</param>
/// <param name="PolicyVersion">The version of the policy that was on display.</param>
/// <param name="Language">The language the policy was shown in.</param>
/// <param name="Medium">Electronic unless said otherwise.</param>
/// <param name="Automated">True if no person took part.</param>
/// <param name="Employee">
/// The acting employee: their <c>sub</c> at the token's issuer, so that they are the same person in the console; kept
/// as a random-looking id only. An officer always acts as themself.
/// </param>
/// <param name="OnBehalfOf">A random id of whoever is represented.</param>
/// <param name="OccurredAt">RFC 3339 with offset: when it happened. The moment of the call if not given.</param>
/// <param name="ConsentId">The consent relied on; the appeal's own if not given.</param>
/// <param name="Exemption">Why data of a forbidden category are processed all the same; say the reason, too.</param>
public sealed record CircumstancesBody(
    [property: StringLength(64)] string Purpose,
    LegalGround Ground,
    Channel Channel,
    int PolicyVersion,
    Language Language,
    Medium Medium = Medium.Electronic,
    bool Automated = false,
    [property: StringLength(64)] string? Employee = null,
    Guid? OnBehalfOf = null,
    DateTimeOffset? OccurredAt = null,
    Guid? ConsentId = null,
    CategoryExemption? Exemption = null)
{
    /// <summary>
    /// What stands in the record in place of a purpose nobody declared: no caller's words come in by it.
    /// </summary>
    private const string Undeclared = "undeclared";

    public Circumstances Of(Operation operation, Guid? matter, Call call, Door door = Door.Asked) => new(
        operation,
        call.Desk.Centre.Catalogue.Purpose(Purpose)?.Code ?? Undeclared,
        Ground, matter, Channel, Medium, Automated, PolicyVersion, Language,
        Employee is { } employee && call.Caller.IsService
            ? call.Caller.Employee(employee, call.EventIds)
            : call.Caller.Self,
        call.Caller.SourceId,
        OnBehalfOf is { } represented ? call.Caller.Represented(represented, call.EventIds) : null,
        OccurredAt ?? call.Now,
        door,
        Exemption,
        ConsentId is { } consent && Ground == LegalGround.Consent ? new ConsentId(consent) : null);
}
