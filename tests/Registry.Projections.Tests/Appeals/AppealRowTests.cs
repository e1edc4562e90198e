using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Projections.Appeals;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Appeals;

public sealed class AppealRowTests
{
    private static readonly AppealRow Opened = new(
        Leak.Value, Aigul.Value, "complaint", "oral", "call", "resolve-appeal", Id("consent"), Noon, Noon.AddDays(1),
        ValueList.Of<Guid>(), 1, null);

    [Fact]
    public void An_opened_appeal_is_a_row() => Row(LeakOpened).ShouldBe(Opened);

    [Fact]
    public void Who_is_assigned_is_written_into_it_once() => Row(
        LeakOpened, new RecipientAssigned(WaterUtility, About), new RecipientAssigned(LiftFirm, About),
        new RecipientAssigned(WaterUtility, About))
        .ShouldBe(Opened with { Recipients = ValueList.Of(WaterUtility.Value, LiftFirm.Value) });

    [Fact]
    public void Where_it_was_redirected_takes_part_from_then_on() => Row(
        LeakOpened, new RecipientAssigned(WaterUtility, About), new AppealRedirected(
            LiftFirm, CategorySet.Of("address"), About))
        .ShouldBe(Opened with { Recipients = ValueList.Of(WaterUtility.Value, LiftFirm.Value) });

    [Fact]
    public void It_is_closed_once()
    {
        Row(LeakOpened, new AppealClosed(At(1, Operation.Record)))
            .ShouldBe(Opened with { ClosedAt = Noon.AddHours(1) });
        Should.Throw<CorruptStreamException>(() => Row(LeakOpened, new AppealClosed(About), new AppealClosed(About)));
    }

    [Fact]
    public void Who_is_assigned_to_nothing_is_not_passed_over() =>
        Should.Throw<CorruptStreamException>(() => Row(new RecipientAssigned(WaterUtility, About)));

    private static AppealRow Row(params DomainEvent[] facts) =>
        Pure.Row(AppealRow.Table, Pure.History(Leak.Value, facts));
}
