using Registry.Domain.Catalogues;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;

namespace Registry.Domain.Appeals;

/// <summary>A recipient takes part in resolving an appeal: policy 5.2.</summary>
public sealed record AssignRecipient(AppealId AppealId, RecipientId RecipientId, Circumstances Circumstances)
{
    public static IReadOnlyList<Rule<Case>> Rules { get; } =
    [
        .. FrameRules.On<Case>(it => new(it.Command.Circumstances, CategorySet.Empty, null, it.Frame)),
        new("known", it => it.Recipient is Recipient.Unknown ? new Refusal.UnknownRecipient() : null),
        new("suspended", it => it.Recipient is Recipient.Registered { SuspendedAt: { } since }
            ? new Refusal.SuspendedRecipient(since)
            : null),
        new("living-matter", it => it.Subject.MatterDestroyedAt(it.Command.AppealId.Value) is { } at
            ? new Refusal.DestroyedMatter(at)
            : null),
    ];

    public Decision Decide(Appeal appeal, Subject subject, Recipient recipient, Frame frame) => (appeal, subject) switch
    {
        (Appeal.Unknown, _) => Decision.Refuse(new Refusal.UnknownAppeal()),
        (_, Subject.Destroyed gone) => Decision.Refuse(new Refusal.DestroyedSubject(gone.At)),
        (Appeal.Open, Subject.Living living) =>
            Rules.First(new(this, living, recipient, frame)) is { } refusal
                ? Decision.Refuse(refusal)
                : Decision.Accept(Happen(living)),
        _ => Decision.Refuse(new Refusal.UnknownSubject()),
    };

    private Effect Happen(Subject.Living living) => new()
    {
        Facts = [new(StreamKind.Appeal, AppealId.Value, new RecipientAssigned(RecipientId, Circumstances))],
        Fingerprint = living.Words(AppealId.Value).SliceId,
    };

    /// <summary>What naming a recipient is judged on.</summary>
    public sealed record Case(AssignRecipient Command, Subject.Living Subject, Recipient Recipient, Frame Frame);
}
