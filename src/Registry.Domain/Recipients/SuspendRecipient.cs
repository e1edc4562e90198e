using Registry.Domain.Catalogues;
using static Registry.Domain.Recipients.Recipient;

namespace Registry.Domain.Recipients;

/// <summary>The recipient gets nothing from here on.</summary>
/// <param name="Words">Why, on which document.</param>
/// <remarks>Source: Law 94-V art. 10(1); policy 6.2.</remarks>
public sealed record SuspendRecipient(RecipientId RecipientId, FieldMap Words, Circumstances Circumstances)
{
    public static IReadOnlyList<Rule<SuspensionCase>> Rules { get; } =
    [
        .. SuspensionCase.Rules,
        new("in-use", it => it.Registered?.SuspendedAt is { } since ? new Refusal.SuspendedRecipient(since) : null),
    ];

    public Decision Decide(Recipient recipient, Frame frame) => Rules.First(
        new(recipient, Words, Circumstances, frame)) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(SuspensionCase.Happen(
                RecipientId, (Registered)recipient,
                slice => new RecipientSuspended(new Personal.Open(slice, Words), Circumstances)));
}

/// <summary>What suspending a recipient, or reinstating it, is judged on.</summary>
public sealed record SuspensionCase(Recipient Recipient, FieldMap Words, Circumstances Circumstances, Frame Frame)
{
    /// <summary>What both ask first.</summary>
    internal static IReadOnlyList<Rule<SuspensionCase>> Rules { get; } =
    [
        new("known", it => it.Registered is null ? new Refusal.UnknownRecipient() : null),
        .. FrameRules.On<SuspensionCase>(it => new(it.Circumstances, CategorySet.Empty, it.Words, it.Frame)),
    ];

    internal Registered? Registered => Recipient as Registered;

    /// <summary>The words are sealed where the organisation's name is.</summary>
    internal static Effect Happen(RecipientId id, Registered recipient, Func<Slice, RecipientEvent> fact) => new()
    {
        Facts = [new(StreamKind.Recipient, id.Value, fact(recipient.Slice))],
        Fingerprint = recipient.Slice.SliceId,
    };
}
