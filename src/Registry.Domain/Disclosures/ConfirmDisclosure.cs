using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;

namespace Registry.Domain.Disclosures;

/// <summary>
/// A recipient says what it has done with what it was given: received, used, corrected, blocked, destroyed.
/// </summary>
/// <param name="Disclosed">The entry of the record it is about.</param>
/// <param name="Words">On which document, in which words.</param>
/// <remarks>Source: policy 6.1, 6.2; Law 94-V art. 10. It takes nothing from what the centre answers for.</remarks>
public sealed record ConfirmDisclosure(
    SubjectId SubjectId,
    DisclosureId DisclosureId,
    DisclosureRecorded Disclosed,
    Confirmation Confirmation,
    FieldMap Words,
    Circumstances Circumstances)
{
    public static IReadOnlyList<Rule<Case>> Rules { get; } =
    [
        .. FrameRules.On<Case>(it => new(it.Command.Circumstances, CategorySet.Empty, it.Command.Words, it.Frame)),
        new("after", it => it.Command.Circumstances.OccurredAt < it.LeftAt
            ? new Refusal.EarlierThanDisclosed(it.LeftAt)
            : null),
    ];

    public Decision Decide(Subject subject, Frame frame) =>
        subject.Decide(_ => Rules.First(new(this, frame)), living => Happen(living.Words(Disclosed.AppealId?.Value)));

    private Effect Happen(Slice words) => new()
    {
        Facts =
        [
            new(StreamKind.Subject, SubjectId.Value, new RecipientConfirmed(
                DisclosureId, Disclosed.RecipientId, Confirmation, new Personal.Open(words, Words), Circumstances)),
        ],
        Fingerprint = words.SliceId,
    };

    public sealed record Case(ConfirmDisclosure Command, Frame Frame)
    {
        internal DateTimeOffset LeftAt => Command.Disclosed.Circumstances.OccurredAt;
    }
}
