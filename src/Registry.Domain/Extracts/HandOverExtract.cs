using Registry.Domain.Catalogues;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;

namespace Registry.Domain.Extracts;

/// <summary>The file is about to leave: its receiver fetches it, or an officer hands it over.</summary>
/// <param name="Login">Who fetches it; none where an officer hands it over.</param>
/// <param name="Words">Who took it, against which receipt; none where the receiver fetches it.</param>
public sealed record HandOverExtract(ExtractId ExtractId, ActorId? Login, FieldMap Words, Circumstances Circumstances)
{
    public Decision Decide(Extract extract, ExtractStates states, Frame frame)
    {
        if (extract is not Extract.Issued it)
            return Decision.Refuse(IsFor(extract) ? extract.NotAtHand : new Refusal.UnknownExtract());
        return states.Decide(
            it.Order.Query,
            _ => HandoverRules.All.First(new(this, it, states.Receiver, frame)),
            living => Happen(living?.Words(null) ?? it.Order.Words));
    }

    /// <summary>Whoever it is not for is not told that it ever was.</summary>
    internal bool IsFor(Extract extract) => Login is null || extract.Ordered?.Query.Login == Login;

    private Effect Happen(Slice words) => new()
    {
        Facts =
        [
            new(StreamKind.Extract, ExtractId.Value, new ExtractHandedOver(
                new Personal.Open(words, Words), Circumstances)),
        ],
        Fingerprint = Login is null ? words.SliceId : null,
    };
}

/// <summary>What a hand-over is judged on.</summary>
public sealed record HandoverCase(
    HandOverExtract Command, Extract.Issued Extract, Recipient Receiver, Frame Frame);

/// <summary>The rules of the last step: what was issued goes to whom it was made for, in time.</summary>
public static class HandoverRules
{
    public static IReadOnlyList<Rule<HandoverCase>> All { get; } =
    [
        new("receiver", it => it.Command.IsFor(it.Extract) ? null : new Refusal.UnknownExtract()),
        .. FrameRules.On<HandoverCase>(it => new(it.Command.Circumstances, CategorySet.Empty, null, it.Frame)),
        new("in-time", it => it.Extract.ExpiresAt <= it.Frame.Now
            ? new Refusal.ExtractExpired(it.Extract.ExpiresAt)
            : null),
        new("suspended", it => it.Receiver is Recipient.Registered { SuspendedAt: { } since }
            ? new Refusal.SuspendedRecipient(since)
            : null),
    ];
}
