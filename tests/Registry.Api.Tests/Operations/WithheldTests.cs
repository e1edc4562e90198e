using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Api.Examples;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>
/// An entry that an order forbids to tell the person of: two people, nothing about it anywhere but where officers look,
/// and its end whatever becomes of the process.
/// </summary>
public sealed class WithheldTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(30);

    /// <summary>Time enough to be approved and asked about before it ends.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task Two_people_put_a_withheld_entry_on_record()
    {
        var known = await service.Somebody();
        var id = await Proposed(known, Long);
        (await Listed(id))["state"]!.GetValue<string>().ShouldBe("proposed");

        (await service.Post($"/v1/withheld/{id}/approval", Operation(), "officer"))
            .ShouldBeProblem(403, "approver-only", "registry rule: two people");
        (await Approve(id)).As(201).Id("withheldId").ShouldBe(id);

        var listed = await Listed(id);
        listed["state"]!.GetValue<string>().ShouldBe("standing");
        listed["subjectId"]!.GetValue<Guid>().ShouldBe(known.SubjectId);
        (await Approve(id)).ShouldBeProblem(404, "unknown-withheld", "registry rule: withheld entries");
    }

    [Fact]
    public async Task Whoever_proposed_it_may_not_approve_it()
    {
        var known = await service.Somebody();
        var id = (await service.Post("/v1/withheld", Withholding(known, Long), "approver")).As(201).Id("withheldId");

        (await Approve(id)).ShouldBeProblem(409, "same-person", "registry rule: two people");
    }

    [Fact]
    public async Task What_was_declined_is_not_on_record()
    {
        var id = await Proposed(await service.Somebody(), Long);

        (await service.Post($"/v1/withheld/{id}/refusal", Operation(), "officer")).As(201);

        (await Listed(id))["state"]!.GetValue<string>().ShouldBe("declined");
        (await Approve(id)).ShouldBeProblem(404, "unknown-withheld", "registry rule: withheld entries");
    }

    [Fact]
    public async Task Nothing_about_the_person_shows_that_there_is_one()
    {
        var known = await service.Somebody();
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201);
        var before = await EverythingAbout(known);

        (await Approve(await Proposed(known, Long))).As(201);

        (await EverythingAbout(known)).ShouldBe(before);
    }

    [Fact]
    public async Task Services_inspectors_and_administrators_are_told_of_none()
    {
        foreach (var role in new[] { "service", "inspector", "administrator" })
        {
            (await service.Get("/v1/withheld", role)).Status.ShouldBe(403);
            (await service.Get("/v1/withheld/summary", role)).Status.ShouldBe(403);
        }

        (await service.Get("/v1/withheld", "regulator")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_refused_withholding_is_on_record_and_names_nobody()
    {
        var known = await service.Somebody();

        (await service.Post("/v1/withheld", Withholding(known, Long).About("ground", "art-9-10"), "officer"))
            .ShouldBeProblem(422, "withholding-by-order-only", "9(1)");
        (await service.Post("/v1/withheld", Withholding(known, TimeSpan.FromDays(400)), "officer"))
            .ShouldBeProblem(422, "withholding-term", "registry rule: withheld entries")
            ["facts"]["latest"].ShouldNotBeNull();
        (await service.Post("/v1/withheld", Withholding(known, Long).But("words", Texts(("reason", "Тергеу"))),
            "officer")).ShouldBeProblem(422, "order-not-named", "9(1)");

        var listed = (await service.Get("/v1/refusals?code=withholding-by-order-only&limit=1")).As(200).Items[0]!;
        listed["operation"]!.GetValue<string>().ShouldBe("withhold");
        listed["subjectId"].ShouldBeNull();
    }

    [Fact]
    public async Task The_regulator_has_their_number_and_the_position_it_is_of()
    {
        var before = await Summary();
        var id = await Proposed(await service.Somebody(), Long);
        Number(await Summary(), "total").ShouldBe(Number(before, "total"));

        (await Approve(id)).As(201);
        var standing = await Summary();
        (await service.Post($"/v1/withheld/{id}/release", Lifted(), "officer")).As(201);
        var released = await Summary();

        Number(standing, "standing").ShouldBe(Number(before, "standing") + 1);
        Number(released, "standing").ShouldBe(Number(before, "standing"));
        Number(released, "released").ShouldBe(Number(before, "released") + 1);
        Number(released, "total").ShouldBe(Number(before, "total") + 1);
        Number(released, "position").ShouldBeGreaterThan(Number(standing, "position"));
    }

    [Fact]
    public async Task When_the_term_is_over_the_entry_is_in_the_persons_record_as_it_was()
    {
        var known = await service.Somebody();
        var id = await Proposed(known, Short);
        var approved = (await Approve(id)).As(201);
        (await service.Get(known.Door("disclosures"))).As(200).Items.ShouldBeEmpty();

        var entry = await Released(known);

        entry["occurredAt"]!.GetValue<string>().ShouldBe(approved["receipt"]["occurredAt"]!.GetValue<string>());
        entry["withheldUntil"]!.GetValue<string>().ShouldBe((await Listed(id))["until"]!.GetValue<string>());
        entry["ground"]!.GetValue<string>().ShouldBe("authority-order");
        var words = (await service.Post($"/v1/disclosures/{entry["disclosureId"]}/accesses", Operation(), "officer"))
            .As(201)["values"][0]!["values"]!;
        words["issuer"]!.GetValue<string>().ShouldBe("Прокуратура");
        (await Listed(id))["state"]!.GetValue<string>().ShouldBe("released");
        (await service.EventsThatSay("Прокуратура")).ShouldBe(0);
    }

    [Fact]
    public async Task An_officer_releases_it_when_the_ban_is_lifted_and_it_is_released_once()
    {
        var known = await service.Somebody();
        var id = await Proposed(known, Short);
        (await Approve(id)).As(201);

        (await service.Post($"/v1/withheld/{id}/release", Operation(("words", Texts(("evidence", "1")))), "officer"))
            .ShouldBeMalformed("words.reason", "missing");
        (await service.Post($"/v1/withheld/{id}/release", Lifted(), "officer")).As(201);
        (await service.Post($"/v1/withheld/{id}/release", Lifted(), "officer"))
            .ShouldBeProblem(404, "unknown-withheld", "registry rule: withheld entries");
        await NothingIsDue();

        (await service.Get(known.Door("disclosures"))).As(200).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_process_that_is_killed_before_the_end_still_keeps_it()
    {
        var known = await service.Somebody();
        (await Approve(await Proposed(known, Short))).As(201);

        await service.KilledAndBegunAgain();

        (await Released(known))["withheldUntil"].ShouldNotBeNull();
        (await service.Get(known.Door("disclosures"))).As(200).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_a_person_who_is_destroyed_meanwhile_only_the_entry_ends()
    {
        var known = await service.Somebody();
        var id = await Proposed(known, Short);
        (await Approve(id)).As(201);
        await service.Destroyed(known);
        var disclosed = await service.Events("disclosure_recorded");

        await NothingIsDue();

        var listed = await Listed(id);
        listed["state"]!.GetValue<string>().ShouldBe("released");
        listed["subjectId"].ShouldBeNull();
        (await service.Events("disclosure_recorded")).ShouldBe(disclosed);
    }

    internal static JsonObject Withholding(Known known, TimeSpan term) => Operation(
        ("subjectId", $"{known.SubjectId}"), ("appealId", $"{known.AppealId}"),
        ("recipientId", $"{ExampleIds.OtherRecipient}"), ("categories", Codes("contact", "address")),
        ("until", (DateTimeOffset.UtcNow + term).ToString("O", CultureInfo.InvariantCulture)),
        ("words", Texts(("issuer", "Прокуратура"), ("document-reference", "12-3"), ("reason", "Тергеу"))))
        .About("ground", "authority-order");

    internal static JsonObject Lifted() => Operation(("words", Texts(("reason", "Тыйым алынды"))));

    private async Task<Guid> Proposed(Known known, TimeSpan term) =>
        (await service.Post("/v1/withheld", Withholding(known, term), "officer")).As(201).Id("withheldId");

    private Task<Answer> Approve(Guid id) => service.Post($"/v1/withheld/{id}/approval", Operation(), "approver");

    private async Task<JsonNode> Listed(Guid id) => (await service.Get("/v1/withheld?limit=1000")).As(200).Items
        .Single(item => item!["withheldId"]!.GetValue<Guid>() == id)!;

    private async Task<Answer> Summary() => (await service.Get("/v1/withheld/summary", "regulator")).As(200);

    private static long Number(Answer summary, string member) => summary[member].GetValue<long>();

    private async Task<JsonNode> Released(Known known)
    {
        await NothingIsDue();
        return (await service.Get(known.Door("disclosures"))).As(200).Items.ShouldHaveSingleItem()!;
    }

    /// <summary>Every reminder of a short term was dealt with.</summary>
    private async Task NothingIsDue()
    {
        for (var wait = 0; wait < 300; wait++)
        {
            if (await service.Database.Ask<long>(
                "select count(*) from views.outbox where due_at < now() + interval '1 day'") == 0)
                return;
            await Task.Delay(100);
        }

        throw new TimeoutException("A reminder was not dealt with.");
    }

    /// <summary>All answers about the person, without the log's position, and what the log holds of them.</summary>
    private async Task<string> EverythingAbout(Known known)
    {
        var answers = new List<string>();
        foreach (var question in new[]
        {
            $"/v1/subjects/{known.SubjectId}", known.Door("disclosures"), known.Door("accesses"),
            $"/v1/recipients/{ExampleIds.OtherRecipient}/disclosures", "/v1/disclosures?limit=1",
        })
        {
            var answer = (await service.Get(question)).As(200).Body.AsObject();
            answer.Remove("position");
            answer.Remove("next"); // says the position, too
            answers.Add(answer.ToJsonString());
        }

        answers.Add(await service.Database.Ask<string>($"""
            select s.version || ' ' || a.version || ' ' || (select count(*) from views.disclosures)
              from views.appeals v
              join registry.mt_streams s on s.id = v.subject_id
              join registry.mt_streams a on a.id = v.appeal_id
             where v.appeal_id = '{known.AppealId}'
            """));
        return string.Join('\n', answers);
    }
}
