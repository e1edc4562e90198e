using System.Globalization;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Reads;

/// <summary>Everything that was done with a person's data, from their stream and their journal.</summary>
[Collection(SharedProcess.Name)]
public sealed class OperationsTests(ServiceProcess service)
{
    [Fact]
    public async Task What_was_done_is_told_in_order_from_stream_and_journal()
    {
        var known = await Lived();

        (await Of(known, "")).ShouldBe(
        [
            "retrieve processing-recorded", "use personal-data-accessed", "transfer disclosure-recorded",
            "collect personal-data-collected", "collect personal-data-collected", "collect subject-registered",
        ]);
    }

    [Fact]
    public async Task It_is_narrowed_by_operation_and_by_period()
    {
        var known = await Lived();

        (await Of(known, "?operation=use")).ShouldBe(["use personal-data-accessed"]);
        (await Of(known, "?from=2199-01-01T00:00:00Z")).ShouldBeEmpty();
        (await Of(known, "?from=2024-01-01T00:00:00%2B05:00&to=2199-01-01T00:00:00Z&operation=transfer"))
            .ShouldBe(["transfer disclosure-recorded"]);
        (await Of(known, "?findings=true")).ShouldBeEmpty();
        (await service.Get(known.Door("operations?operation=guess")))
            .ShouldBeMalformed("operation", "unknown-operation-code");
    }

    [Fact]
    public async Task It_comes_in_pages_of_one_moment()
    {
        var known = await Lived();
        var first = (await service.Get(known.Door("operations?limit=4"))).As(200);
        (await service.Post(known.Door("operations"), Operation(("operation", "use"), ("categories", Codes("contact")))
            .Within(known).About("ground", "art-9-10").About("occurredAt", DateTimeOffset.UtcNow.AddHours(-1).ToString("O", CultureInfo.InvariantCulture)))).As(201);

        var second = (await service.Get(known.Door($"operations?limit=4&cursor={first["next"]}"))).As(200);

        first.Items.Concat(second.Items).Select(item => $"{item!["fact"]}").Count().ShouldBe(6);
        second.Has("next").ShouldBeFalse();
        second["position"].GetValue<long>().ShouldBe(first["position"].GetValue<long>());
    }

    [Fact]
    public async Task Only_officers_ask() =>
        (await service.Get((await Lived()).Door("operations"), "service")).ShouldBeProblem(403, "not-for-this-role");

    private async Task<Known> Lived()
    {
        var known = await service.Somebody();
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201);
        await service.Values(known, "contact");
        (await service.Post(known.Door("operations"), Operation(
            ("operation", "retrieve"), ("categories", Codes("contact"))).Within(known).About("ground", "art-9-10"))).As(201);
        return known;
    }

    private async Task<IEnumerable<string>> Of(Known known, string query) =>
        (await service.Get(known.Door($"operations{query}"))).As(200).Items
            .Select(item => $"{item!["operation"]} {item["fact"]}");
}
