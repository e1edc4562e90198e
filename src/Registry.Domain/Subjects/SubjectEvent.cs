namespace Registry.Domain.Subjects;

/// <summary>A fact about one data subject. These shapes are the storage format: see tests/Golden first.</summary>
public abstract record SubjectEvent(Circumstances Circumstances) : DomainEvent(Circumstances);

/// <param name="Personal">Words about the subject as a whole; opens the slice they are kept in.</param>
public sealed record SubjectRegistered(SubjectCategory Category, Personal Personal, Circumstances Circumstances)
    : SubjectEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>Values came in. The first fact of a slice opens it.</summary>
/// <param name="Accounting">
/// The slice for the words of our own record about this matter, when this fact opens it.
/// </param>
/// <param name="Findings">Rules that a reported collection broke.</param>
public sealed record PersonalDataCollected(
    CategorySet Categories,
    Personal Personal,
    Slice? Accounting,
    Circumstances Circumstances,
    ValueList<Finding>? Findings = null)
    : SubjectEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>Circumstances changed: the earlier values were right in their time and stay.</summary>
public sealed record PersonalDataUpdated(CategorySet Categories, Personal Personal, Circumstances Circumstances)
    : SubjectEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>
/// Values were wrong: every living value of the slice is sealed anew in the next generation, the old one destroyed.
/// </summary>
/// <param name="Replaced">The generation destroyed by this fact.</param>
/// <param name="Corrected">Codes of the fields that were wrong.</param>
/// <param name="Categories">Of the corrected fields.</param>
public sealed record PersonalDataCorrected(
    SliceId Replaced,
    ValueList<string> Corrected,
    CategorySet Categories,
    Personal Personal,
    Circumstances Circumstances)
    : SubjectEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>Data were passed to a recipient, or are about to be.</summary>
/// <param name="Personal">
/// The reason in words, the evidence locator, outside numbers, the recipient's contact person.
/// </param>
/// <param name="Findings">Rules that a reported disclosure broke; none for an asked one.</param>
/// <param name="WithheldUntil">UTC; until then an order forbade to show the entry. None for every other.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of a recipient in another country: the transfer is cross-border.</param>
public sealed record DisclosureRecorded(
    RecipientId RecipientId,
    AppealId? AppealId,
    ConsentId? ConsentId,
    CategorySet Categories,
    Personal Personal,
    ValueList<Finding> Findings,
    Circumstances Circumstances,
    DateTimeOffset? WithheldUntil = null,
    string? Country = null) : SubjectEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>A rule that was broken by something that has already happened.</summary>
/// <param name="Code">The refusal an asking caller would have had.</param>
public sealed record Finding(string Code, string Article);

public sealed record SubjectBlocked(BlockId BlockId, Scope Scope, Personal Personal, Circumstances Circumstances)
    : SubjectEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <param name="ProposalId">The proposal this carries out.</param>
/// <param name="ProposedBy">The other of the two people.</param>
public sealed record BlockLifted(
    BlockId BlockId, ProposalId ProposalId, ActorId ProposedBy, Circumstances Circumstances)
    : SubjectEvent(Circumstances);

/// <param name="Known">Of a destruction: what the proposer could know of.</param>
public sealed record ActionProposed(
    ProposalId ProposalId, Proposal Proposal, Personal Personal, Circumstances Circumstances, Reach? Known = null)
    : SubjectEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

public sealed record ProposalDeclined(ProposalId ProposalId, Circumstances Circumstances) : SubjectEvent(Circumstances);

/// <summary>Two streams are about the same person. Written to both.</summary>
public sealed record SubjectLinked(
    SubjectId Other, ProposalId ProposalId, ActorId ProposedBy, Circumstances Circumstances)
    : SubjectEvent(Circumstances);

/// <summary>Two linked streams turned out to be about two people. Written to both.</summary>
public sealed record SubjectSplit(
    SubjectId Other, ProposalId ProposalId, ActorId ProposedBy, Circumstances Circumstances)
    : SubjectEvent(Circumstances);

/// <summary>Slices whose keys no longer exist: nothing sealed in them can be read again.</summary>
/// <param name="Whole">The subject as a whole; nothing more is accepted for it.</param>
/// <param name="ResolvedBlocks">Blocks lifted by the same decision.</param>
/// <param name="ActNumber">Random number printed on the act.</param>
/// <param name="Incident">
/// Destroyed again after a restore, in this incident; the act itself is lost. None for every other.
/// </param>
public sealed record PersonalDataDestroyed(
    ValueList<SliceId> Slices,
    bool Whole,
    CategorySet Categories,
    DestructionGround DestructionGround,
    ValueList<BlockId> ResolvedBlocks,
    Guid ActNumber,
    ProposalId ProposalId,
    ActorId ProposedBy,
    Circumstances Circumstances,
    Guid? Incident = null) : SubjectEvent(Circumstances);

/// <summary>
/// Processing is restricted because the data must be kept: only storage goes on. Digital Code art. 41.
/// </summary>
/// <param name="Until">UTC; the end of the term the data must be kept for.</param>
public sealed record SubjectRestricted(
    LimitId LimitId, Scope Scope, DateTimeOffset Until, Personal Personal, Circumstances Circumstances)
    : SubjectEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>The data may be used, but not be deleted or destroyed: a court, a claim, an archive needs them.</summary>
public sealed record SubjectHeld(LimitId LimitId, Scope Scope, Personal Personal, Circumstances Circumstances)
    : SubjectEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>The data are out of use and view; an order may bring them back. Policy 1.3.</summary>
public sealed record PersonalDataDeleted(LimitId LimitId, Scope Scope, Personal Personal, Circumstances Circumstances)
    : SubjectEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>A restriction or a hold no longer stands, or deleted data are back in use.</summary>
public sealed record LimitLifted(LimitId LimitId, Personal Personal, Circumstances Circumstances)
    : SubjectEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>Data were made public, or are about to be: there is no recipient, everybody may have them.</summary>
/// <param name="Personal">The address they were made public at, the reason in words, outside numbers.</param>
public sealed record DataDisseminated(
    AppealId AppealId,
    ConsentId? ConsentId,
    CategorySet Categories,
    Personal Personal,
    Circumstances Circumstances) : SubjectEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>The recipient says what it has done with what it was given.</summary>
/// <param name="Personal">On which document, in which words.</param>
public sealed record RecipientConfirmed(
    DisclosureId DisclosureId,
    RecipientId RecipientId,
    Confirmation Confirmation,
    Personal Personal,
    Circumstances Circumstances) : SubjectEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}
