using Registry.Ops.Acks;
using Registry.Ops.Day;

namespace Registry.Ops.Tests;

public sealed class RefusalTableTests
{
    [Fact]
    public void Kinds_are_counted_of_all_that_was_told_but_not_of_the_preparation()
    {
        var table = RefusalTable.Of(
        [
            Said("recipients", null), Said("recipients/undertakings", null),
            Said("appeals", null), Said("disclosures", null), Said("disclosures", null), Said("appeals", null),
            Said("disclosures", "blocked"), Said("subjects/proposals", "held"), Said("disclosures", "held"),
            Said("recipients/suspension", null),
        ]);

        table.Told.ShouldBe(8);
        table.Kinds.ShouldBe([("held", 2), ("blocked", 1)]);
        table.Refused.ShouldBe(3);
        table.Share(1).ShouldBe(12.5);
    }

    [Fact]
    public void A_day_without_operations_has_no_share() => RefusalTable.Of([]).Share(0).ShouldBe(0);

    private static Ack Said(string door, string? code) => new("day", default, door, "service", 201, Code: code);
}
