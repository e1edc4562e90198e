using Registry.Domain.Subjects;

namespace Registry.Domain.Accesses;

/// <summary>
/// Values of a person were opened for somebody, with a purpose. In a journal of its own beside the subject's stream.
/// </summary>
/// <param name="Slices">The slices opened.</param>
/// <param name="Personal">The reason in words.</param>
/// <param name="Findings">Rules that a reported access broke.</param>
public sealed record PersonalDataAccessed(
    SubjectId SubjectId,
    CategorySet Categories,
    ValueList<SliceId> Slices,
    Personal Personal,
    Circumstances Circumstances,
    ValueList<Finding>? Findings = null)
    : DomainEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}
