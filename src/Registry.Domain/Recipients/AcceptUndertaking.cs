using Registry.Domain.Catalogues;

namespace Registry.Domain.Recipients;

/// <summary>A recipient undertakes to answer for the data it is given: policy 6.2, Law 94-V art. 10(1).</summary>
public sealed record AcceptUndertaking(
    RecipientId RecipientId, int Version, DateTimeOffset Until, Circumstances Circumstances)
{
    public Decision Decide(Recipient recipient, Frame frame) =>
        recipient is not Recipient.Registered registered ? Decision.Refuse(new Refusal.UnknownRecipient())
        : frame.Refuse(Circumstances, CategorySet.Empty) is { } refusal ? Decision.Refuse(refusal)
        : Decision.Accept(new()
        {
            Facts =
            [
                new(StreamKind.Recipient, RecipientId.Value, new UndertakingAccepted(Version, Until, Circumstances)),
            ],
            Fingerprint = registered.Slice.SliceId,
        });
}
