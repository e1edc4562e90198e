using System.Diagnostics;
using System.Text.Json.Nodes;
using Registry.Api.Tests.OpenApi;
using static Registry.Api.Tests.Requests;
using static Registry.Api.Tests.Sources.ServiceWithASource;

namespace Registry.Api.Tests.Sources;

/// <summary>GET /v1/coverage, and what stands under every answer.</summary>
public sealed class CoverageTests(ServiceWithASource service) : IClassFixture<ServiceWithASource>
{
    /// <summary>Answers that claim nothing about what was told.</summary>
    private static readonly string[] Uncovered =
    [
        "GetSelf", "GetOperation", "GetCatalogue", "GetViews", "GetCoverage", "GetConfiguration", "GetBatch", "GetReview",
        "GetExtractFile", "GetExtractVerdict", "GetCheckpoint", "GetTile", "GetTrust", "GetLedgerEntries",
        "GetLedgerState", "ListLedgerIncidents", "GetReceipt",
    ];

    [Fact]
    public async Task A_silent_source_shows_with_its_undeclared_days()
    {
        var today = await ToStay();
        var ghost = await service.Ghost("Үнсіз жүйе", days: 3);

        var source = await service.Source(ghost);

        $"{source["name"]}".ShouldBe("Үнсіз жүйе");
        source["silentSince"]!.GetValue<DateTimeOffset>().ShouldBe(Now.AddDays(-3), TimeSpan.FromMinutes(1));
        source["undeclaredDays"]!.GetValue<int>().ShouldBe(3);
        source["undeclaredDaysInPeriod"]!.AsArray().Select(day => $"{day}")
            .ShouldBe(Enumerable.Range(-3, 3).Select(n => $"{today.AddDays(n):yyyy-MM-dd}"));
        source["untoldOperations"]!.ToJsonString().ShouldBe("""["collect","transfer"]""");
        (await service.Words()).ShouldContain("Үнсіз жүйе is silent since ");
    }

    [Fact]
    public async Task A_source_that_tells_is_not_silent_until_it_is_retired_and_after()
    {
        await ToStay();
        await service.Somebody();
        var ghost = await service.Ghost("Кеткен жүйе", days: 2);
        (await service.Source(service.Crm))["silentSince"].ShouldBeNull();

        (await service.Post($"/v1/sources/{ghost}/retirement", Operation(), "administrator")).As(201).Id("sourceId")
            .ShouldBe(ghost);

        var retired = await service.Source(ghost);
        retired["silentSince"].ShouldBeNull();
        retired["undeclaredDays"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task A_system_that_nobody_registered_is_listed_once_it_told_something()
    {
        await service.Recipient("contact");

        var listed = (await service.Get("/v1/coverage")).As(200);

        listed["sources"].AsArray().Count(it => !it!["registered"]!.GetValue<bool>() && it["name"] is null).ShouldBe(1);
        (await service.Words()).ShouldContain("told something, and nobody registered it.");
        listed["recordsSince"].GetValue<DateTimeOffset>().ShouldBeLessThan(Now);
    }

    [Fact]
    public async Task A_refused_operation_is_counted_apart()
    {
        var today = await ToStay();
        var known = await service.Somebody();
        await service.Blocked(known);
        var before = (await service.Count(today, "transfer"))?["refused"]!.GetValue<long>() ?? 0;
        var recorded = await service.Recorded(today, "transfer");

        (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).Status.ShouldBe(409);

        (await service.Count(today, "transfer"))!["refused"]!.GetValue<long>().ShouldBe(before + 1);
        (await service.Recorded(today, "transfer")).ShouldBe(recorded);
    }

    [Fact]
    public async Task An_appeal_that_names_recipients_is_one_operation_and_its_repeat_none()
    {
        var today = await ToStay();
        var before = await service.Recorded(today, "collect");
        var appeal = Appeal(Person.Next()).But("recipients",
            Ids(Examples.ExampleIds.Recipient, Examples.ExampleIds.OtherRecipient));
        var events = await service.Events();

        (await service.Post("/v1/appeals", appeal)).As(201);
        (await service.Post("/v1/appeals", appeal)).As(200);

        (await service.Events()).ShouldBeGreaterThan(events + 4);
        (await service.Recorded(today, "collect")).ShouldBe(before + 1);
        (await service.Count(today, "consent-give")).ShouldBeNull();
    }

    [Theory]
    [InlineData("?from=2026-01-02&to=2026-01-01")]
    [InlineData("?from=2024-01-01&to=2026-01-01")]
    public async Task A_period_out_of_bounds_is_refused(string query) =>
        (await service.Get($"/v1/coverage{query}")).ShouldBeMalformed("from", "range");

    [Fact]
    public async Task Coverage_stands_under_every_answer_about_what_was_told()
    {
        var covered = (await service.Document()).Where(IsQuestion).Where(it => !Uncovered.Contains(it.Name)).ToList();
        covered.Count.ShouldBeGreaterThan(7);
        foreach (var question in covered)
        {
            var answer = (await service.Send(
                question.Method, question.Path, service.Tokens[question.Roles[0]], question.Body)).As(200);

            answer.Has("coverage").ShouldBeTrue(question.Name);
            var coverage = answer["coverage"];
            $"{coverage["details"]}".ShouldBe("/v1/coverage");
            $"{coverage["words"]}".ShouldStartWith("Records exist since ");
            coverage["recordsSince"].ShouldNotBeNull();
            coverage["silentSources"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(0);
            coverage.ToJsonString().ShouldNotContain(Name);
        }
    }

    [Fact]
    public async Task What_stands_under_an_answer_is_at_most_five_seconds_old()
    {
        await ToStay();
        await UnderAnAnswer(); // which is remembered
        var ghost = await service.Ghost("Тағы бір үнсіз", days: 4);
        await Task.Delay(TimeSpan.FromSeconds(6.5)); // the views have a second and a half

        var under = await UnderAnAnswer();

        var sources = (await service.Get("/v1/coverage")).As(200)["sources"].AsArray();
        Number(under, "undeclaredDays").ShouldBe(sources.Sum(it => it!["undeclaredDays"]!.GetValue<int>()));
        var silent = sources.Count(it => it!["silentSince"] is not null);
        var source = await service.Source(ghost);
        source["silentSince"].ShouldNotBeNull();
        source["undeclaredDays"]!.GetValue<int>().ShouldBe(4, "it is among what was added up");
        Number(under, "silentSources").ShouldBe(silent);
        $"{under["words"]}".ShouldContain($"{silent} silent");
    }

    [Fact]
    public async Task The_log_warns_of_a_silent_source_by_its_id_and_not_by_its_name()
    {
        var ghost = await service.Ghost("Дабыл жүйесі", days: 5);
        var clock = Stopwatch.StartNew();
        while (!service.Output.Contains($"Source {ghost} is silent", StringComparison.Ordinal))
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(25));
            await Task.Delay(100);
        }

        await Task.Delay(TimeSpan.FromSeconds(11)); // one more look, which is within the hour
        service.Output.Split('\n').Count(line => line.Contains($"Source {ghost} is silent")).ShouldBe(1);
        service.Output.ShouldNotContain("Дабыл");
    }

    private static bool IsQuestion(Documented it) => it.Roles.Count > 0
        && (it.Method == HttpMethod.Get || it.Name == "FindSubjects");

    private async Task<JsonNode> UnderAnAnswer() => (await service.Get("/v1/refusals?limit=1")).As(200)["coverage"];

    private static int Number(JsonNode coverage, string member) => coverage[member]!.GetValue<int>();
}
