using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Projections.Subjects;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Subjects;

public sealed class SubjectViewsTests
{
    private static readonly SubjectRow AigulActive = new(
        Aigul.Value, "natural-person", "active", ValueList.Of<Guid>(), ValueList.Of<Guid>(), Noon, null, 1);

    private static readonly BlockLifted Lifted =
        new(Blocked.BlockId, new(Id("unblock")), Officer, At(4, Operation.Unblock) with { Actor = Approver });

    [Fact]
    public void A_registered_subject_is_active() => Subject(Registered).ShouldBe(AigulActive);

    [Fact]
    public void Every_event_of_the_stream_moves_the_last_position() =>
        Subject([.. AigulSoFar]).ShouldBe(AigulActive with { LastPosition = 4 });

    [Fact]
    public void A_subject_is_blocked_while_any_block_stands()
    {
        var second = Blocked with { BlockId = new(Id("second block")) };

        Subject(Registered, Blocked).State.ShouldBe("blocked");
        Subject(Registered, Blocked, second, Lifted).State.ShouldBe("blocked");
        Subject(Registered, Blocked, second, Lifted, Lifted with { BlockId = second.BlockId }).State.ShouldBe("active");
    }

    [Fact]
    public void A_destruction_lifts_the_blocks_it_resolves() =>
        Subject(Registered, Blocked, Gone("p", false) with { ResolvedBlocks = ValueList.Of(Blocked.BlockId) })
            .State.ShouldBe("active");

    [Fact]
    public void Links_come_and_go()
    {
        var linked = new SubjectLinked(Bolat, new(Id("link")), Officer, At(2, Operation.Link));
        var split = new SubjectSplit(Bolat, new(Id("split")), Officer, At(3, Operation.Split));

        Subject(Registered, linked).Links.ShouldBe([Bolat.Value]);
        Subject(Registered, linked, split).Links.ShouldBeEmpty();
    }

    [Fact]
    public void A_destroyed_subject_says_when() => Subject(Registered, Blocked, Gone("p", whole: true)).ShouldBe(
        AigulActive with { State = "destroyed", DestroyedAt = Noon.AddHours(3), LastPosition = 3 });

    [Fact]
    public void What_cannot_follow_is_not_passed_over()
    {
        Should.Throw<CorruptStreamException>(() => Subject(Blocked));
        Should.Throw<CorruptStreamException>(() => Subject(Registered, Registered));
        Should.Throw<CorruptStreamException>(() => Subject(Registered, Gone("p", whole: true), Blocked));
    }

    [Fact]
    public void A_collection_opens_its_slice_and_the_one_for_our_own_words() =>
        Holdings(Told).ShouldBe([ValuesHeld, AccountingHeld]);

    [Fact]
    public void A_slice_holds_what_came_into_it_with_any_fact() =>
        Holdings(Told, Disclosed, Told with { Personal = Sealed(Values, Field.Phone), Accounting = null }).ShouldBe(
        [
            ValuesHeld with
            {
                Categories = Codes("address", "contact"), Fields = Codes("address", "phone"),
            },
            AccountingHeld with { Fields = Codes("reason") },
        ]);

    [Fact]
    public void A_correction_opens_the_next_generation_and_destroys_the_one_before()
    {
        var next = Values.Next(new(Id("values, next")));
        var corrected = new PersonalDataCorrected(
            Values.SliceId, Codes("address"), CategorySet.Of("address"), Sealed(next, Field.Address),
            At(1, Operation.Change));

        Holdings(Told, corrected).ShouldBe(
        [
            ValuesHeld with { State = "destroyed", DestroyedAt = Noon.AddHours(1) },
            AccountingHeld,
            ValuesHeld with { SliceId = next.SliceId.Value, Generation = 2, OpenedAt = Noon.AddHours(1) },
        ]);
    }

    [Fact]
    public void A_destroyed_slice_keeps_the_codes_of_what_it_held() =>
        Holdings(Told, Gone("p", false, Values))[0]
            .ShouldBe(ValuesHeld with { State = "destroyed", DestroyedAt = Noon.AddHours(3) });

    [Fact]
    public void A_slice_cannot_be_destroyed_twice_or_filled_again()
    {
        Should.Throw<CorruptStreamException>(() => Holdings(Told, Gone("p", false, Values), Gone("q", false, Values)));
        Should.Throw<CorruptStreamException>(() => Holdings(Told, Gone("p", false, Values), Told));
    }

    [Fact]
    public void A_block_says_over_what_and_until_when()
    {
        var standing = new BlockRow(
            Blocked.BlockId.Value, Aigul.Value, false, ValueList.Of(Leak.Value), Noon.AddHours(1), null);

        Row(BlockRow.Table, Registered, Blocked).ShouldBe(standing);
        Row(BlockRow.Table, Registered, Blocked, Lifted).ShouldBe(standing with { LiftedAt = Noon.AddHours(4) });
    }

    [Fact]
    public void A_proposal_is_open_until_the_stream_it_was_made_in_decides_it()
    {
        var open = new ProposalRow(
            Id("link"), Aigul.Value, "link", false, ValueList.Of<Guid>(), null, null, Bolat.Value, false, Officer.Value,
            Noon.AddHours(2), "open", null, null, 1);
        var proposed = Proposed("link", new(ProposedAction.Link, Other: Bolat));
        var linked = new SubjectLinked(
            Bolat, new(Id("link")), Officer, At(3, Operation.Link) with { Actor = Approver });
        var declined = new ProposalDeclined(new(Id("link")), At(3, Operation.Record) with { Actor = Approver });
        var decided = open with { DecidedBy = Approver.Value, DecidedAt = Noon.AddHours(3) };

        Row(ProposalRow.Table, proposed).ShouldBe(open);
        Row(ProposalRow.Table, proposed, linked).ShouldBe(decided with { State = "approved" });
        Row(ProposalRow.Table, proposed, declined).ShouldBe(decided with { State = "declined" });
        Pure.Rows(ProposalRow.Table, [.. Pure.History(Aigul.Value, proposed), .. Pure.History(Bolat.Value, linked)])
            .ShouldBe([open]);
    }

    private static HoldingRow ValuesHeld => new(
        Values.SliceId.Value, Aigul.Value, "resolve-appeal", Leak.Value, 1, Codes("address"),
        Codes("address"), "active", Noon, null);

    private static HoldingRow AccountingHeld => new(
        Accounting.SliceId.Value, Aigul.Value, "accounting", Leak.Value, 1, Codes(),
        Codes(), "active", Noon, null);

    private static SubjectRow Subject(params DomainEvent[] facts) => Row(SubjectRow.Table, facts);

    private static IReadOnlyList<HoldingRow> Holdings(params DomainEvent[] facts) =>
        Pure.Rows(HoldingRow.Table, Pure.History(Aigul.Value, facts));

    private static TRow Row<TRow>(Table<TRow> table, params DomainEvent[] facts) where TRow : class =>
        Pure.Row(table, Pure.History(Aigul.Value, facts));
}
