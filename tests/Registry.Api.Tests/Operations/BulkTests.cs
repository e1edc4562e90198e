using System.Text;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class BulkTests(ServiceProcess service)
{
    [Fact]
    public async Task A_line_is_answered_as_its_call_would_be_and_a_bad_one_hurts_no_other()
    {
        var known = await service.Somebody();

        var answers = await service.Bulk(
        [
            Line("disclosures", Disclosure(known.AppealId)),
            "{ this is no JSON",
            Line("nowhere", Operation()),
            Line("disclosures", Disclosure(known.AppealId).But("categories", null)),
            Line("subjects/proposals/approval", Operation(), ("subjectId", known.SubjectId)),
            Line("recipients", Operation()),
            Line("disclosures", Disclosure(Guid.NewGuid())),
            Line("subjects/blocks", Operation(("whole", true)), ("subjectId", known.SubjectId)),
        ]);

        answers.Select(answer => answer["number"]!.GetValue<int>()).ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
        answers.Select(answer => answer["status"]!.GetValue<int>()).ShouldBe([201, 400, 400, 400, 404, 403, 404, 201]);
        answers[1]["body"]!["code"]!.GetValue<string>().ShouldBe("malformed-request");
        answers[2]["body"]!["errors"]![0]!["code"]!.GetValue<string>().ShouldBe("unknown-door");
        answers[6]["body"]!["code"]!.GetValue<string>().ShouldBe("unknown-appeal");
    }

    [Fact]
    public async Task One_operation_through_both_doors_is_one_operation()
    {
        var known = await service.Somebody();
        var body = Disclosure(known.AppealId);
        var single = (await service.Post("/v1/disclosures", body)).As(201);

        var bulk =
            (await service.Bulk([Line("disclosures", body), Line("disclosures", body.But("assign", true))])).ToList();

        bulk[0]["status"]!.GetValue<int>().ShouldBe(200);
        bulk[0]["body"]!["receipt"]!.ToJsonString().ShouldBe(single["receipt"].ToJsonString());
        bulk[1]["body"]!["code"]!.GetValue<string>().ShouldBe("operation-id-reused");
    }

    [Fact]
    public async Task A_thousand_lines_are_a_thousand_operations()
    {
        var known = await service.Somebody();
        var before = await service.Events("disclosure_recorded");

        var answers = await service.Bulk(Enumerable.Range(0, 1000)
            .Select(_ => Line("disclosures", Disclosure(known.AppealId))));

        answers.Count.ShouldBe(1000);
        answers.ShouldAllBe(answer => answer["status"]!.GetValue<int>() == 201);
        (await service.Events("disclosure_recorded")).ShouldBe(before + 1000);
    }

    [Fact]
    public async Task Blank_lines_and_a_last_line_without_its_end_are_no_matter()
    {
        var known = await service.Somebody();
        var line = Line("disclosures", Disclosure(known.AppealId));
        var text = $"\n  \r\n{line}\r\n\n{line}";

        var answer = (await service.Send(
            HttpMethod.Post, "/v1/bulk", service.Tokens["service"], Encoding.UTF8.GetBytes(text), Speaking.JsonLines))
                .As(200);

        answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_line_that_is_too_large_is_said_to_be_and_the_next_is_heard()
    {
        var known = await service.Somebody();

        var answers = await service.Bulk(
        [
            Line("disclosures", Disclosure(known.AppealId)),
            Line("appeals", Appeal(Person.Next()).But("values", Texts(("appeal-text", new string('a', 1024 * 1024))))),
            Line("disclosures", Disclosure(known.AppealId)),
        ]);

        answers.Select(answer => answer["status"]!.GetValue<int>()).ShouldBe([201, 413, 201]);
    }
}
