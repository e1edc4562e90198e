using System.Text.Json.Nodes;
using Registry.Domain;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>One door for what changes nothing here; and every operation of the list has a door.</summary>
[Collection(SharedProcess.Name)]
public sealed class RecordProcessingTests(ServiceProcess service)
{
    [Fact]
    public async Task Every_operation_of_the_list_is_recorded_by_some_door()
    {
        var recorded = new List<string>();
        foreach (var answer in await Everything())
            recorded.Add(answer.As(201)["receipt"]["operation"]!.GetValue<string>());
        (await service.Database.Ask<long>(
            "select count(*) from registry.mt_events where data -> 'Circumstances' ->> 'Operation' = 'consent-give'"))
            .ShouldBeGreaterThan(0);

        recorded.Append("consent-give").Order(StringComparer.Ordinal)
            .ShouldBe(Enum.GetValues<Operation>().Select(code => Code.Of(code)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_has_a_door_of_its_own_is_not_taken_at_another()
    {
        var known = await service.Somebody();

        (await Process(known, "collect")).ShouldBeMalformed("operation", "not-of-this-door");
        (await Update(known, "destroy")).ShouldBeMalformed("operation", "not-of-this-door");
        (await service.Post(known.Door("updates"), Operation(
            ("cause", "value-was-wrong"), ("operation", "supplement"), ("values", Texts(("name", "Басқа"))))))
            .ShouldBeMalformed("operation", "not-of-this-door");
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId, ("operation", "disseminate"))))
            .ShouldBeMalformed("operation", "not-of-this-door");
    }

    [Fact]
    public async Task Categories_are_named_and_values_are_not_taken()
    {
        var known = await service.Somebody();
        var body = Operation(("operation", "use"), ("categories", Codes("contact"))).Within(known).Relying(known);

        (await service.Post(known.Door("operations"), body.But("categories", Codes("+77010000001"))))
            .ShouldBeMalformed("categories", "unknown-category");
        (await service.Post(known.Door("operations"), body.But("values", Texts(("phone", "+77010000001")))))
            .ShouldBeProblem(400, "malformed-request");
        (await service.Post(known.Door("operations/check"), body)).As(200);
    }

    [Fact]
    public async Task Storage_goes_on_in_a_block_and_use_does_not()
    {
        var known = await service.Somebody();
        await service.Blocked(known);

        (await Process(known, "use")).ShouldBeProblem(409, "blocked", "24(1)(3)");
        (await Process(known, "store")).As(201);
    }

    [Fact]
    public async Task Its_words_are_sealed_and_nowhere_in_clear()
    {
        var known = await service.Somebody();
        var planted = $"Себеп {Guid.NewGuid():N}";

        (await service.Post(known.Door("operations"), Operation(
            ("operation", "retrieve"), ("categories", Codes("contact")), ("appealId", $"{known.AppealId}"),
            ("words", Texts(("reason", planted)))))).As(201);

        (await service.EventsThatSay(planted)).ShouldBe(0);
        (await service.Events("processing_recorded")).ShouldBeGreaterThan(0);
    }

    /// <summary>Each by its door, in an order in which none stands in another's way.</summary>
    private async Task<IReadOnlyList<Answer>> Everything()
    {
        var (known, other) = (await service.Somebody(), await service.Somebody());
        var answers = new List<Answer> { await service.Post("/v1/appeals", Appeal(Person.Next())) };
        foreach (var code in new[] { "record", "systematise", "accumulate", "store", "retrieve", "use", "anonymise" })
            answers.Add(await Process(known, code));
        foreach (var code in new[] { "update", "change", "supplement" })
            answers.Add(await Update(known, code));
        foreach (var code in new[] { "transfer", "provide", "give-access" })
            answers.Add(await service.Post("/v1/disclosures", Disclosure(known.AppealId, ("operation", code))));
        answers.AddRange(await Limits(known));
        answers.AddRange(await Relate(known));
        answers.AddRange(await ByTwoPeople(known, other));
        return answers;
    }

    /// <summary>Made public, withheld by order, taken back.</summary>
    private async Task<IEnumerable<Answer>> Relate(Known known) =>
    [
        await service.Post("/v1/disseminations", Operation(
            ("appealId", $"{known.AppealId}"), ("categories", Codes("appeal-content")),
            ("words", Texts(("publication-address", "https://example.org/109")))).About("ground", "art-9-10")),
        await service.Post("/v1/withheld", Operation(
            ("subjectId", $"{known.SubjectId}"), ("appealId", $"{known.AppealId}"),
            ("recipientId", $"{Examples.ExampleIds.Recipient}"), ("categories", Codes("contact")),
            ("until", $"{DateTimeOffset.UtcNow.AddDays(30):O}"),
            ("words", Texts(("issuer", "Сот"), ("document-reference", "9")))).About("ground", "authority-order"),
            "officer"),
        await service.Post($"/v1/consents/{known.ConsentId}/withdrawal", Operation()),
    ];

    private async Task<IEnumerable<Answer>> Limits(Known known)
    {
        JsonObject Body(params (string, JsonNode?)[] more) => Operation([("appeals", Ids(known.AppealId)), .. more]);
        var block = await service.Post(known.Door("blocks"), Body());
        var unblock = await service.Approve(known, await service.Proposed(known, Operation(
            ("action", "unblock"), ("blockId", $"{block.Id("blockId")}"))));
        var restrict = await service.Post(
            known.Door("restrictions"), Body(("until", "2099-12-31T18:00:00+05:00")), "officer");
        (await service.Lifted(known, restrict.Id("limitId"))).As(201);
        var hold = await service.Post(known.Door("holds"), Body(), "officer");
        var release = await service.Lifted(known, hold.Id("limitId"));
        var delete = await service.Post(known.Door("deletions"), Body(), "officer");
        var restore = await service.Post(
            known.Door($"limits/{delete.Id("limitId")}/lifting"),
            Operation(("words", Texts(("issuer", "Сот"), ("document-reference", "7")))).About("ground", "art-9-1"),
            "officer");
        return [block, unblock, restrict, hold, release, delete, restore];
    }

    private async Task<IEnumerable<Answer>> ByTwoPeople(Known known, Known other)
    {
        async Task<Answer> Approved(JsonObject proposal) =>
            await service.Approve(known, await service.Proposed(known, proposal));
        return
        [
            await Approved(Operation(("action", "link"), ("otherSubjectId", $"{other.SubjectId}"))),
            await Approved(Operation(("action", "split"), ("otherSubjectId", $"{other.SubjectId}"))),
            await Approved(Destruction(("whole", true))),
        ];
    }

    private Task<Answer> Process(Known known, string code) => service.Post(known.Door("operations"), Operation(
        ("operation", code), ("categories", Codes("contact")), ("appealId", $"{known.AppealId}")));

    private Task<Answer> Update(Known known, string code) => service.Post(known.Door("updates"), Operation(
        ("cause", "circumstances-changed"), ("operation", code), ("values", Texts(("address", "Басқа"))),
        ("appealId", $"{known.AppealId}")));
}
