namespace Registry.Domain.Withheld;

/// <summary>A fact about one withheld entry. These shapes are the storage format: see tests/Golden first.</summary>
/// <remarks>
/// In a stream of its own, which no stream of the person's points to: docs/decisions/0030-withheld-entries.md.
/// </remarks>
public abstract record WithheldEvent(Circumstances Circumstances) : DomainEvent(Circumstances);

/// <summary>
/// A disclosure is asked for that the person must not be told of. No data leave before it is approved.
/// </summary>
/// <param name="Until">UTC; from then on the person may be told.</param>
/// <param name="Personal">Issuer and number of the order, the reason; in the slice of the subject's record.</param>
public sealed record WithholdingProposed(
    SubjectId SubjectId,
    AppealId? AppealId,
    RecipientId RecipientId,
    CategorySet Categories,
    DateTimeOffset Until,
    Personal Personal,
    Circumstances Circumstances) : WithheldEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>
/// Another person approved: the disclosure is on record, the data may leave, and the person is not told.
/// </summary>
/// <param name="ProposedBy">The other of the two people.</param>
public sealed record DisclosureWithheld(DateTimeOffset Until, ActorId ProposedBy, Circumstances Circumstances)
    : WithheldEvent(Circumstances);

/// <summary>What was proposed is not to happen.</summary>
public sealed record WithholdingDeclined(Circumstances Circumstances) : WithheldEvent(Circumstances);

/// <summary>The entry stands in the person's own record from here on, unless the person's data are destroyed.</summary>
/// <param name="Told">False if nobody is left whose record it could stand in.</param>
/// <param name="Personal">Why before its term; nothing when the term is over.</param>
public sealed record WithheldReleased(bool Told, Personal Personal, Circumstances Circumstances)
    : WithheldEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}
