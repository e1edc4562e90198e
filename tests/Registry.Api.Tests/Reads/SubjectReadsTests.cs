using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Reads;

/// <summary>GetSubject, FindSubjects, GetOperation, GetCatalogue.</summary>
[Collection(SharedProcess.Name)]
public sealed class SubjectReadsTests(ServiceProcess service)
{
    [Fact]
    public async Task What_is_held_is_said_by_purpose_and_appeal_and_no_value_with_it()
    {
        var known = await service.Somebody();

        var answer = (await service.Get($"/v1/subjects/{known.SubjectId}")).As(200);

        answer["state"].GetValue<string>().ShouldBe("active");
        answer["complete"].GetValue<bool>().ShouldBeTrue();
        var appeal = answer["holdings"].AsArray().Single(it => $"{it!["purpose"]}" == "appeals")!;
        appeal["appealId"]!.GetValue<Guid>().ShouldBe(known.AppealId);
        appeal["categories"]!.AsArray().Select(it => $"{it}")
            .ShouldBe(["address", "appeal-content"], ignoreOrder: true);
        foreach (var value in new[] { known.Person.Name, known.Person.Iin, known.Person.Phone, known.Person.Address })
            answer.Text.ShouldNotContain(value);
    }

    [Fact]
    public async Task Nobody_is_unknown() =>
        (await service.Get($"/v1/subjects/{Guid.NewGuid()}")).ShouldBeProblem(404, "unknown-subject", "3.1");

    [Theory]
    [InlineData("disclosures")]
    [InlineData("accesses")]
    [InlineData("operations")]
    public async Task Nobodys_lists_are_unknown(string list) =>
        (await service.Get($"/v1/subjects/{Guid.NewGuid()}/{list}")).ShouldBeProblem(404, "unknown-subject", "3.1");

    [Fact]
    public async Task A_value_is_found_in_every_spelling_of_it()
    {
        var known = await service.Somebody();
        var phone = known.Person.Phone;

        (await service.Found("phone", $"8 ({phone[2..5]}) {phone[5..]}")).ShouldBe([known.SubjectId]);
        (await service.Found("iin", $" {known.Person.Iin[..6]} {known.Person.Iin[6..]}")).ShouldBe([known.SubjectId]);
        (await service.Found("phone", "+77770000000")).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_value_is_looked_up_at_a_time_and_only_what_finds()
    {
        (await service.Post("/v1/subjects/find", new System.Text.Json.Nodes.JsonObject { ["by"] = Texts() }))
            .ShouldBeMalformed("by", "length");
        (await service.Post("/v1/subjects/find", new System.Text.Json.Nodes.JsonObject
        {
            ["by"] = Texts(("phone", "+77010000001"), ("email", "a@b.kz")),
        })).ShouldBeMalformed("by", "length");
        (await service.Post("/v1/subjects/find", Find("name", "Үлгі"))).ShouldBeMalformed("by.…", "unknown-field");
        (await service.Post("/v1/subjects/find", Find("iin", "1"))).ShouldBeMalformed("by.iin", "iin-not-12-digits");
    }

    [Fact]
    public async Task A_receipt_is_had_again_by_the_source_that_has_it_and_by_no_other()
    {
        var known = await service.Somebody();
        var body = Disclosure(known.AppealId);
        var first = (await service.Post("/v1/disclosures", body)).As(201);
        var door = $"/v1/operations/{body["operationId"]}";

        (await service.Get(door, "service")).As(200)["receipt"].ToJsonString()
            .ShouldBe(first["receipt"].ToJsonString());

        (await service.Get(door)).ShouldBeProblem(404, "unknown-operation");
        (await service.Get($"/v1/operations/{Guid.NewGuid()}")).ShouldBeProblem(404, "unknown-operation");
    }

    [Fact]
    public async Task Every_kind_of_operation_has_a_receipt()
    {
        var known = await service.Somebody();
        var bodies = new Dictionary<string, System.Text.Json.Nodes.JsonObject>
        {
            [known.Door("collections")] = Operation(("values", Texts(("email", "e@f.kz")))).Relying(known),
            [known.Door("updates")] = Operation(("cause", "value-was-wrong"), ("values", Texts(("name", "Басқа")))).Relying(known),
            [known.Door("accesses")] = Opening("contact"),
            [known.Door("operations")] = Operation(("operation", "store"), ("categories", Codes("contact"))),
            [known.Door("blocks")] = Operation(("whole", true)),
            [known.Door("proposals")] = Destruction(("whole", true), ("resolvesBlock", true)),
            [known.Door("holds")] = Operation(("appeals", Ids(known.AppealId))),
            ["/v1/recipients"] = Operation(("kind", "utility"), ("profile", Codes("contact")), ("name", "Үлгі")),
        };
        foreach (var (path, body) in bodies)
        {
            var done = (await service.Post(path, body, "officer")).As(201);
            var receipt = (await service.Get($"/v1/operations/{body["operationId"]}")).As(200);
            receipt["receipt"].ToJsonString().ShouldBe(done["receipt"].ToJsonString());
            receipt.Has("values").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task The_catalogue_is_the_one_that_judges()
    {
        var answer = (await service.Get("/v1/catalogue", "regulator")).As(200);

        answer["purposes"].AsArray().Select(it => $"{it!["code"]}").ShouldBe(["appeals", "rights-requests"]);
        answer["fields"].AsArray().Single(it => $"{it!["code"]}" == "iin")!["use"]!.GetValue<string>()
            .ShouldBe("identifies");
    }
}
