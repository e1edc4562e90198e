using Registry.Domain.Subjects;

namespace Registry.Domain.Appeals;

/// <summary>A fact about one appeal. These shapes are the storage format: see tests/Golden first.</summary>
public abstract record AppealEvent(Circumstances Circumstances) : DomainEvent(Circumstances);

/// <param name="SubjectId">Whose data came with it.</param>
/// <param name="ConsentId">The consent given by appealing, if that is the ground.</param>
/// <param name="Findings">Rules that a reported appeal broke.</param>
public sealed record AppealOpened(
    SubjectId SubjectId,
    ConsentId? ConsentId,
    AppealKind Kind,
    AppealForm Form,
    Circumstances Circumstances,
    ValueList<Finding>? Findings = null)
    : AppealEvent(Circumstances);

/// <summary>The recipient takes part in resolving the appeal: policy 5.2.</summary>
public sealed record RecipientAssigned(RecipientId RecipientId, Circumstances Circumstances)
    : AppealEvent(Circumstances);

/// <summary>The appeal was decided: the purpose its data were collected for is reached.</summary>
/// <remarks>Source: Law 94-V arts 8(6), 12(2); Administrative Procedural Code art. 76.</remarks>
public sealed record AppealClosed(Circumstances Circumstances) : AppealEvent(Circumstances);

/// <summary>
/// The appeal goes to another recipient, with data of it: the disclosure of the same operation says which.
/// </summary>
/// <remarks>Source: Administrative Procedural Code art. 65.</remarks>
public sealed record AppealRedirected(RecipientId RecipientId, CategorySet Categories, Circumstances Circumstances)
    : AppealEvent(Circumstances);
