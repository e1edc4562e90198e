using Registry.Domain;
using Registry.Projections.Refusals;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Refusals;

public sealed class RefusalRowTests
{
    private static readonly RefusalRow Once = new(
        Journal, "blocked", "Law art. 1, 24(1)(3)", "transfer", "resolve-appeal", "consent", Aigul.Value,
        WaterUtility.Value, Codes("address"), "call", Operator.Value, Crm.Value, Noon.AddDays(1),
        Noon.AddDays(1), 1, 1, 1);

    [Fact]
    public void A_refused_operation_is_a_row() =>
        Pure.Row(RefusalRow.Table, Pure.History(Journal, Refused)).ShouldBe(Once);

    [Fact]
    public void A_repeat_is_counted_and_says_what_it_was_told_last() => Pure.Row(
        RefusalRow.Table, Pure.History(Journal, Refused, Refused, Refused with { Code = "no-consent" })).ShouldBe(
        Once with { Code = "no-consent", LastAt = Noon.AddDays(1).AddSeconds(2), Times = 3, LastPosition = 3 });
}
