using Registry.Ops.Acks;
using Registry.Ops.Day;

namespace Registry.Ops.Tests;

public sealed class DeclarationTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void What_was_recorded_before_and_what_was_acknowledged_is_declared_by_day_in_Astana()
    {
        var told = Declaration.Told(
            [
                Acknowledged(1, "transfer", "2026-03-01T19:00:00.000000Z"),
                Acknowledged(1, "transfer", "2026-03-01T19:00:00.000000Z"),
                Acknowledged(2, "transfer", "2026-03-01T18:59:59.999999Z"),
                Acknowledged(3, "record", "2026-03-02T07:00:00.000000Z") with { Role = "officer" },
                Acknowledged(4, "transfer", "2026-03-02T07:00:00.000000Z") with { Status = 409 },
            ],
            new Dictionary<(DateOnly, string), long>
            {
                [(Monday, "transfer")] = 10,
                [(Monday, "collect")] = 4,
                [(Monday.AddDays(-9), "collect")] = 5,
            });

        told.Keys.Order().ShouldBe([Monday.AddDays(-1), Monday]);
        told[Monday].ShouldBe(new Dictionary<string, long> { ["transfer"] = 11, ["collect"] = 4 }, ignoreOrder: true);
        told[Monday.AddDays(-1)].ShouldBe(new Dictionary<string, long> { ["transfer"] = 1 });
    }

    private static Ack Acknowledged(int number, string operation, string occurredAt) =>
        new("day", new(number, 0, 0, new byte[8]), "disclosures", "service", 201)
        {
            Operation = operation,
            OccurredAt = occurredAt,
        };
}
