using Registry.Domain;
using Registry.Domain.Sources;
using Registry.Projections.Sources;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Sources;

public sealed class SourceRowTests
{
    private static readonly DateTimeOffset Recorded = Noon.AddDays(1);

    private static readonly SourceRow CrmRow = new(
        Crm.Value, 24, Codes("transfer"), Noon, new(2026, 3, 2), null, null, null, null, Id($"{Crm.Value}/1"));

    [Fact]
    public void A_registered_source_is_a_row() => Row(CrmRegistered).ShouldBe(CrmRow);

    [Fact]
    public void What_it_tells_is_told_for_the_first_and_for_the_last_time() =>
        Pure.Row(SourceRow.Table, Pure.History(Aigul.Value, Registered, Disclosed, Disclosed)).ShouldBe(
            new(Crm.Value, null, Codes(), null, null, null, null, Recorded, Recorded.AddSeconds(2), null));

    [Fact]
    public void Its_declarations_and_refusals_are_no_record() =>
        Row(CrmRegistered, CrmDeclared, Refused).ShouldBe(CrmRow);

    [Fact]
    public void A_retired_source_is_expected_until_that_day()
    {
        var row = Row(CrmRegistered, CrmRetired);

        row.ShouldBe(CrmRow with { RetiredFrom = Noon.AddDays(3), ExpectedUntil = new(2026, 3, 5) });
        row.ExpectedDaysBefore(new(2026, 3, 4)).ShouldBe(2);
        row.ExpectedDaysBefore(new(2026, 4, 1)).ShouldBe(3);
        row.IsExpectedOn(new(2026, 3, 1)).ShouldBeFalse();
        row.IsExpectedOn(new(2026, 3, 4)).ShouldBeTrue();
        row.IsExpectedOn(new(2026, 3, 5)).ShouldBeFalse();
    }

    [Fact]
    public void A_source_that_registers_again_is_expected_again() => Row(CrmRegistered, CrmRetired, CrmRegistered)
        .ShouldBe(CrmRow with { EventId = Id($"{Crm.Value}/3") });

    [Fact]
    public void A_retirement_of_nobody_is_not_passed_over() =>
        Should.Throw<CorruptStreamException>(() => Row(CrmRetired));

    [Fact]
    public void A_source_is_silent_when_its_hours_are_over_since_it_told_or_was_registered()
    {
        CrmRow.SilentSince(Noon.AddHours(24)).ShouldBeNull();
        CrmRow.SilentSince(Noon.AddHours(24).AddSeconds(1)).ShouldBe(Noon);
        var told = CrmRow with { LastToldAt = Noon.AddHours(1) };
        told.SilentSince(Noon.AddHours(25)).ShouldBeNull();
        told.SilentSince(Noon.AddHours(26)).ShouldBe(Noon.AddHours(1));
        (CrmRow with { LastToldAt = Noon.AddHours(-9) }).SilentSince(Noon.AddHours(25)).ShouldBe(Noon);
    }

    [Fact]
    public void Who_is_not_expected_is_not_silent()
    {
        var unregistered = Pure.Row(SourceRow.Table, Pure.History(Aigul.Value, Registered));

        unregistered.SilentSince(Noon.AddYears(1)).ShouldBeNull();
        unregistered.ExpectedDaysBefore(new(2030, 1, 1)).ShouldBe(0);
        Row(CrmRegistered, CrmRetired).SilentSince(Noon.AddYears(1)).ShouldBeNull();
    }

    private static SourceRow Row(params DomainEvent[] facts) =>
        Pure.Row(SourceRow.Table, Pure.History(Crm.Value, facts));
}
