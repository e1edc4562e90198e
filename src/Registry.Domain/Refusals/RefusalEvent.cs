namespace Registry.Domain.Refusals;

/// <summary>A rule said no to a service or a person. Kept beside the subjects' streams, not in them.</summary>
/// <param name="Code">The refusal's public code.</param>
/// <param name="SubjectId">Whom it was about, where that is known.</param>
public sealed record OperationRefused(
    string Code,
    string Article,
    SubjectId? SubjectId,
    RecipientId? RecipientId,
    CategorySet Categories,
    Circumstances Circumstances) : DomainEvent(Circumstances);
