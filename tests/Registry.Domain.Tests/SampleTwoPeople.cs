using Registry.Domain.Batches;
using Registry.Domain.Consents;
using Registry.Domain.Disclosures;
using Registry.Domain.Subjects;
using Registry.Domain.Withheld;

namespace Registry.Domain.Tests;

/// <summary>What takes two people and has a stream of its own.</summary>
public static partial class Sample
{
    public static readonly WithheldId Hidden = new(Id(43));
    public static readonly BatchId Retention = new(Id(44));
    public static readonly Slice BatchWords = new(new(Id(90)), ProposeBatch.SlicePurpose, null, 1);

    /// <summary>An officer at noon, with an order that names its issuer and number.</summary>
    public static readonly Circumstances ByOrder = AtNoon with
    {
        Operation = Operation.Withhold, Ground = LegalGround.AuthorityOrder, Matter = null, Actor = Officer,
    };

    /// <summary>Her address of the leak goes to the water utility, and she is not to be told.</summary>
    public static ProposeWithholding Hiding(Circumstances circumstances, DateTimeOffset until) => new(
        Hidden,
        new(Aigul, Leak, Water, null, CategorySet.Of("address"), Order, Assign: false, circumstances with
        {
            Operation = Operation.Transfer, Matter = Leak.Value,
        }),
        until,
        circumstances);

    public static ProposeWithholding HidingForAMonth => Hiding(ByOrder, Noon.AddDays(30));

    public static DisclosureStates StatesOf(World world) =>
        new(world.Subject(Aigul), new(world.Appeal(Leak), Consent.None), world.Recipient(Water));

    public static ProposeBatch OfAigul => new(
        Retention, ValueList.Of([(Aigul, Scope.WholeSubject)]), DestructionGround.RetentionOver, false, "hash", Reason,
        BatchWords.SliceId, AtNoon with { Operation = Operation.Destroy, Matter = null, Actor = Officer });
}
