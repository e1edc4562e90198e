using Registry.Domain.Catalogues;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;

namespace Registry.Domain.Appeals;

/// <summary>A recipient takes part in resolving an appeal: policy 5.2.</summary>
public sealed record AssignRecipient(AppealId AppealId, RecipientId RecipientId, Circumstances Circumstances)
{
    public Decision Decide(Appeal appeal, Subject subject, Recipient recipient, Frame frame) => (appeal, subject) switch
    {
        (Appeal.Unknown, _) => Decision.Refuse(new Refusal.UnknownAppeal()),
        (_, Subject.Destroyed gone) => Decision.Refuse(new Refusal.DestroyedSubject(gone.At)),
        (Appeal.Open, Subject.Living living) =>
            Refuse(recipient, frame) is { } refusal ? Decision.Refuse(refusal) : Decision.Accept(Happen(living)),
        _ => Decision.Refuse(new Refusal.UnknownSubject()),
    };

    private Refusal? Refuse(Recipient recipient, Frame frame) =>
        frame.Refuse(Circumstances, CategorySet.Empty)
        ?? (recipient is Recipient.Registered ? null : new Refusal.UnknownRecipient());

    private Effect Happen(Subject.Living living) => new()
    {
        Facts = [new(StreamKind.Appeal, AppealId.Value, new RecipientAssigned(RecipientId, Circumstances))],
        Fingerprint = living.Words(AppealId.Value).SliceId,
    };
}
