using Registry.Domain.Catalogues;
using static Registry.Domain.Recipients.Recipient;

namespace Registry.Domain.Recipients;

/// <summary>The recipient may be given data again.</summary>
/// <param name="Words">Why, on which document.</param>
/// <remarks>Source: Law 94-V art. 10(1); policy 6.2.</remarks>
public sealed record ReinstateRecipient(RecipientId RecipientId, FieldMap Words, Circumstances Circumstances)
{
    public static IReadOnlyList<Rule<SuspensionCase>> Rules { get; } =
    [
        .. SuspensionCase.Rules,
        new("suspended", it => it.Registered is { SuspendedAt: null } ? new Refusal.NotSuspended() : null),
    ];

    public Decision Decide(Recipient recipient, Frame frame) => Rules.First(
        new(recipient, Words, Circumstances, frame)) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(SuspensionCase.Happen(
                RecipientId, (Registered)recipient,
                slice => new RecipientReinstated(new Personal.Open(slice, Words), Circumstances)));
}
