namespace Registry.Domain;

/// <summary>
/// A subject's stream. Callers hold another id, so that destroying the way between them parts them for ever.
/// </summary>
public readonly record struct SubjectId(Guid Value);

/// <summary>An appeal's stream; callers hold this id.</summary>
public readonly record struct AppealId(Guid Value);

/// <summary>A consent's stream.</summary>
public readonly record struct ConsentId(Guid Value);

/// <summary>A recipient's stream; callers hold this id.</summary>
public readonly record struct RecipientId(Guid Value);

/// <summary>One destroyable slice of a person's data, and the id of its key.</summary>
public readonly record struct SliceId(Guid Value);

public readonly record struct BlockId(Guid Value);

/// <summary>A restriction, a hold or a deletion.</summary>
public readonly record struct LimitId(Guid Value);

/// <summary>One entry of the record of disclosures: the id of its event; callers hold it.</summary>
public readonly record struct DisclosureId(Guid Value);

public readonly record struct ProposalId(Guid Value);

/// <summary>An employee or a system. Random-looking; names live outside the log.</summary>
public readonly record struct ActorId(Guid Value);

/// <summary>A withheld entry's stream; nothing in it says from outside whom it is about.</summary>
public readonly record struct WithheldId(Guid Value);

/// <summary>A batch's stream; callers hold this id.</summary>
public readonly record struct BatchId(Guid Value);

/// <summary>An extract's stream; callers hold this id, and it stands in the file.</summary>
public readonly record struct ExtractId(Guid Value);
