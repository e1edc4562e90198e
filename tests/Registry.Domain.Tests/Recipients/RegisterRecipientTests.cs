using Registry.Domain.Recipients;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Recipients;

public class RegisterRecipientTests
{
    private static readonly FieldMap Name = FieldMap.Of((Field.OrganisationName, "Лифт"), (Field.Bin, "150740000123"));

    private static readonly RegisterRecipient LiftFirm = new(
        Stairs, RecipientKind.LiftFirm, CategorySet.Of("address"), "KZ", Name, Fresh,
        AtNoon with { Operation = Operation.Record });

    [Fact]
    public void An_organisation_enters_the_register_with_its_name_in_a_slice_of_its_own()
    {
        var slice = new Slice(Fresh, RegisterRecipient.SlicePurpose, null, 1);
        var answer = Given().When(it => LiftFirm.Decide(it.Recipient(Stairs), Frame))
            .Then(On(Stairs, new RecipientRegistered(
            RecipientKind.LiftFirm, CategorySet.Of("address"), "KZ", new Personal.Open(slice, Name),
            LiftFirm.Circumstances)));
        answer.Effect.Opens.ShouldBe([Fresh]);
        answer.Effect.Fingerprint.ShouldBe(Fresh);
        answer.After.Recipient(Stairs).ShouldBe(new Recipient.Registered(
            RecipientKind.LiftFirm, CategorySet.Of("address"), "KZ", slice, null));
    }

    [Fact]
    public void An_organisation_enters_once() => Given(WaterRegistered)
        .When(it => LiftFirm.Decide(it.Recipient(Water), Frame)).ThenRefused(new Refusal.KnownRecipient());

    [Fact]
    public void A_profile_outside_that_of_its_kind_is_refused() => Given()
        .When(it => (LiftFirm with { Profile = CategorySet.Of("identity") }).Decide(it.Recipient(Stairs), Frame))
        .ThenRefused(new Refusal.CategoryOutsideProfile(CategorySet.Of("identity")));

    [Fact]
    public void A_profile_outside_the_purpose_is_refused() => Given()
        .When(it => (LiftFirm with { Profile = CategorySet.Of("health") }).Decide(it.Recipient(Stairs), Frame))
        .ThenRefused(new Refusal.CategoryOutsidePurpose(CategorySet.Of("health")));
}
