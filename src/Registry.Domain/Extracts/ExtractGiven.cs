using Registry.Domain.Subjects;

namespace Registry.Domain.Extracts;

/// <summary>An extract about this person was made: for an authority, or for the person.</summary>
/// <remarks>
/// Written with <see cref="ExtractIssued"/>, so that it stands in the person's own record. The receiver is not called
/// RecipientId: one giving is one head with a recipient.
/// </remarks>
/// <param name="Receiver">None for the person.</param>
/// <param name="Categories">Of the values it opens.</param>
public sealed record ExtractGiven(
    ExtractId ExtractId, RecipientId? Receiver, CategorySet Categories, Circumstances Circumstances)
    : SubjectEvent(Circumstances);
