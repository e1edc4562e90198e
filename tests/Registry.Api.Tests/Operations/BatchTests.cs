using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>
/// Many destructions in one: shown, proposed and approved by one hash, carried out whatever becomes of the process.
/// </summary>
public sealed class BatchTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private const int Many = 200;

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_writes_nothing()
    {
        var (told, blocked) = (await service.Somebody(), await service.Somebody());
        (await service.Post("/v1/disclosures", Disclosure(told.AppealId))).As(201);
        await service.Blocked(blocked);
        var events = await service.Events();

        var answer = await DryRun(told, blocked);

        (await service.Events()).ShouldBe(events);
        var lines = answer["lines"].AsArray();
        lines[0]!["refusal"].ShouldBeNull();
        lines[0]!["slices"]!.GetValue<int>().ShouldBe(4);
        lines[0]!["recipients"]!.AsArray().Single()!.GetValue<Guid>().ShouldBe(Examples.ExampleIds.Recipient);
        lines[1]!["refusal"]!.GetValue<string>().ShouldBe("blocked");
        lines[1]!["slices"]!.GetValue<int>().ShouldBe(0);
        answer["totals"]["refused"]!.GetValue<int>().ShouldBe(1);
        answer["totals"]["slices"]!.GetValue<int>().ShouldBe(4);
        Hash(await DryRun(told, blocked)).ShouldBe(Hash(answer));
    }

    [Fact]
    public async Task Whatever_happens_to_a_member_makes_another_hash()
    {
        var (one, other) = (await service.Somebody(), await service.Somebody());
        var shown = Hash(await DryRun(one, other));
        (await service.Post("/v1/disclosures", Disclosure(other.AppealId))).As(201);

        var refused = (await service.Post("/v1/batches", Batch(shown, one, other), "officer"))
            .ShouldBeProblem(409, "batch-changed", "registry rule: batches");

        var now = Hash(await DryRun(one, other));
        now.ShouldNotBe(shown);
        refused["facts"]["dryRunHash"]!.GetValue<string>().ShouldBe(now);
        (await service.Post("/v1/batches", Batch(now, one, other), "officer")).As(201);
    }

    [Fact]
    public async Task A_batch_with_a_line_that_a_rule_refuses_is_not_proposed()
    {
        var (one, blocked) = (await service.Somebody(), await service.Somebody());
        await service.Blocked(blocked);

        (await service.Post("/v1/batches", Batch(Hash(await DryRun(one, blocked)), one, blocked), "officer"))
            .ShouldBeProblem(409, "blocked", "24(1)(3)");
    }

    [Fact]
    public async Task Another_approver_approves_the_same_hash()
    {
        var known = await service.Somebody();
        var hash = Hash(await DryRun(known));
        var mine = (await service.Post("/v1/batches", Batch(hash, known), "approver")).As(201).Id("batchId");
        var id = await Proposed(known);

        (await Approve(mine, hash)).ShouldBeProblem(409, "same-person", "registry rule: two people");
        (await Approve(id, new string('0', 64))).ShouldBeProblem(409, "batch-changed", "registry rule: batches");
        (await service.Post($"/v1/batches/{id}/approval", Operation(("dryRunHash", hash))))
            .ShouldBeProblem(403, "approver-only", "registry rule: two people");
        (await service.Post($"/v1/batches/{id}/refusal", Operation(), "approver")).As(201);
        (await Approve(id, hash)).ShouldBeProblem(404, "unknown-batch", "registry rule: batches");

        (await service.Get($"/v1/batches/{id}")).As(200)["state"].GetValue<string>().ShouldBe("declined");
        (await service.Values(known, "address")).ShouldBe([known.Person.Address]);
    }

    [Fact]
    public async Task A_member_in_dispute_is_refused_and_the_others_are_destroyed()
    {
        var (one, disputed, grown) = (await service.Somebody(), await service.Somebody(), await service.Somebody());
        var hash = Hash(await DryRun(one, disputed, grown));
        var id = (await service.Post("/v1/batches", Batch(hash, one, disputed, grown), "officer"))
            .As(201).Id("batchId");
        await service.Blocked(disputed);
        var again = (await service.Post("/v1/appeals", Appeal(grown.Person))).As(201);
        again.Id("subjectId").ShouldBe(grown.SubjectId);

        (await Approve(id, hash)).As(201);
        var finished = await Finished(id);

        Outcomes(finished).ShouldBe(["destroyed", "refused blocked", "refused outdated-proposal"]);
        finished["destroyed"].GetValue<int>().ShouldBe(1);
        finished["refused"].GetValue<int>().ShouldBe(2);
        (await service.Get($"/v1/subjects/{one.SubjectId}")).ShouldBeProblem(410, "destroyed-subject", "18");
        (await service.Values(disputed, "address")).ShouldBe([disputed.Person.Address]);
        (await service.Get($"/v1/subjects/{grown.SubjectId}")).As(200);
    }

    [Fact]
    public async Task Linked_people_are_destroyed_together_and_each_is_done()
    {
        var (one, other) = (await service.Somebody(), await service.Somebody());
        await service.Linked(one, other);
        var id = await Proposed(one, other);

        (await Approve(id, Hash(await service.Get($"/v1/batches/{id}")))).As(201);

        Outcomes(await Finished(id)).ShouldBe(["destroyed", "destroyed"]);
        (await service.Get($"/v1/subjects/{other.SubjectId}")).ShouldBeProblem(410, "destroyed-subject", "18");
    }

    [Fact]
    public async Task A_list_out_of_form_is_refused()
    {
        var known = await service.Somebody();

        (await service.Post("/v1/batches/dry-run", List(known, known), "officer"))
            .ShouldBeMalformed("members", "subject-twice");
        (await service.Post("/v1/batches/dry-run", List().But("members", new JsonArray((JsonNode?)null)), "officer"))
            .ShouldBeMalformed("members", "missing");
        (await service.Post("/v1/batches/dry-run", List(), "officer")).ShouldBeMalformed("members", "length");
    }

    [Fact]
    public async Task Two_hundred_members_are_each_destroyed_once_though_the_process_is_killed_in_the_middle()
    {
        var people = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => service.Somebody()));
        var keys = await Keys(people);
        keys.Length.ShouldBe(Many * 4);
        var id = await Proposed(people);
        var destroyed = await service.Events("personal_data_destroyed");
        await service.Slowed("personal_data_destroyed");
        (await Approve(id, Hash(await service.Get($"/v1/batches/{id}")))).As(201);
        while (await service.Events("personal_data_destroyed") < destroyed + 20)
            await Task.Delay(5);

        await service.KilledAndBegunAgain();
        var halfway = await service.Get($"/v1/batches/{id}");
        halfway["left"].GetValue<int>().ShouldBeInRange(1, Many - 20, "it was killed in the middle");
        var finished = await Finished(id);

        finished["destroyed"].GetValue<int>().ShouldBe(Many);
        (await service.Events("personal_data_destroyed")).ShouldBe(destroyed + Many);
        (await service.Database.Ask<long>($"""
            select count(*) from (select stream_id from registry.mt_events
             where type = 'personal_data_destroyed' group by stream_id having count(*) > 1) as twice
            """)).ShouldBe(0);
        (await Living(keys)).ShouldBe(0);
        foreach (var person in people)
            (await service.Get($"/v1/subjects/{person.SubjectId}")).Status.ShouldBe(410);
    }

    private Task<long> Living(Guid[] keys) => service.Database.Ask<long>(
        $"select count(*) from keys.slice_keys where wrapped is not null and id = any('{{{string.Join(',', keys)}}}')");

    private static JsonObject List(params Known[] people) => new()
    {
        ["members"] = new JsonArray([.. people.Select(person => new JsonObject
        {
            ["subjectId"] = $"{person.SubjectId}", ["whole"] = true,
        })]),
        ["destructionGround"] = "18-1",
    };

    private static JsonObject Batch(string hash, params Known[] people) => Operation(
        [("dryRunHash", hash), .. List(people).Select(member => (member.Key, member.Value?.DeepClone()))]);

    private async Task<Answer> DryRun(params Known[] people) =>
        (await service.Post("/v1/batches/dry-run", List(people), "officer")).As(200);

    private static string Hash(Answer answer) => answer["dryRunHash"].GetValue<string>();

    private async Task<Guid> Proposed(params Known[] people) => (await service.Post(
        "/v1/batches", Batch(Hash(await DryRun(people)), people), "officer")).As(201).Id("batchId");

    private Task<Answer> Approve(Guid id, string hash) =>
        service.Post($"/v1/batches/{id}/approval", Operation(("dryRunHash", hash)), "approver");

    /// <summary>A message a killed process had taken comes again when its lease is over: half a minute.</summary>
    private async Task<Answer> Finished(Guid id)
    {
        for (var wait = 0; wait < 450; wait++)
        {
            var answer = (await service.Get($"/v1/batches/{id}")).As(200);
            if (answer["state"].GetValue<string>() == "finished")
                return answer;
            await Task.Delay(200);
        }

        throw new TimeoutException("The batch was not carried out.");
    }

    private static IEnumerable<string> Outcomes(Answer batch) => batch["members"].AsArray()
        .Select(member => $"{member!["outcome"]} {member["refusal"]}".TrimEnd());

    private async Task<Guid[]> Keys(Known[] people)
    {
        (await service.Get("/v1/disclosures?limit=1")).As(200);
        var appeals = string.Join(',', people.Select(person => $"'{person.AppealId}'::uuid"));
        return await service.Database.Ask<Guid[]>($"""
            select array_agg(h.slice_id) from views.holdings h join views.appeals a using (subject_id)
             where a.appeal_id in ({appeals})
            """);
    }
}
