using Registry.Domain.Catalogues;

namespace Registry.Domain.Recipients;

/// <summary>An organisation enters the register of recipients: policy 5.2.</summary>
/// <param name="Words">Its name and BIN.</param>
public sealed record RegisterRecipient(
    RecipientId RecipientId,
    RecipientKind Kind,
    CategorySet Profile,
    string Country,
    FieldMap Words,
    SliceId Slice,
    Circumstances Circumstances)
{
    /// <summary>Purpose code of the slice that holds an organisation's name and number.</summary>
    public const string SlicePurpose = "recipient";

    public Decision Decide(Recipient recipient, Frame frame) =>
        recipient is Recipient.Registered ? Decision.Refuse(new Refusal.KnownRecipient())
        : frame.Refuse(Circumstances, Profile) is { } refusal ? Decision.Refuse(refusal)
        : Profile.Without(frame.Catalogue.Profile(Kind)) is { Count: > 0 } outside
            ? Decision.Refuse(new Refusal.CategoryOutsideProfile(outside))
        : Decision.Accept(Happen(new(Slice, SlicePurpose, null, 1)));

    private Effect Happen(Slice slice) => new()
    {
        Facts =
        [
            new(StreamKind.Recipient, RecipientId.Value, new RecipientRegistered(
                Kind, Profile, Country, new Personal.Open(slice, Words), Circumstances)),
        ],
        Fingerprint = slice.SliceId,
        Opens = [slice.SliceId],
    };
}
