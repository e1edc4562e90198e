using Registry.Domain;
using Registry.Domain.Recipients;
using Registry.Projections.Recipients;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Recipients;

public sealed class RecipientRowTests
{
    private static readonly RecipientRow Utility = new(
        WaterUtility.Value, "utility", "KZ", Codes("address", "contact"), null, null, Noon,
        Id($"{WaterUtility.Value}/1"), 1, null);

    [Fact]
    public void A_registered_recipient_is_a_row() => Row(UtilityRegistered).ShouldBe(Utility);

    [Fact]
    public void An_undertaking_is_written_into_it() => Row(UtilityRegistered, Undertaken).ShouldBe(
        Utility with { UndertakingVersion = 2, UndertakingUntil = Noon.AddYears(1) });

    [Fact]
    public void It_is_suspended_and_reinstated()
    {
        Row(UtilityRegistered, Suspended).ShouldBe(Utility with { SuspendedAt = Noon.AddHours(1) });
        Row(UtilityRegistered, Suspended, Reinstated).ShouldBe(Utility);
        Should.Throw<CorruptStreamException>(() => Row(UtilityRegistered, Reinstated));
    }

    [Fact]
    public void An_undertaking_of_nobody_is_not_passed_over() =>
        Should.Throw<CorruptStreamException>(() => Row(Undertaken));

    private static RecipientSuspended Suspended =>
        new(UtilityRegistered.Personal, At(1, Operation.Record));

    private static RecipientReinstated Reinstated =>
        new(UtilityRegistered.Personal, At(2, Operation.Record));

    private static RecipientRow Row(params DomainEvent[] facts) =>
        Pure.Row(RecipientRow.Table, Pure.History(WaterUtility.Value, facts));
}
