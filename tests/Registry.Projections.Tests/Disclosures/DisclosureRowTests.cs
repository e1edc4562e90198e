using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Domain.Unplaced;
using Registry.Projections.Disclosures;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Disclosures;

public sealed class DisclosureRowTests
{
    private static readonly DisclosureRow Asked = new(
        1, Id($"{Aigul.Value}/1"), Aigul.Value, WaterUtility.Value, Leak.Value, Id("consent"), "resolve-appeal",
        "consent", Codes("address", "contact"), "call", "electronic", false, "asked", 3, "kk", Operator.Value,
        Crm.Value, null, Noon, Noon.AddDays(1), Codes(), null, null, null);

    [Fact]
    public void A_disclosure_is_a_row() => Row(Disclosed).ShouldBe(Asked);

    [Fact]
    public void A_reported_one_carries_its_findings_and_may_lack_an_appeal() => Row(Disclosed with
    {
        AppealId = null,
        ConsentId = null,
        Findings = ValueList.Of(new Finding("no-undertaking", "policy 6.2"), new Finding("blocked", "Law art. 1")),
        Circumstances = About with
        {
            Door = Door.Reported, Ground = LegalGround.LawEnforcement, Medium = Medium.Paper, Automated = true,
            OnBehalfOf = Officer,
        },
    }).ShouldBe(Asked with
    {
        AppealId = null, ConsentId = null, Findings = Codes("no-undertaking", "blocked"), Door = "reported",
        Ground = "art-9-1", Medium = "paper", Automated = true, OnBehalfOf = Officer.Value,
    });

    [Fact]
    public void A_report_of_nobodys_data_is_a_row_without_a_subject()
    {
        var stream = Id("unplaced");
        var told = new UnplacedDisclosureReported(
            WaterUtility, null, CategorySet.Of("contact", "address"), UnplacedCause.UnknownSubject,
            ValueList.Of(new Finding("unknown-subject", "policy 3.1")), About with { Door = Door.Reported });

        Pure.Row(DisclosureRow.Table, Pure.History(stream, told)).ShouldBe(Asked with
        {
            EventId = Id($"{stream}/1"), SubjectId = null, AppealId = null, ConsentId = null, Door = "reported",
            Findings = Codes("unknown-subject"),
        });
    }

    [Fact]
    public void Nothing_else_of_a_subject_is() =>
        Pure.Rows(DisclosureRow.Table, Pure.History(Aigul.Value, Registered, NamedAigul, Told, Blocked))
            .ShouldBeEmpty();

    [Fact]
    public void What_the_recipient_confirmed_is_written_into_it() =>
        Row(Disclosed, Confirmed(Confirmation.Received, 1), Confirmed(Confirmation.Used, 2)).ShouldBe(Asked with
        {
            ReceivedAt = Noon.AddHours(1), Confirmation = "used", ConfirmedAt = Noon.AddHours(2),
        });

    [Fact]
    public void What_was_told_late_does_not_take_the_place_of_what_happened_after_it() =>
        Row(Disclosed, Confirmed(Confirmation.Destroyed, 5), Confirmed(Confirmation.Received, 1)).ShouldBe(Asked with
        {
            ReceivedAt = Noon.AddHours(1), Confirmation = "destroyed", ConfirmedAt = Noon.AddHours(5),
        });

    [Fact]
    public void A_receipt_said_twice_counts_from_the_first() =>
        Row(Disclosed, Confirmed(Confirmation.Received, 1), Confirmed(Confirmation.Received, 3))
            .ReceivedAt.ShouldBe(Noon.AddHours(1));

    [Fact]
    public void A_confirmation_of_nothing_is_not_passed_over() =>
        Should.Throw<CorruptStreamException>(() => Row(Confirmed(Confirmation.Received, 1)));

    [Fact]
    public void Another_recipient_confirms_nothing() => Should.Throw<CorruptStreamException>(() =>
        Row(Disclosed, Confirmed(Confirmation.Received, 1) with { RecipientId = LiftFirm }));

    private static RecipientConfirmed Confirmed(Confirmation confirmation, int hours) => new(
        new(Asked.EventId), WaterUtility, confirmation, Sealed(Accounting, Field.Reason),
        At(hours, Operation.Record));

    private static DisclosureRow Row(params DomainEvent[] facts) =>
        Pure.Row(DisclosureRow.Table, Pure.History(Aigul.Value, facts));
}
