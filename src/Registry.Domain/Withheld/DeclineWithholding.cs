using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;

namespace Registry.Domain.Withheld;

/// <summary>What was proposed is not to happen. Whoever proposed it may take it back so, too.</summary>
public sealed record DeclineWithholding(WithheldId WithheldId, Circumstances Circumstances)
{
    /// <param name="subject">Whose keys compare a repeat; a destroyed one's withholding can be declined, too.</param>
    public Decision Decide(WithheldEntry entry, Subject subject, Frame frame) =>
        entry is not WithheldEntry.Proposed ? Decision.Refuse(new Refusal.UnknownWithheld())
        : frame.Refuse(Circumstances, CategorySet.Empty) is { } refusal ? Decision.Refuse(refusal)
        : Decision.Accept(new()
        {
            Facts = [new(StreamKind.Withheld, WithheldId.Value, new WithholdingDeclined(Circumstances))],
            Fingerprint = (subject as Subject.Living)?.Words(null).SliceId,
        });
}
