using static Registry.Api.Tests.Requests;
using static Registry.Api.Tests.Sources.ServiceWithASource;

namespace Registry.Api.Tests.Sources;

/// <summary>RegisterSource, DeclareDay, RetireSource.</summary>
public sealed class SourceDoorsTests(ServiceWithASource service) : IClassFixture<ServiceWithASource>
{
    [Fact]
    public async Task A_difference_shows_with_its_numbers_and_a_later_declaration_takes_the_place()
    {
        var day = new DateOnly(2026, 1, 13);
        var known = await service.Somebody();
        for (var n = 0; n < 3; n++)
            (await service.Post("/v1/disclosures/reported", Disclosure(known.AppealId)
                .About("occurredAt", "2026-01-13T23:59:59+05:00"))).As(201);

        (await service.Declare(Day(day, ("transfer", 5), ("collect", 2)))).As(201).Id("sourceId")
            .ShouldBe(service.Crm);

        var listed = (await service.Listed(day))!;
        listed["differs"]!.GetValue<bool>().ShouldBeTrue();
        listed["counts"]!.ToJsonString().ShouldBe("""
            [{"operation":"collect","recorded":0,"refused":0,"declared":2,"compared":0,"difference":2},
            """.Trim() + """
            {"operation":"transfer","recorded":3,"refused":0,"declared":5,"compared":3,"difference":2}]
            """.Trim());
        (await service.Words()).ShouldContain(
            $"{Name} declared 2026-01-13 otherwise: collect 2 declared, 0 recorded, 2 not told to the registry; "
            + "transfer 5 declared, 3 recorded, 2 not told to the registry.");

        (await service.Declare(Day(day, ("transfer", 3)))).As(201);

        listed = (await service.Listed(day))!;
        (listed["differs"]!.GetValue<bool>(), listed["declarations"]!.GetValue<int>()).ShouldBe((false, 2));
        (await service.Source(service.Crm))["daysWithDifferences"]!.GetValue<int>().ShouldBe(0);
        (await service.Events("day_declared")).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task A_running_day_is_declared_so_far_and_stays_equal_when_more_is_told()
    {
        var today = await ToStay();
        var known = await service.Somebody();
        var told = await service.Recorded(today, "transfer");
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201);
        (await service.Declare(Day(today, ("transfer", told + 1)))).ShouldBeProblem(422, "future-day", "sources and coverage")
            ["facts"]["occurredOn"]!.GetValue<string>().ShouldBe($"{today:yyyy-MM-dd}");
        var collected = await service.Recorded(today, "collect");

        (await service.Declare(Day(today, ("transfer", told + 1), ("collect", collected)).But("soFar", true))).As(201);
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201);

        var count = (await service.Count(today, "transfer"))!;
        (Number(count["recorded"]), Number(count["compared"]), Number(count["difference"]))
            .ShouldBe((told + 2, told + 1, 0));
        (await service.Listed(today))!["declared"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task A_service_declares_for_itself_only()
    {
        var other = await service.Ghost("Басқа жүйе", days: 0);
        var day = Day(new(2026, 1, 14), ("transfer", 0));

        (await service.Declare(day.But("sourceId", $"{other}"))).ShouldBeProblem(403, "source-of-another", "sources and coverage");
        (await service.Declare(day.But("sourceId", $"{service.Crm}"))).As(201);
        (await service.Source(other))["days"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_not_registered_declares_nothing_and_is_not_retired()
    {
        (await service.Declare(Day(new(2026, 1, 14)), "officer")).ShouldBeProblem(404, "unknown-source", "sources and coverage");
        (await service.Post($"/v1/sources/{Guid.NewGuid()}/retirement", Operation(), "officer"))
            .ShouldBeProblem(404, "unknown-source", "sources and coverage");
    }

    [Fact]
    public async Task The_same_declaration_again_is_one_and_other_counts_are_another()
    {
        var day = Day(new(2026, 1, 15), ("transfer", 0));
        (await service.Declare(day)).As(201);

        (await service.Declare(day)).As(200)["contentCompared"].GetValue<bool>().ShouldBeTrue();
        (await service.Declare(day.But("counts", Day(Today, ("transfer", 1))["counts"]!.DeepClone())))
            .ShouldBeProblem(422, "operation-id-reused", used: true);
        (await service.Listed(new(2026, 1, 15)))!["declarations"]!.GetValue<int>().ShouldBe(1);
        (await service.Get($"/v1/operations/{day["operationId"]}", "service")).As(200).Id("sourceId")
            .ShouldBe(service.Crm);
    }

    [Fact]
    public async Task A_source_is_registered_and_retired_once_and_its_client_and_name_stand_nowhere_in_clear()
    {
        var client = $"client-{Guid.NewGuid():N}";
        var ghost = await service.Ghost("Жасырын жүйе", days: 0, client);
        var again = Registration(client, "Тағы", Now);

        (await service.Post("/v1/sources", again, "officer")).ShouldBeProblem(409, "known-source", "sources and coverage")
            ["facts"]["sourceId"]!.GetValue<Guid>().ShouldBe(ghost);
        (await service.Post("/v1/sources", again.But("issuer", "https://another.example"), "officer")).As(201)
            .Id("sourceId").ShouldNotBe(ghost);
        (await service.Post($"/v1/sources/{ghost}/retirement", Operation(), "officer")).As(201);
        (await service.Post($"/v1/sources/{ghost}/retirement", Operation(), "officer"))
            .ShouldBeProblem(409, "retired-source", "sources and coverage");
        (await service.Post("/v1/sources", Registration(client, "Қайта", Now), "officer")).As(201).Id("sourceId")
            .ShouldBe(ghost);
        foreach (var text in new[] { client, Client, "Жасырын", Name })
            (await service.EventsThatSay(text)).ShouldBe(0);
        service.Output.ShouldNotContain(client);
    }

    [Theory]
    [InlineData("counts", """[{"operation":"transfer","count":-1}]""", "counts", "range")]
    [InlineData("counts", """[{"operation":"use","count":1},{"operation":"use","count":1}]""", "counts", "twice")]
    [InlineData("counts", "[null]", "counts", "missing")]
    [InlineData("counts", """[{"operation":"guess","count":1}]""", "counts[0].operation", "not-as-documented")]
    [InlineData("occurredOn", "\"yesterday\"", "occurredOn", "not-as-documented")]
    public async Task A_declaration_out_of_form_is_refused(string member, string json, string at, string code) =>
        (await service.Declare(Day(new(2026, 1, 16)).But(member, System.Text.Json.Nodes.JsonNode.Parse(json))))
            .ShouldBeMalformed(at, code);

    [Theory]
    [InlineData("client", "\"a\\nb\"", "client", "form")]
    [InlineData("client", "\"\"", "client", "length")]
    [InlineData("silentAfterHours", "0", "silentAfterHours", "range")]
    [InlineData("operations", "[]", "operations", "length")]
    [InlineData("operations", """["use","use"]""", "operations", "twice")]
    public async Task A_registration_out_of_form_is_refused(string member, string json, string at, string code) =>
        (await service.Post("/v1/sources", Registration("x", "X", Now).But(
            member, System.Text.Json.Nodes.JsonNode.Parse(json)), "officer")).ShouldBeMalformed(at, code);

    private static long Number(System.Text.Json.Nodes.JsonNode? number) => number!.GetValue<long>();
}
