using Registry.Domain;
using Registry.Domain.Processings;
using Registry.Domain.Subjects;
using Registry.Domain.Unplaced;
using Registry.Projections.Operations;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Operations;

public sealed class OperationRowTests
{
    private static readonly ValueList<Finding> Found = ValueList.Of(new Finding("blocked", "Law art. 1"));

    [Fact]
    public void Every_event_of_a_subject_is_an_operation() =>
        Pure.Rows(OperationRow.Table, Pure.History(Aigul.Value, Registered, Told, Disclosed, Blocked))
            .Select(row => (row.Fact, row.Operation, row.SubjectId, row.Categories.Count)).ShouldBe(
            [
                ("subject_registered", "transfer", Aigul.Value, 0),
                ("personal_data_collected", "transfer", Aigul.Value, 1),
                ("disclosure_recorded", "transfer", Aigul.Value, 2),
                ("subject_blocked", "block", Aigul.Value, 0),
            ]);

    [Fact]
    public void What_stands_in_the_journal_is_the_subjects() => Pure.Rows(OperationRow.Table, Pure.History(
        Journal,
        Accessed,
        new ProcessingRecorded(
            Aigul, Leak, CategorySet.Of("address"), Sealed(Accounting, Field.Reason), At(1, Operation.Retrieve)))).ShouldBe(
        [
            Row(1, "personal_data_accessed", "transfer") with { Actor = Officer.Value },
            Row(2, "processing_recorded", "retrieve") with { OccurredAt = Noon.AddHours(1) },
        ]);

    [Fact]
    public void A_report_says_what_it_broke_and_may_be_of_nobody()
    {
        Pure.Row(OperationRow.Table, Pure.History(Aigul.Value, Told with { Findings = Found })).Findings
            .ShouldBe(Codes("blocked"));
        var unplaced = Pure.Row(OperationRow.Table, Pure.History(Journal, new UnplacedCollectionReported(
            Leak, CategorySet.Of("address"), UnplacedCause.DestroyedSubject, Found,
            About with { Door = Door.Imported })));
        unplaced.ShouldBe(Row(1, "unplaced_collection_reported", "transfer") with
        {
            SubjectId = null, Door = "imported", Findings = Codes("blocked"),
        });
    }

    [Fact]
    public void What_is_no_persons_is_not_among_them() =>
        Pure.Rows(OperationRow.Table, Pure.History(WaterUtility.Value, UtilityRegistered, Undertaken, Refused, LeakOpened))
            .ShouldBeEmpty();

    private static OperationRow Row(int position, string fact, string operation) => new(
        position, Id($"{Journal}/{position}"), Aigul.Value, fact, operation, "resolve-appeal", "consent", Leak.Value,
        Codes("address"), "asked", Operator.Value, Crm.Value, Noon, Noon.AddDays(1).AddSeconds(position - 1), Codes(), "call");
}
