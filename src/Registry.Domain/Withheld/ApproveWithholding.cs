using Registry.Domain.Catalogues;
using Registry.Domain.Disclosures;

namespace Registry.Domain.Withheld;

/// <summary>The second of two people approves a withholding: from here on the data may leave.</summary>
/// <param name="MayApprove">The role allows it; a service's never does.</param>
public sealed record ApproveWithholding(WithheldId WithheldId, bool MayApprove, Circumstances Circumstances)
{
    /// <param name="states">Of what the proposal named; nobody's where there is no proposal.</param>
    public Decision Decide(WithheldEntry entry, DisclosureStates states, Frame frame)
    {
        if (entry is not WithheldEntry.Proposed { Withholding: var it })
            return Decision.Refuse(new Refusal.UnknownWithheld());
        var refusal =
            WithholdingApprovalRules.All.First(new(MayApprove, it.About.Actor, Circumstances.Actor))
            ?? frame.Refuse(Circumstances, CategorySet.Empty);
        return refusal is null
            ? states.Withhold(Disclosure(it, frame), it.Until, frame, living => Happen(it, living.Words(null)))
            : Decision.Refuse(refusal);
    }

    /// <summary>As it would be recorded now. Of the words, rules ask only which were said.</summary>
    private static RecordDisclosure Disclosure(Withholding it, Frame frame) => new(
        it.SubjectId, it.AppealId, it.RecipientId, null, it.Categories,
        FieldMap.Of(it.Said.Select(code => KeyValuePair.Create(code, ""))), Assign: false, it.Disclosing(frame.Now));

    private Effect Happen(Withholding it, Slice words) => new()
    {
        Facts =
        [
            new(StreamKind.Withheld, WithheldId.Value, new DisclosureWithheld(
                it.Until, it.About.Actor, Circumstances)),
        ],
        Fingerprint = words.SliceId,
        Reminders = [new(Reminder.WithheldEnds, WithheldId.Value, it.Until)],
    };
}
