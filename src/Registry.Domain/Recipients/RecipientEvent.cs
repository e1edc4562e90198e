namespace Registry.Domain.Recipients;

/// <summary>A fact about one recipient of data. These shapes are the storage format: see tests/Golden first.</summary>
public abstract record RecipientEvent(Circumstances Circumstances) : DomainEvent(Circumstances);

/// <param name="Profile">Categories this recipient may be given.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Personal">The organisation's name and BIN: outside words and numbers are never in clear.</param>
public sealed record RecipientRegistered(
    RecipientKind Kind, CategorySet Profile, string Country, Personal Personal, Circumstances Circumstances)
    : RecipientEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>The recipient answers for what it is given: policy 6.2, Law 94-V art. 10(1).</summary>
/// <param name="Version">Of the undertaking's text.</param>
/// <param name="Until">UTC; the undertaking counts before this moment.</param>
public sealed record UndertakingAccepted(int Version, DateTimeOffset Until, Circumstances Circumstances)
    : RecipientEvent(Circumstances);

/// <summary>The recipient gets nothing from here on: it refuses, or cannot keep, what the Law asks of it.</summary>
/// <remarks>Source: Law 94-V art. 10(1).</remarks>
public sealed record RecipientSuspended(Personal Personal, Circumstances Circumstances)
    : RecipientEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>The recipient may be given data again.</summary>
public sealed record RecipientReinstated(Personal Personal, Circumstances Circumstances)
    : RecipientEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}
