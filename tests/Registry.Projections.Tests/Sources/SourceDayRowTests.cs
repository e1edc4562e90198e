using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Sources;
using Registry.Projections.Sources;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Sources;

public sealed class SourceDayRowTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Operations_are_counted_by_code_on_the_day_in_Astana_on_which_they_happened()
    {
        var late = Disclosed with { Circumstances = About with { OccurredAt = new(2026, 3, 1, 19, 0, 0, default) } };
        var before = Disclosed with
        {
            Circumstances = About with { OccurredAt = new(2026, 3, 1, 18, 59, 59, default) },
        };

        var days = Rows(Disclosed, Told with { Circumstances = At(0, Operation.Collect) }, late, before);

        days.Select(day => (day.OccurredOn, day.Recorded.Json())).ShouldBe(
        [
            (Monday, """{"collect":1,"transfer":2}"""),
            (Monday.AddDays(-1), """{"transfer":1}"""),
        ]);
    }

    [Fact]
    public void An_operation_of_several_events_is_counted_once()
    {
        var events = Pure.History(Leak.Value, LeakOpened, new RecipientAssigned(WaterUtility, About),
            new RecipientAssigned(LiftFirm, About));

        var day = Pure.Row(SourceDayRow.Table, events.Select(it => it with { BeginsOperation = it.Position == 1 }));

        day.Recorded.Json().ShouldBe("""{"transfer":1}""");
    }

    [Fact]
    public void A_refusal_is_counted_apart_on_the_day_it_was_given()
    {
        var day = Rows(Refused, Refused).ShouldHaveSingleItem();

        (day.OccurredOn, day.Recorded.Json(), day.Refused.Json())
            .ShouldBe((Monday.AddDays(1), "{}", """{"transfer":2}"""));
    }

    [Fact]
    public void What_is_declared_and_recorded_alike_does_not_differ_until_more_is_recorded()
    {
        Rows(Disclosed, Disclosed, Declared(2)).ShouldHaveSingleItem().Differs.ShouldBeFalse();
        Rows(Disclosed, Declared(2)).ShouldHaveSingleItem().Differs.ShouldBeTrue();
        Rows(Declared(1), Disclosed).ShouldHaveSingleItem().Differs.ShouldBeFalse();
        Rows(Disclosed, Declared(1), Disclosed).ShouldHaveSingleItem().Differs.ShouldBeTrue();
    }

    [Fact]
    public void An_operation_that_is_not_declared_was_not_done() =>
        Rows(Disclosed, Declared()).ShouldHaveSingleItem().Differs.ShouldBeTrue();

    [Fact]
    public void A_declaration_that_says_zero_of_nothing_does_not_differ() =>
        Rows(Declared(0)).ShouldHaveSingleItem().Differs.ShouldBeFalse();

    [Fact]
    public void A_later_declaration_takes_the_place_of_the_earlier()
    {
        var day = Rows(Disclosed, Declared(5), Declared(1)).ShouldHaveSingleItem();

        (day.Declared!.Json(), day.Declarations, day.Differs).ShouldBe(("""{"transfer":1}""", 2, false));
    }

    [Fact]
    public void A_running_day_is_compared_with_what_was_recorded_when_it_was_declared()
    {
        var soFar = Declared(1) with { SoFar = true };

        var day = Rows(Disclosed, soFar, Disclosed).ShouldHaveSingleItem();

        (day.Recorded[Operation.Transfer], day.Compared[Operation.Transfer], day.Differs, day.IsDeclaredWhole)
            .ShouldBe((2, 1, false, false));
        Rows(Disclosed, soFar, Disclosed, Declared(2)).ShouldHaveSingleItem().IsDeclaredWhole.ShouldBeTrue();
        Rows(soFar, Disclosed).ShouldHaveSingleItem().Differs.ShouldBeTrue();
    }

    [Fact]
    public void What_is_done_about_sources_is_no_operation_of_theirs() => Pure.Rows(
        SourceDayRow.Table, Pure.History(Crm.Value, CrmRegistered, CrmRetired)).ShouldBeEmpty();

    [Fact]
    public void Each_day_of_each_source_has_a_key_of_its_own() =>
        Enumerable.Range(0, 3000).SelectMany(n => new[] { Crm, Officer }.Select(source => Key(source, n)))
            .ShouldBeUnique();

    [Fact]
    public void Counts_are_read_as_they_were_written()
    {
        var counts = OperationCounts.Of(Enum.GetValues<Operation>().Select(it => (it, (long)it)));

        OperationCounts.Of(counts.Json()).ShouldBe(counts);
        OperationCounts.None.Json().ShouldBe("{}");
        counts.And(Operation.Use).ShouldNotBe(counts);
    }

    private static Guid? Key(ActorId source, int day) => SourceDayRow.Table.Of(
        Pure.History(source.Value, CrmDeclared with { OccurredOn = Monday.AddDays(day) })[0])[0].Key;

    private static DayDeclared Declared(params int[] transfers) => CrmDeclared with
    {
        Counts = ValueList.Of(transfers.Select(count => new OperationCount(Operation.Transfer, count))),
    };

    private static IReadOnlyList<SourceDayRow> Rows(params DomainEvent[] facts) =>
        Pure.Rows(SourceDayRow.Table, Pure.History(Crm.Value, facts));
}
