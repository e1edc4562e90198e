namespace Registry.Domain.Consents;

/// <summary>A fact about one consent. These shapes are the storage format: see tests/Golden first.</summary>
public abstract record ConsentEvent(Circumstances Circumstances) : DomainEvent(Circumstances);

public sealed record ConsentGiven(
    SubjectId SubjectId,
    AppealId? AppealId,
    ConsentKind Kind,
    ValueList<ConsentScope> Scopes,
    Circumstances Circumstances)
    : ConsentEvent(Circumstances);
