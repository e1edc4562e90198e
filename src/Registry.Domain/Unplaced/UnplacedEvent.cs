using Registry.Domain.Subjects;

namespace Registry.Domain.Unplaced;

/// <summary>Why a report has no subject's stream to stand in.</summary>
public enum UnplacedCause { UnknownSubject = 1, DestroyedSubject }

/// <summary>
/// What happened to data of somebody who is not, or no longer, on record: without words or values, for there is no key
/// to seal them with.
/// </summary>
/// <param name="AppealId">As it was told; it may name nothing.</param>
/// <param name="Because">Why nobody's stream holds it.</param>
/// <param name="Findings">What of the rules could be judged without a subject, and was broken.</param>
public abstract record UnplacedEvent(
    AppealId? AppealId,
    CategorySet Categories,
    UnplacedCause Because,
    ValueList<Finding> Findings,
    Circumstances Circumstances) : DomainEvent(Circumstances);

/// <param name="RecipientId">As it was told; perhaps nobody registered it.</param>
public sealed record UnplacedDisclosureReported(
    RecipientId RecipientId,
    AppealId? AppealId,
    CategorySet Categories,
    UnplacedCause Because,
    ValueList<Finding> Findings,
    Circumstances Circumstances) : UnplacedEvent(AppealId, Categories, Because, Findings, Circumstances);

public sealed record UnplacedCollectionReported(
    AppealId? AppealId,
    CategorySet Categories,
    UnplacedCause Because,
    ValueList<Finding> Findings,
    Circumstances Circumstances) : UnplacedEvent(AppealId, Categories, Because, Findings, Circumstances);

public sealed record UnplacedAccessReported(
    AppealId? AppealId,
    CategorySet Categories,
    UnplacedCause Because,
    ValueList<Finding> Findings,
    Circumstances Circumstances) : UnplacedEvent(AppealId, Categories, Because, Findings, Circumstances);
