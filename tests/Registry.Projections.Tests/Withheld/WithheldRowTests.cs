using Registry.Domain;
using Registry.Domain.Withheld;
using Registry.Projections.Disclosures;
using Registry.Projections.Withheld;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Withheld;

public sealed class WithheldRowTests
{
    private static readonly Guid Stream = Id("withheld");

    private static readonly WithheldRow Proposed = new(
        Stream, Aigul.Value, Leak.Value, WaterUtility.Value, "resolve-appeal", "consent", Codes("address"),
        Noon.AddDays(30), "proposed", Operator.Value, Noon, null, null, null, null, 1);

    private static readonly WithheldRow Standing = Proposed with
    {
        State = "standing", DecidedBy = Approver.Value, DecidedAt = Noon.AddHours(1),
    };

    [Fact]
    public void A_proposed_entry_is_a_row() => Row(WithholdingOf(Aigul)).ShouldBe(Proposed);

    [Fact]
    public void An_approved_one_stands() => Row(WithholdingOf(Aigul), Approved).ShouldBe(Standing);

    [Fact]
    public void A_declined_one_does_not() => Row(WithholdingOf(Aigul), new WithholdingDeclined(ByApprover))
        .ShouldBe(Standing with { State = "declined" });

    [Fact]
    public void A_released_one_says_when_and_by_whom() => Row(WithholdingOf(Aigul), Approved, Released)
        .ShouldBe(Standing with
        {
            State = "released", ReleasedBy = Approver.Value, ReleasedAt = Noon.AddHours(1),
        });

    [Fact]
    public void What_was_never_approved_is_not_released() =>
        Should.Throw<CorruptStreamException>(() => Row(WithholdingOf(Aigul), Released));

    [Fact]
    public void An_entry_of_the_record_says_until_when_it_was_withheld() => Pure
        .Row(DisclosureRow.Table, Pure.History(Aigul.Value, Disclosed with { WithheldUntil = Noon.AddDays(30) }))
        .WithheldUntil.ShouldBe(Noon.AddDays(30));

    private static WithheldRow Row(params DomainEvent[] facts) =>
        Pure.Row(WithheldRow.Table, Pure.History(Stream, facts));
}
