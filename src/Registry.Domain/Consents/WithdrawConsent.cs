using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;

namespace Registry.Domain.Consents;

/// <summary>The person takes a consent back; it no longer counts from the event on.</summary>
/// <param name="Words">How it was said, on which document.</param>
/// <remarks>Source: Law 94-V art. 8(7).</remarks>
public sealed record WithdrawConsent(ConsentId ConsentId, FieldMap Words, Circumstances Circumstances)
{
    public Decision Decide(Consent consent, Subject subject, Frame frame) => WithdrawalRules.Decide(
        ConsentId, new(consent, Words, Circumstances, frame), subject,
        words => new ConsentWithdrawn(words, Circumstances));
}

/// <summary>The centre does not accept that a consent is taken back, and says why. The consent stands.</summary>
/// <param name="Words">The law or the obligation in words.</param>
/// <remarks>Source: Law 94-V art. 8(2), 8(7).</remarks>
public sealed record RefuseWithdrawal(
    ConsentId ConsentId, WithdrawalRefusal Because, FieldMap Words, Circumstances Circumstances)
{
    public Decision Decide(Consent consent, Subject subject, Frame frame) => WithdrawalRules.Decide(
        ConsentId, new(consent, Words, Circumstances, frame), subject,
        words => new WithdrawalRefused(Because, words, Circumstances));
}

/// <summary>What a withdrawal, accepted or not, is judged on.</summary>
public sealed record WithdrawalCase(Consent Consent, FieldMap Words, Circumstances Circumstances, Frame Frame);

/// <summary>The rules for a withdrawal and for its refusal.</summary>
public static class WithdrawalRules
{
    public static IReadOnlyList<Rule<WithdrawalCase>> All { get; } =
    [
        new("known", it => it.Consent is Consent.Unknown ? new Refusal.UnknownConsent() : null),
        .. FrameRules.On<WithdrawalCase>(it => new(it.Circumstances, CategorySet.Empty, it.Words, it.Frame)),
        new("standing", it => it.Consent is Consent.Given { WithdrawnAt: { } at }
            ? new Refusal.ConsentWithdrawn(at)
            : null),
    ];

    /// <param name="subject">Whose consent it is; the words are sealed among theirs.</param>
    internal static Decision Decide(
        ConsentId id, WithdrawalCase it, Subject subject, Func<Personal, ConsentEvent> fact)
    {
        if (it.Consent is not Consent.Given given)
            return Decision.Refuse(All.First(it)!);
        return subject.Decide(_ => All.First(it), living =>
        {
            var words = living.Words(given.AppealId?.Value);
            return new()
            {
                Facts = [new(StreamKind.Consent, id.Value, fact(new Personal.Open(words, it.Words)))],
                Fingerprint = words.SliceId,
            };
        });
    }
}
