using Registry.Domain.Catalogues;
using Registry.Domain.Disclosures;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;

namespace Registry.Domain.Withheld;

/// <summary>
/// The first of two people asks for a disclosure that an authority forbids to tell the person of. No data leave yet.
/// </summary>
/// <param name="Disclosure">What is to be disclosed, to whom, by which order.</param>
/// <param name="Until">UTC; when the person may be told.</param>
public sealed record ProposeWithholding(
    WithheldId WithheldId, RecordDisclosure Disclosure, DateTimeOffset Until, Circumstances Circumstances)
{
    public Decision Decide(DisclosureStates states, Frame frame) =>
        states.Withhold(Disclosure, Until, frame, living => Happen(living.Words(Disclosure.AppealId?.Value)));

    private Effect Happen(Slice words) => new()
    {
        Facts =
        [
            new(StreamKind.Withheld, WithheldId.Value, new WithholdingProposed(
                Disclosure.SubjectId, Disclosure.AppealId, Disclosure.RecipientId, Disclosure.Categories, Until,
                new Personal.Open(words, Disclosure.Words), Circumstances)),
        ],
        Fingerprint = words.SliceId,
    };
}

/// <summary>
/// What the proposal and the approval of a withholding are judged by, each on the states of its moment.
/// </summary>
internal static class Withholdable
{
    public static Decision Withhold(
        this DisclosureStates states, RecordDisclosure disclosure, DateTimeOffset until, Frame frame,
        Func<Subject.Living, Effect> happen) =>
        states.Subject.Decide(living => Refuse(living, states, disclosure, until, frame), happen);

    private static Refusal? Refuse(
        Subject.Living living, DisclosureStates states, RecordDisclosure disclosure, DateTimeOffset until,
        Frame frame) =>
        states.Recipient is Recipient.Registered recipient
            ? WithholdingRules.All.First(new(
                new(disclosure, living, recipient, states.Basis, frame, Assigning: false), until))
            : new Refusal.UnknownRecipient();
}
