using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>A service that is told of a review a year ahead.</summary>
public sealed class ServiceWithLongNotice : ServiceProcess
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["REGISTRY_POLICY_NOTICE_DAYS"] = "366",
    };
}

/// <summary>ReviewPolicy, ChangeLaw, CheckPublication and the question when a review is due.</summary>
public sealed class ReviewPolicyTests(ServiceWithLongNotice service) : IClassFixture<ServiceWithLongNotice>
{
    [Fact]
    public async Task The_review_of_the_centres_policy_is_overdue_until_somebody_makes_one()
    {
        var due = (await Review()).As(200);
        State(due).ShouldBe("overdue");
        $"{due["dueOn"]}".ShouldBe("2021-01-01");
        due["days"].GetValue<int>().ShouldBeLessThan(-2000);
        due["because"].ToJsonString().ShouldBe("""["year","law-change"]""");
        due["openLawChanges"].AsArray().Select(change => $"{change!["act"]} {change["inForceOn"]}").ShouldBe(
        [
            "672-nq 2026-01-06", "231-viii 2026-01-18", "248-viii 2026-03-02", "255-viii 2026-07-12",
            "256-viii 2026-07-12",
        ]);
        due.Has("lastReviewAt").ShouldBeFalse();
        service.Output.ShouldContain("The review of the policy is overdue; days left: -");
        (await service.AsStranger("/policy?lang=en")).Text.ShouldContain(">overdue</span> (a year has passed, the law");

        (await Post("reviews", ("outcome", "to-be-changed"))).As(201);

        var reviewed = (await Review()).As(200);
        State(reviewed).ShouldBe("due-soon"); // a year of notice
        reviewed["because"].ToJsonString().ShouldBe("""["year"]""");
        reviewed["days"].GetValue<int>().ShouldBeInRange(364, 366);
        $"{reviewed["lastOutcome"]}".ShouldBe("to-be-changed");
        reviewed["openLawChanges"].AsArray().ShouldBeEmpty();

        (await Post("law-changes", ("act", "326-viii"), ("inForceOn", "2199-01-01"))).As(201);

        State(await Review()).ShouldBe("due");
        (await Review())["because"].ToJsonString().ShouldBe("""["law-change"]""");
        (await Post("law-changes", ("act", "326-viii"), ("inForceOn", "2199-01-01")))
            .ShouldBeProblem(409, "known-law-change", "policy 7.1");

        (await service.Post("/v1/policies/reviews", Operation(("outcome", "kept"))
            .About("occurredAt", "2026-01-01T00:00:00+05:00"), "officer")).As(201);

        State(await Review()).ShouldBe("due", "a review of before the change has not looked at it");
        (await Review())["lastOutcome"].GetValue<string>().ShouldBe("to-be-changed");
    }

    [Theory]
    [InlineData("officer", 200)]
    [InlineData("approver", 200)]
    [InlineData("administrator", 200)]
    [InlineData("regulator", 200)]
    [InlineData("service", 403)]
    [InlineData("inspector", 403)]
    public async Task When_the_review_is_due_is_told_to_those_who_mind_it(string role, int status) =>
        (await service.Get("/v1/policies/review", role)).Status.ShouldBe(status);

    [Fact]
    public async Task The_last_look_at_each_site_is_shown_to_everybody()
    {
        var hash = $"{(await service.AsStranger("/v1/policies/1")).As(200)["policy"]["sha256"]}";
        (await Check(("site", "ikomekastana-kz"), ("matches", false))).As(201)["policyVersion"].GetValue<int>()
            .ShouldBe(1);
        (await Check(("site", "ikomekastana-kz"), ("matches", true), ("seenSha256", hash))).As(201);
        (await Check(("site", "ikomek-city-kz"), ("matches", false), ("seenSha256", new string('e', 64)))).As(201);

        var checks = (await service.AsStranger("/v1/policies")).As(200)["versions"][0]!["checks"]!.AsArray();

        checks.Select(check => $"{check!["site"]} {check["matches"]} {check["seenSha256"]}").ShouldBe(
            [$"ikomekastana-kz true {hash}", $"ikomek-city-kz false {new string('e', 64)}"]);
        (await service.AsStranger("/policy?lang=en")).Text.ShouldContain("matches</li>");
    }

    [Fact]
    public async Task A_look_that_contradicts_itself_is_refused()
    {
        var hash = $"{(await service.AsStranger("/v1/policies/1")).As(200)["policy"]["sha256"]}";

        (await Check(("site", "ikomekastana-kz"), ("matches", false), ("seenSha256", hash)))
            .ShouldBeProblem(422, "contradictory-check", "policy 7.2");
        (await Check(("site", "ikomekastana-kz"), ("matches", true)))
            .ShouldBeProblem(422, "contradictory-check", "policy 7.2");
    }

    [Theory]
    [InlineData("9")]
    [InlineData("0")]
    [InlineData("-1")]
    public async Task A_version_nobody_published_cannot_be_looked_for(string version) =>
        (await service.Post($"/v1/policies/{version}/checks",
            Operation(("site", "ikomekastana-kz"), ("matches", false)), "officer"))
            .ShouldBeProblem(422, "unknown-policy-version", "policy 7.1");

    [Fact]
    public async Task In_the_bulk_door_the_version_stands_in_the_line()
    {
        var line = System.Text.Json.Nodes.JsonNode.Parse(Line(
            "policies/checks", Operation(("site", "ikomekastana-kz"), ("matches", false))))!;
        line["policyVersion"] = 1;

        var answer = (await service.Bulk([line.ToJsonString()], "officer")).Single();

        answer["status"]!.GetValue<int>().ShouldBe(201, answer.ToJsonString());
        answer["body"]!["policyVersion"]!.GetValue<int>().ShouldBe(1);
    }

    [Theory]
    [InlineData("law-changes", "act", "850314300003", "form")]
    [InlineData("law-changes", "act", "Law 326", "form")]
    [InlineData("law-changes", "act", "326-viii\n", "form")]
    [InlineData("law-changes", "inForceOn", "25.08.2026", "not-as-documented")]
    [InlineData("law-changes", "inForceOn", "2026-13-01", "not-as-documented")]
    [InlineData("reviews", "outcome", "maybe", "not-as-documented")]
    [InlineData("1/checks", "site", "example-kz", "not-as-documented")]
    [InlineData("1/checks", "seenSha256", "ABC", "form")]
    public async Task What_is_out_of_form_is_refused(string door, string member, string value, string code)
    {
        var good = door switch
        {
            "law-changes" => Operation(("act", "326-viii"), ("inForceOn", "2026-08-25")),
            "reviews" => Operation(("outcome", "kept")),
            _ => Operation(("site", "ikomekastana-kz"), ("matches", false)),
        };

        (await service.Post($"/v1/policies/{door}", good.But(member, value), "officer")).ShouldBeMalformed(member, code);
    }

    private static string State(Answer review) => review["state"].GetValue<string>();

    private Task<Answer> Review() => service.Get("/v1/policies/review", "regulator");

    private Task<Answer> Post(string door, params (string, System.Text.Json.Nodes.JsonNode?)[] members) =>
        service.Post($"/v1/policies/{door}", Operation(members), "officer");

    private Task<Answer> Check(params (string, System.Text.Json.Nodes.JsonNode?)[] members) => Post("1/checks", members);
}
