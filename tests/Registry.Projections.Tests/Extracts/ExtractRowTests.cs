using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Projections.Disclosures;
using Registry.Projections.Extracts;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Extracts;

public sealed class ExtractRowTests
{
    private static readonly Guid Stream = Id("extract");

    private static readonly ExtractRow Asked = new(
        Stream, "asked",
        new(
            "range", WaterUtility.Value, Officer.Value, null, Noon.AddDays(-30), Noon, Codes("disclosure_recorded"),
            ValueList.Of(LiftFirm.Value), Codes(), Codes("consent"), Codes("address"), new(2026, 2, 1), null,
            Leak.Value, null, Codes("address"), "ru"),
        "resolve-appeal", "consent", Operator.Value, Noon, null, null, null, null, 0, null, null, 1);

    private static readonly ExtractRow Approved = Asked with
    {
        State = "approved", DecidedBy = Approver.Value, DecidedAt = Noon.AddHours(1),
    };

    private static readonly ExtractRow Issued = Approved with
    {
        State = "issued",
        Made = new(Noon.AddHours(1), "hash", 109, 0, 9, 3, Noon.AddDays(30)),
    };

    [Fact]
    public void One_that_is_asked_for_is_a_row() => Row(0).ShouldBe(Asked);

    [Fact]
    public void It_is_approved_or_declined()
    {
        Row(1).ShouldBe(Approved);
        Pure.Row(ExtractRow.Table, Pure.History(Stream, ExtractLife(0, Aigul)[0], new ExtractDeclined(ByApprover)))
            .ShouldBe(Approved with { State = "declined" });
    }

    [Fact]
    public void It_says_what_was_issued_and_how_often_it_was_handed_over()
    {
        Row(2).ShouldBe(Issued);
        Row(4).ShouldBe(Issued with { HandedOver = 2, HandedOverAt = Noon.AddHours(1) });
    }

    [Fact]
    public void It_says_how_it_ended()
    {
        Row(5).ShouldBe(Issued with
        {
            State = "expired", HandedOver = 2, HandedOverAt = Noon.AddHours(1), EndedAt = Noon.AddHours(1),
        });
        Pure.Row(ExtractRow.Table, Pure.History(Stream, ExtractLife(1, Aigul))).State.ShouldBe("destroyed");
        var failed = Pure.Row(ExtractRow.Table, Pure.History(Stream, ExtractLife(2, Aigul)));
        (failed.State, failed.Failure).ShouldBe(("failed", "too-large"));
    }

    [Fact]
    public void What_is_not_issued_is_not_handed_over() => Should.Throw<CorruptStreamException>(() => Pure.Row(
        ExtractRow.Table, Pure.History(Stream, [.. ExtractLife(0, Aigul).Take(2), HandedOver])));

    [Fact]
    public void One_of_a_period_is_a_line_of_the_record_about_nobody_in_particular()
    {
        var line = Pure.Row(DisclosureRow.Table, Pure.History(Stream, ExtractLife(0, Aigul)));
        (line.RecipientId, line.SubjectId, line.ExtractId).ShouldBe((WaterUtility.Value, null, Stream));
        line.Categories.ShouldBe(["address"]);
    }

    [Fact]
    public void One_about_a_person_is_one_line_and_is_theirs()
    {
        var issued = ExtractLife(0, Aigul).OfType<ExtractIssued>().Single() with { Kind = ExtractKind.Person };
        Pure.Rows(DisclosureRow.Table, Pure.History(Stream, issued)).ShouldBeEmpty();
        var line = Pure.Row(DisclosureRow.Table, Pure.History(Aigul.Value, GivenTo(WaterUtility)));
        (line.SubjectId, line.ExtractId).ShouldBe((Aigul.Value, Id("extract")));
        Pure.Rows(DisclosureRow.Table, Pure.History(Aigul.Value, GivenTo(null))).ShouldBeEmpty();
    }

    private static ExtractRow Row(int events) =>
        Pure.Row(ExtractRow.Table, Pure.History(Stream, ExtractLife(0, Aigul).Take(events + 1)));
}
