using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Promises;

/// <summary>The same operation id from the same source is one operation, for ever.</summary>
[Collection(SharedProcess.Name)]
public sealed class RepeatTests(ServiceProcess service)
{
    [Fact]
    public async Task Thirty_two_repeats_at_once_are_one_event_and_one_receipt()
    {
        var known = await service.Somebody();
        var body = Disclosure(known.AppealId);
        var before = await service.Events();

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => service.Post("/v1/disclosures", body)));

        answers.ShouldAllBe(answer => answer.Status == 200 || answer.Status == 201);
        answers.Count(answer => answer.Status == 201).ShouldBe(1);
        answers.Select(answer => answer["receipt"].ToJsonString()).Distinct().Count().ShouldBe(1);
        (await service.Events()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Thirty_two_repeats_of_one_appeal_register_one_person()
    {
        var person = Person.Next();
        var body = Appeal(person);

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => service.Post("/v1/appeals", body)));

        answers.ShouldAllBe(answer => answer.Status == 200 || answer.Status == 201);
        answers.Select(answer => (answer.Id("subjectId"), answer.Id("appealId"))).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_repeat_says_that_it_is_one()
    {
        var known = await service.Somebody();
        var body = Disclosure(known.AppealId);
        var first = (await service.Post("/v1/disclosures", body)).As(201);

        var again = (await service.Post("/v1/disclosures", body)).As(200);

        again["repeated"].GetValue<bool>().ShouldBeTrue();
        again["contentCompared"].GetValue<bool>().ShouldBeTrue();
        again["receipt"].ToJsonString().ShouldBe(first["receipt"].ToJsonString());
    }

    [Fact]
    public async Task Other_content_under_the_same_id_is_refused_and_the_id_stays_used()
    {
        var known = await service.Somebody();
        var body = Disclosure(known.AppealId);
        await service.Post("/v1/disclosures", body);

        (await service.Post("/v1/disclosures", body.But("categories", Codes("contact"))))
            .ShouldBeProblem(422, "operation-id-reused", used: true);
        (await service.Post(known.Door("blocks"), Operation(("whole", true)).But("operationId",
            $"{body["operationId"]}")))
            .ShouldBeProblem(422, "operation-id-reused", used: true);
    }

    [Fact]
    public async Task The_same_content_in_another_order_and_spelling_of_json_is_a_repeat()
    {
        var known = await service.Somebody();
        var body = Disclosure(known.AppealId);
        var first = (await service.Post("/v1/disclosures", body)).As(201);
        var turned = new JsonObject(body.Reverse()
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

        (await service.Post("/v1/disclosures", turned)).As(200)["receipt"].ToJsonString()
            .ShouldBe(first["receipt"].ToJsonString());
    }

    [Fact]
    public async Task A_refusal_does_not_use_the_id_up()
    {
        var known = await service.Somebody();
        var block = await service.Blocked(known);
        var body = Disclosure(known.AppealId);
        (await service.Post("/v1/disclosures", body)).ShouldBeProblem(409, "blocked", "24(1)(3)", used: false);
        (await service.Approve(known, await service.Proposed(known, Operation(("action", "unblock"), ("blockId",
            $"{block}"))))).As(201);

        (await service.Post("/v1/disclosures", body)).As(201);
    }

    [Fact]
    public async Task After_a_block_the_repeat_of_an_earlier_disclosure_has_its_receipt()
    {
        var known = await service.Somebody();
        var body = Disclosure(known.AppealId);
        var first = (await service.Post("/v1/disclosures", body)).As(201);
        await service.Blocked(known);

        (await service.Post("/v1/disclosures", body)).As(200)["receipt"].ToJsonString()
            .ShouldBe(first["receipt"].ToJsonString());
    }

    [Fact]
    public async Task After_destruction_the_repeat_has_its_receipt_and_says_that_nothing_was_compared()
    {
        var known = await service.Somebody();
        var disclosure = Disclosure(known.AppealId);
        var first = (await service.Post("/v1/disclosures", disclosure)).As(201);
        var proposal = await service.Proposed(known, Destruction(("whole", true)));
        var approval = Operation();
        var door = known.Door($"proposals/{proposal}/approval");
        var destroyed = (await service.Post(door, approval, "approver")).As(201);

        var again = (await service.Post("/v1/disclosures", disclosure)).As(200);

        again["contentCompared"].GetValue<bool>().ShouldBeFalse();
        again["receipt"].ToJsonString().ShouldBe(first["receipt"].ToJsonString());
        (await service.Post(door, approval, "approver")).As(200)["receipt"].ToJsonString()
            .ShouldBe(destroyed["receipt"].ToJsonString());
    }

    [Fact]
    public async Task Another_source_may_use_the_same_id_for_its_own_operation()
    {
        var known = await service.Somebody();
        var body = Disclosure(known.AppealId);
        var first = (await service.Post("/v1/disclosures", body)).As(201);

        var other = (await service.Post("/v1/disclosures", body, "officer")).As(201);

        other["receipt"]["eventId"]!.GetValue<Guid>().ShouldNotBe(first["receipt"]["eventId"]!.GetValue<Guid>());
    }
}
