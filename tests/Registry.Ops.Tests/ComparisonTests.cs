using Registry.Ops.Acks;
using Registry.Ops.Check;
using Registry.Ops.City;
using Registry.Ops.Day;

namespace Registry.Ops.Tests;

/// <summary>What compares must see every kind of lie.</summary>
public sealed class ComparisonTests
{
    private static readonly Guid Actor = Guid.Parse("10900000-0000-4000-8000-0000000000ff");
    private static readonly Guid Person = Guid.Parse("10900000-0000-4000-8000-000000000001");
    private static readonly Guid Firm = Guid.Parse("10900000-0000-4000-8000-000000000002");

    private static readonly IReadOnlyList<Ack> Acks =
    [
        new("day", Id(100), "recipients", "officer", 201, EventId: Firm, RecipientId: Firm,
            Kind: Organisations.LiftFirm),
        Disclosure(1),
        Disclosure(2),
        new("day", Id(103), "disclosures", "service", 409, Code: "blocked"),
        new("day", Id(104), "consents/withdrawal", "service", 201, EventId: Id(204), SubjectId: Person,
            ConsentId: Id(105)),
        new("day", Id(106), "recipients/suspension", "officer", 201, EventId: Id(206), RecipientId: Firm),
        new("day", Id(107), "subjects/collections/reported", "service", 201, EventId: Id(108), SubjectId: Person,
            Findings: ["forbidden-category"]),
        new("day", Id(109), "subjects/holds", "officer", 201, EventId: Id(209), SubjectId: Person, LimitId: Id(110)),
    ];

    private static readonly IReadOnlyList<Shown> Record = [.. Acks.Where(ack => ack.IsDisclosure).Select(Seen)];

    [Fact]
    public void What_is_answered_as_it_was_acknowledged_is_equal() =>
        Comparison.Of(Acks, Said(Record)).ShouldAllBe(row => row.Equal);

    [Fact]
    public void A_disclosure_that_is_not_answered_is_a_difference() => Differs(Said([Record[0]]));

    [Fact]
    public void A_disclosure_nobody_was_told_of_is_a_difference() =>
        Differs(Said([.. Record, Record[0] with { DisclosureId = Id(9) }]));

    [Fact]
    public void A_disclosure_answered_twice_is_a_difference() => Differs(Said([.. Record, Record[0]]));

    [Fact]
    public void Another_recipient_is_a_difference() =>
        Differs(Said([Record[0] with { RecipientId = Id(9) }, Record[1]]));

    [Fact]
    public void Other_categories_are_a_difference() =>
        Differs(Said([Record[0] with { Categories = "address" }, Record[1]]));

    [Fact]
    public void Another_door_is_a_difference() => Differs(Said([Record[0] with { Door = "reported" }, Record[1]]));

    [Fact]
    public void The_name_of_whose_data_live_may_not_be_left_out() =>
        Differs(Said([Record[0] with { SubjectId = null }, Record[1]]));

    [Fact]
    public void A_refusal_that_is_not_listed_is_a_difference() => Differs(Said(Record) with { Refusals = [] });

    [Fact]
    public void A_refusal_of_another_kind_is_a_difference() => Differs(Said(Record) with { Refusals = ["held"] });

    [Theory]
    [InlineData("consents withdrawn")]
    [InlineData("recipients suspended")]
    [InlineData("collections with findings")]
    [InlineData("restrictions, holds and deletions")]
    public void An_entry_that_a_list_has_not_or_has_otherwise_is_a_difference(string question)
    {
        Listed.Of(Acks)[question].ShouldHaveSingleItem();
        Differs(Said(Record) with { Lists = Lists(question, []) });
        Differs(Said(Record) with { Lists = Lists(question, [$"{Id(9)}"]) });
        Differs(Said(Record) with { Lists = Lists(question, [.. Listed.Of(Acks)[question], $"{Id(9)}"]) });
    }

    [Fact]
    public void A_disclosure_listed_twice_is_doubled() =>
        Doubles.Of(Recorded(), [.. Record, Record[1]]).ShouldHaveSingleItem().ShouldContain("listed 2 times");

    [Fact]
    public void A_repeat_recorded_as_another_disclosure_is_doubled() =>
        Doubles.Of(Recorded(), [.. Record, Record[1] with { DisclosureId = Id(9) }]).ShouldHaveSingleItem();

    [Fact]
    public void Two_receipts_for_one_operation_are_doubled() =>
        Doubles.Of([.. Recorded(), Disclosure(1) with { EventId = Id(9) }], Record).ShouldHaveSingleItem();

    [Fact]
    public void An_undoubled_record_has_no_doubles() => Doubles.Of(Recorded(), Record).ShouldBeEmpty();

    private static void Differs(Answers answers) => Comparison.Of(Acks, answers).ShouldContain(row => !row.Equal);

    private static List<Ack> Recorded() => [.. Acks.Where(ack => ack.IsRecorded)];

    private static Answers Said(IReadOnlyList<Shown> all) => new(
        all, [], all, all, new Dictionary<Guid, string> { [Firm] = Organisations.LiftFirm }, ["blocked"],
        Listed.Of(Acks));

    private static Dictionary<string, IReadOnlyList<string>> Lists(string question, IReadOnlyList<string> entries) =>
        new(Listed.Of(Acks)) { [question] = entries };

    private static Ack Disclosure(int number) => new(
        "day", Id(number), "disclosures", "service", 201, EventId: Id(number + 50), SubjectId: Person,
            AppealId: Id(number + 70),
        DisclosureId: Id(number + 50), RecipientId: Firm, Categories: ["contact"]);

    private static Shown Seen(Ack ack) => Shown.Of(ack) with { Actor = Actor };

    private static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
