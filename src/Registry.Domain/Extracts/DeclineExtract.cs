using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;

namespace Registry.Domain.Extracts;

/// <summary>What was asked for is not to happen. Whoever asked may take it back so, too.</summary>
public sealed record DeclineExtract(ExtractId ExtractId, Circumstances Circumstances)
{
    /// <param name="subject">Whose keys compare a repeat; a destroyed one's extract can be declined, too.</param>
    public Decision Decide(Extract extract, Subject subject, Frame frame) =>
        extract is not Extract.Asked { Order: var order } ? Decision.Refuse(new Refusal.UnknownExtract())
        : frame.Refuse(Circumstances, CategorySet.Empty) is { } refusal ? Decision.Refuse(refusal)
        : Decision.Accept(new()
        {
            Facts = [new(StreamKind.Extract, ExtractId.Value, new ExtractDeclined(Circumstances))],
            Fingerprint = order.Query.SubjectId is null
                ? order.Words.SliceId
                : (subject as Subject.Living)?.Words(null).SliceId,
        });
}
