namespace Registry.Domain.Extracts;

/// <summary>A fact about one extract. These shapes are the storage format: see tests/Golden first.</summary>
public abstract record ExtractEvent(Circumstances Circumstances) : DomainEvent(Circumstances);

/// <summary>An extract is asked for; nothing is built before another person approves.</summary>
/// <param name="Personal">Issuer and number of the order, or the person's request; the reason.</param>
public sealed record ExtractAsked(ExtractQuery Query, Personal Personal, Circumstances Circumstances)
    : ExtractEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>Another person approved: the extract is to be built.</summary>
/// <param name="File">The slice whose key seals the file where it lies, and nothing else.</param>
/// <param name="AskedBy">The other of the two people.</param>
public sealed record ExtractApproved(Slice File, ActorId AskedBy, Circumstances Circumstances)
    : ExtractEvent(Circumstances);

/// <summary>What was asked for is not to happen.</summary>
public sealed record ExtractDeclined(Circumstances Circumstances) : ExtractEvent(Circumstances);

/// <summary>It could not be built; its key is destroyed.</summary>
public sealed record ExtractFailed(ExtractFailure Because, Circumstances Circumstances) : ExtractEvent(Circumstances);

/// <summary>The extract is made, and is a disclosure to its receiver.</summary>
/// <param name="RecipientId">Whom it was made for; none for the person it is about.</param>
/// <param name="Categories">Of the values it opens.</param>
/// <param name="ExpiresAt">UTC; from then on it is not handed over.</param>
public sealed record ExtractIssued(
    ExtractKind Kind,
    RecipientId? RecipientId,
    CategorySet Categories,
    IssuedFile File,
    DateTimeOffset ExpiresAt,
    Circumstances Circumstances) : ExtractEvent(Circumstances);

/// <summary>The file as it was before it was sealed.</summary>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Begin">The first leaf of its range.</param>
/// <param name="End">The size of the tree it was made of.</param>
/// <param name="Shown">Leaves it shows with their bodies.</param>
/// <param name="Fields">Codes of the fields it opens.</param>
public sealed record IssuedFile(
    string Sha256, long Length, long Begin, long End, long Shown, ValueList<string> Fields);

/// <summary>Its receiver fetched it, or an officer is about to hand it over. Recorded before the first byte.</summary>
/// <param name="Personal">Who took it, against which receipt; nothing where the receiver fetched it.</param>
public sealed record ExtractHandedOver(Personal Personal, Circumstances Circumstances)
    : ExtractEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>Its term is over; its key is destroyed.</summary>
public sealed record ExtractExpired(Circumstances Circumstances) : ExtractEvent(Circumstances);

/// <summary>A person in it was destroyed; its key is destroyed, too.</summary>
public sealed record ExtractDestroyed(Circumstances Circumstances) : ExtractEvent(Circumstances);
