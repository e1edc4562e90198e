using Registry.Api.Reads;
using Registry.Domain;
using Registry.Projections;
using Registry.Projections.Subjects;

namespace Registry.Api.Tests.Reads;

public sealed class HoldingAnswerTests
{
    private static readonly Guid Subject = new("10900000-0000-8000-8002-0000000000a1");
    private static readonly Guid Matter = new("10900000-0000-8000-8003-0000000000a1");
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);

    private static readonly HoldingRow Held = new(
        Guid.Empty, Subject, "appeals", Matter, 1, ValueList.Of<string>("address"), ValueList.Of<string>("address"),
        HoldingRow.Active, Noon, null);

    private static readonly LimitRow Deleted =
        new(Guid.Empty, Subject, "deleted", false, ValueList.Of(Matter), Noon, null, null);

    [Fact]
    public void A_service_sees_nothing_of_deleted_data_but_that_they_are()
    {
        var answer = HoldingAnswer.Of(Held, View(Deleted), toService: true);
        (answer.State, answer.Categories.Count).ShouldBe(("deleted", 0));
        HoldingAnswer.Of(Held, View(Deleted), toService: false).Categories.ShouldBe(["address"]);
        HoldingAnswer.Of(Held, View(), toService: true).Categories.ShouldBe(["address"]);
    }

    [Fact]
    public void What_was_lifted_or_is_anothers_touches_nothing()
    {
        HoldingAnswer.Of(Held, View(Deleted with { LiftedAt = Noon }), false).States.ShouldBe(["active"]);
        HoldingAnswer.Of(Held, View(Deleted with { SubjectId = Matter, Whole = true }), false).State.ShouldBe("active");
        HoldingAnswer.Of(Held with { Matter = null }, View(Deleted), false).State.ShouldBe("active");
        HoldingAnswer.Of(Held with { Matter = null }, View(Deleted with { Whole = true }), false).State
            .ShouldBe("deleted");
    }

    [Fact]
    public void What_is_destroyed_is_nothing_else() => HoldingAnswer.Of(
        Held with { State = HoldingRow.Destroyed, DestroyedAt = Noon }, View(Deleted), false).States.ShouldBe(["destroyed"]);

    private static SubjectView View(params LimitRow[] limits) => new([], [], [], [], limits, new Standing(1, []));
}
