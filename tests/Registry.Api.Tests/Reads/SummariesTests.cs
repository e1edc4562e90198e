using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Reads;

/// <summary>Counts of operations and holdings are those of the lists they stand over.</summary>
[Collection(SharedProcess.Name)]
public sealed class SummariesTests(ServiceProcess service)
{
    [Fact]
    public async Task Operations_are_counted_by_who_did_them_and_where_they_happened()
    {
        var known = await service.Somebody();
        for (var n = 0; n < 3; n++)
            (await service.Post(known.Door("looks"), Operation().About("channel", "post"), "approver")).As(201);
        var self = $"{(await service.Get("/v1/self", "approver")).As(200)["actorId"]}";

        var list = (await service.Get($"/v1/operations?limit=1000&actor={self}")).As(200).Items;
        list.ShouldAllBe(it => $"{it!["actor"]}" == self);
        list.Count(it => $"{it!["channel"]}" == "post").ShouldBe(3);

        var answer = (await service.Get($"/v1/operations/summary?actor={self}")).As(200);
        answer["count"].GetValue<long>().ShouldBe(list.Count);
        var mine = answer["actors"].AsArray().Single()!;
        Count(mine["operations"]!, "operation", "retrieve")
            .ShouldBe(list.Count(it => $"{it!["operation"]}" == "retrieve"));
        Count(answer["channels"], "channel", "post").ShouldBe(3);
        (await service.Get("/v1/operations/summary?to=2001-01-01T00:00:00Z")).As(200)["count"].GetValue<long>()
            .ShouldBe(0);
        (await service.Get("/v1/operations/summary", "service")).As(403);
    }

    [Fact]
    public async Task Holdings_are_counted_over_what_lives()
    {
        await service.Somebody();
        var counted = (await service.Get("/v1/holdings/summary")).As(200);
        foreach (var category in counted["categories"].AsArray())
            category!["people"]!.GetValue<long>().ShouldBeInRange(1, category["parts"]!.GetValue<long>());
        counted["categories"].AsArray().Select(it => $"{it!["category"]}").ShouldContain("identity");
        (await service.Get("/v1/holdings/summary", "regulator")).As(403);
    }

    private static long Count(JsonNode list, string by, string code) =>
        list.AsArray().Single(it => $"{it![by]}" == code)!["count"]!.GetValue<long>();
}
