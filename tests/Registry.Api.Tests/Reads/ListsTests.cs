using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Reads;

/// <summary>Lists: pages by cursor, all of one moment of the log.</summary>
[Collection(SharedProcess.Name)]
public sealed class ListsTests(ServiceProcess service)
{
    [Fact]
    public async Task Pages_are_of_the_moment_of_the_first_while_writes_go_on()
    {
        var known = await service.Somebody();
        var written = new List<Guid>();
        for (var n = 0; n < 5; n++)
            written.Add(await Disclose(known));
        var first = (await service.Get(known.Door("disclosures?limit=2"))).As(200);
        var seen = Ids(first).ToList();
        var position = first["position"].GetValue<long>();

        for (var page = first; page.Has("next"); seen.AddRange(Ids(page)))
        {
            await Disclose(known);
            await Report(known, "2026-01-01T00:00:00+05:00"); // stands behind all the others
            page = (await service.Get(known.Door($"disclosures?limit=2&cursor={page["next"]}"))).As(200);
            page["position"].GetValue<long>().ShouldBe(position);
        }

        seen.ShouldBe(written.AsEnumerable().Reverse());
    }

    [Theory]
    [InlineData("/v1/disclosures")]
    [InlineData("/v1/refusals")]
    [InlineData("/v1/recipients")]
    [InlineData("/v1/subjects/10900000-0000-8000-8002-000000000001/accesses")]
    [InlineData("/v1/subjects/10900000-0000-8000-8002-000000000001/disclosures")]
    [InlineData("/v1/recipients/10900000-0000-8000-8001-000000000001/disclosures")]
    public async Task A_cursor_or_limit_that_is_none_is_refused(string list)
    {
        (await service.Get($"{list}?cursor=nonsense")).ShouldBeMalformed("cursor", "not-a-cursor");
        (await service.Get($"{list}?limit=0")).ShouldBeMalformed("limit", "range");
        (await service.Get($"{list}?limit=1001")).ShouldBeMalformed("limit", "range");
        (await service.Get($"{list}?limit=many")).ShouldBeProblem(400, "malformed-request").Text
            .ShouldNotContain("many");
    }

    [Fact]
    public async Task The_record_of_disclosures_is_narrowed_by_recipient_category_purpose_and_time()
    {
        var known = await service.Somebody();
        var id = await Disclose(known);
        var all = known.Door("disclosures");

        Ids((await service.Get($"{all}?category=contact&purpose=appeals")).As(200)).ShouldBe([id]);
        Ids((await service.Get($"{all}?recipientId={Examples.ExampleIds.Recipient}")).As(200)).ShouldBe([id]);
        Ids((await service.Get($"{all}?category=health")).As(200)).ShouldBeEmpty();
        Ids((await service.Get($"{all}?recipientId={Guid.NewGuid()}")).As(200)).ShouldBeEmpty();
        Ids((await service.Get($"{all}?from=2199-01-01T00:00:00Z")).As(200)).ShouldBeEmpty();
        Ids((await service.Get($"{all}?from=2026-01-01T00:00:00%2B05:00&to=2199-01-01T00:00:00Z")).As(200))
            .ShouldBe([id]);
        Ids((await service.Get($"{all}?findings=true")).As(200)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("from=yesterday")]
    [InlineData("recipientId=somebody")]
    [InlineData("findings=perhaps")]
    public async Task A_filter_out_of_form_is_refused_and_not_said_again(string query)
    {
        var answer = await service.Get($"/v1/disclosures?{query}");

        answer.ShouldBeProblem(400, "malformed-request").Text.ShouldNotContain(query.Split('=')[1]);
    }

    [Fact]
    public async Task A_recipients_list_and_everybodys_hold_the_same_entry()
    {
        var known = await service.Somebody();
        var id = await Disclose(known);

        Ids((await service.Get($"/v1/recipients/{Examples.ExampleIds.Recipient}/disclosures?limit=5")).As(200))
            .ShouldContain(id);
        var listed = (await service.Get("/v1/disclosures?limit=5"))
            .As(200).Items.Single(item => item!["disclosureId"]!.GetValue<Guid>() == id)!;
        listed["subjectId"]!.GetValue<Guid>().ShouldBe(known.SubjectId);
        listed["ground"]!.GetValue<string>().ShouldBe("consent");
        listed["complete"].ShouldBeNull();
    }

    [Fact]
    public async Task Refusals_are_listed_and_their_repeats_counted()
    {
        var known = await service.Somebody();
        await service.Blocked(known);
        var body = Disclosure(known.AppealId);
        for (var n = 0; n < 3; n++)
            (await service.Post("/v1/disclosures", body)).Status.ShouldBe(409);

        var listed = (await service.Get("/v1/refusals?code=blocked&limit=1")).As(200).Items[0]!;

        listed["times"]!.GetValue<int>().ShouldBe(3);
        listed["subjectId"]!.GetValue<Guid>().ShouldBe(known.SubjectId);
        listed["article"]!.GetValue<string>().ShouldContain("24(1)(3)");
        listed["categories"]!.ToJsonString().ShouldBe("""["address","contact"]""");
        (await service.Get("/v1/refusals?code=no-undertaking&limit=1000")).As(200).Items
            .ShouldAllBe(item => $"{item!["code"]}" == "no-undertaking");
    }

    [Fact]
    public async Task Two_hundred_writes_are_each_seen_by_the_question_that_follows()
    {
        var known = await service.Somebody();
        for (var n = 0; n < 200; n++)
        {
            var id = await Disclose(known);
            Ids((await service.Get(known.Door("disclosures?limit=1"))).As(200)).ShouldBe([id], $"after {n}");
        }
    }

    private async Task Report(Known known, string occurredAt) =>
        (await service.Post("/v1/disclosures/reported", Disclosure(known.AppealId).About("occurredAt", occurredAt)))
            .As(201);

    private async Task<Guid> Disclose(Known known) =>
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201).Id("disclosureId");

    private static IEnumerable<Guid> Ids(Answer page) => page.Items
        .Select(item => item!["disclosureId"]!.GetValue<Guid>());
}
