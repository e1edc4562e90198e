namespace Registry.Domain.Processings;

/// <summary>
/// Data of a person were processed in a way that changes nothing here; which way is the operation's code. In the
/// access journal, beside the subject's stream.
/// </summary>
/// <param name="AppealId">The appeal whose data they were; none for all that lives.</param>
/// <param name="Personal">The reason in words.</param>
public sealed record ProcessingRecorded(
    SubjectId SubjectId, AppealId? AppealId, CategorySet Categories, Personal Personal, Circumstances Circumstances)
    : DomainEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}
