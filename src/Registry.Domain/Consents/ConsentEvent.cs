namespace Registry.Domain.Consents;

/// <summary>A fact about one consent. These shapes are the storage format: see tests/Golden first.</summary>
public abstract record ConsentEvent(Circumstances Circumstances) : DomainEvent(Circumstances);

/// <summary>A consent given by using a channel of the centre: policy 4.1, 5.1.</summary>
public sealed record ConsentGiven(
    SubjectId SubjectId,
    AppealId? AppealId,
    ConsentKind Kind,
    ValueList<ConsentScope> Scopes,
    Circumstances Circumstances)
    : ConsentEvent(Circumstances);

/// <summary>A consent in words: explicit, or through the state's service.</summary>
/// <param name="AppealId">The appeal it is for; none for every matter of its purpose.</param>
/// <param name="Categories">The list of data consented to.</param>
/// <param name="Elements">Which of the eight elements of art. 8(4) the artefact states.</param>
/// <param name="Until">UTC, first moment it no longer counts; none: until the purpose is reached, art. 8(6).</param>
/// <param name="Personal">The artefact's locator or hash, the service's reference.</param>
public sealed record ConsentRecorded(
    SubjectId SubjectId,
    AppealId? AppealId,
    ConsentKind Kind,
    ValueList<ConsentScope> Scopes,
    CategorySet Categories,
    ValueList<ConsentElement> Elements,
    DateTimeOffset? Until,
    Personal Personal,
    Circumstances Circumstances)
    : ConsentEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>The person took the consent back; it no longer counts from here on: Law 94-V art. 8(7).</summary>
public sealed record ConsentWithdrawn(Personal Personal, Circumstances Circumstances)
    : ConsentEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>The centre did not accept a withdrawal, and says why: Law 94-V art. 8(2), 8(7).</summary>
public sealed record WithdrawalRefused(WithdrawalRefusal Because, Personal Personal, Circumstances Circumstances)
    : ConsentEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}
