using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;

namespace Registry.Domain.Extracts;

/// <summary>The second of two people approves an extract: the registry builds it.</summary>
/// <param name="MayApprove">The role allows it; a service's never does.</param>
/// <param name="File">The slice the file is to be sealed under.</param>
public sealed record ApproveExtract(ExtractId ExtractId, bool MayApprove, SliceId File, Circumstances Circumstances)
{
    /// <summary>Purpose code of the slice whose key seals one extract where it lies.</summary>
    public const string FilePurpose = "extract-file";

    /// <param name="states">Of what was asked for; nobody's where nothing was.</param>
    public Decision Decide(Extract extract, ExtractStates states, Frame frame) =>
        extract is Extract.Asked { Order: var order }
            ? states.Decide(
                order.Query, living => Refuse(order, states, living, frame), living => Happen(order, living, frame))
            : Decision.Refuse(new Refusal.UnknownExtract());

    private Refusal? Refuse(ExtractOrder order, ExtractStates states, Subject.Living? living, Frame frame) =>
        ExtractApprovalRules.All.First(new(MayApprove, order.About.Actor, Circumstances.Actor))
        ?? frame.Refuse(Circumstances, CategorySet.Empty)
        ?? ExtractRules.All.First(new(order.Query, Said(order), order.About, states.Receiver, living, frame));

    /// <summary>Of the words, rules ask only which were said.</summary>
    private static FieldMap Said(ExtractOrder order) =>
        FieldMap.Of(order.Said.Select(code => KeyValuePair.Create(code, "")));

    private Effect Happen(ExtractOrder order, Subject.Living? living, Frame frame) => new()
    {
        Facts =
        [
            new(StreamKind.Extract, ExtractId.Value, new ExtractApproved(
                new(File, FilePurpose, null, 1), order.About.Actor, Circumstances)),
        ],
        Fingerprint = (living?.Words(null) ?? order.Words).SliceId,
        Opens = [File],
        Reminders = [new(Reminder.ExtractApproved, ExtractId.Value, frame.Now)],
    };
}
