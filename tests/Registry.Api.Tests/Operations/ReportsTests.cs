using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>What has happened is on record whatever the rules say: refused for its form only, at every such door.</summary>
[Collection(SharedProcess.Name)]
public sealed class ReportsTests(ServiceProcess service)
{
    public static TheoryData<string> Doors => ["collections", "appeals", "accesses", "disclosures"];

    private static string Now => DateTimeOffset.UtcNow.ToString("O", null);

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task What_was_blocked_when_it_happened_is_a_finding_shown_with_the_entry(string door)
    {
        var known = await service.Somebody();
        await service.Blocked(known, whole: true);

        var answer = (await Report(door, known, Now)).As(201);

        Codes(answer).ShouldContain("blocked");
        var entry = await Entry(known, answer);
        entry["findings"]!.AsArray().Select(code => $"{code}").ShouldContain("blocked");
        entry["door"]!.GetValue<string>().ShouldBe("reported");
        entry["late"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task It_is_judged_on_its_moment_blocked_then_and_not_now_or_the_other_way(string door)
    {
        var known = await service.Somebody();
        var before = Now;
        var block = await service.Blocked(known, whole: true);
        var during = Now;
        Codes(await Report(door, known, before)).ShouldBeEmpty();
        (await service.Approve(known, await service.Proposed(known, Operation(
            ("action", "unblock"), ("blockId", $"{block}"))))).As(201);

        Codes(await Report(door, known, during)).ShouldBe(["blocked"]);
        Codes(await Report(door, known, Now)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Somebody_nobody_knows_is_a_finding_and_nothing_is_kept_of_them(string door)
    {
        var known = await service.Somebody();
        var planted = $"Белгісіз {Guid.NewGuid():N}";

        var answer = (await Report(door, known with { SubjectId = Guid.NewGuid(), AppealId = Guid.NewGuid() }, Now, body =>
            Plant(body, planted))).As(201);

        answer["because"].GetValue<string>().ShouldBe("unknown-subject");
        Codes(answer).ShouldContain("unknown-subject");
        answer[door is "collections" or "appeals" ? "valuesKept" : "wordsKept"].GetValue<bool>().ShouldBeFalse();
        (await service.EventsThatSay(planted)).ShouldBe(0);
        await IsListedWithoutASubject(answer);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Somebody_destroyed_is_a_finding_from_then_on_and_none_before(string door)
    {
        var known = await service.Somebody();
        var before = Now;
        await service.Destroyed(known);

        var after = (await Report(door, known, Now)).As(201);
        after["because"].GetValue<string>().ShouldBe("destroyed-subject");
        Codes(after).ShouldContain("destroyed-subject");
        await IsListedWithoutASubject(after);
        var earlier = (await Report(door, known, before)).As(201);
        earlier["because"].GetValue<string>().ShouldBe("destroyed-subject");
        Codes(earlier).ShouldNotContain("destroyed-subject");
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task What_was_told_late_says_by_how_much_wherever_it_is_shown(string door)
    {
        var known = await service.Somebody();

        var answer = (await Report(door, known, DateTimeOffset.UtcNow.AddHours(-2).ToString("O", null))).As(201);

        answer["receipt"]["late"]!.GetValue<bool>().ShouldBeTrue();
        answer["receipt"]["delaySeconds"]!.GetValue<long>().ShouldBeInRange(7_200, 7_300);
        var entry = await Entry(known, answer);
        entry["late"]!.GetValue<bool>().ShouldBeTrue();
        entry["delaySeconds"]!.GetValue<long>().ShouldBe(answer["receipt"]["delaySeconds"]!.GetValue<long>());
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task What_was_imported_says_so_wherever_it_is_shown(string door)
    {
        var known = await service.Somebody();

        var answer = (await Report(door, known, Now, body => body["imported"] = true)).As(201);

        answer["receipt"]["imported"]!.GetValue<bool>().ShouldBeTrue();
        (await Entry(known, answer))["door"]!.GetValue<string>().ShouldBe("imported");
    }

    [Theory]
    [InlineData("accesses")]
    [InlineData("disclosures")]
    public async Task The_list_of_its_kind_says_the_same(string door)
    {
        var known = await service.Somebody();
        await service.Blocked(known, whole: true);
        var at = DateTimeOffset.UtcNow.AddHours(-2).ToString("O", null);
        (await Report(door, known, at, body => body["imported"] = true)).As(201);
        (await Report(door, known, Now)).As(201);

        var listed = (await service.Get(known.Door(door))).As(200).Items;

        listed.Select(entry => $"{entry!["door"]} {entry["late"]}").ShouldBe(["reported false", "imported true"]);
        listed[0]!["findings"]!.AsArray().Select(code => $"{code}").ShouldContain("blocked");
        listed[1]!["delaySeconds"]!.GetValue<long>().ShouldBeInRange(7_200, 7_300);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Its_form_is_all_it_is_refused_for(string door)
    {
        var known = await service.Somebody();

        (await Report(door, known, null)).ShouldBeMalformed("circumstances.occurredAt", "missing");
        (await Report(door, known, "2199-01-01T00:00:00Z")).ShouldBeProblem(422, "future-occurrence", "2.1");
        Codes(await Report(door, known, Now, body => body["circumstances"]!["policyVersion"] = 999))
            .ShouldContain("unknown-policy-version");
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_repeat_gets_the_receipt_of_then(string door)
    {
        var nobody = (await service.Somebody()) with { SubjectId = Guid.NewGuid(), AppealId = Guid.NewGuid() };
        var body = Body(door, nobody, Now);

        var first = (await service.Post(Path(door, nobody), body)).As(201);
        var again = (await service.Post(Path(door, nobody), body)).As(200);

        again["receipt"].ToJsonString().ShouldBe(first["receipt"].ToJsonString());
        again["contentCompared"].GetValue<bool>().ShouldBeFalse();
    }

    [Theory]
    [InlineData("collections")]
    [InlineData("appeals")]
    [InlineData("updates")]
    public async Task What_asks_has_not_happened_more_than_a_day_ago(string door)
    {
        var known = await service.Somebody();
        var path = door == "appeals" ? "/v1/appeals" : known.Door(door);
        JsonObject At(double hours)
        {
            var body = door == "updates"
                ? Operation(("cause", "value-was-wrong"), ("values", Texts(("name", "Басқа"))))
                : Body(door, known, null);
            return body.About("occurredAt", DateTimeOffset.UtcNow.AddHours(hours).ToString("O", null));
        }

        (await service.Post(path, At(-25)))
            .ShouldBeMalformed("circumstances.occurredAt", "ask-before-it-happens-or-report-it");
        (await service.Post(path, At(-23))).Status.ShouldNotBe(400);
    }

    private Task<Answer> Report(string door, Known known, string? at, Action<JsonObject>? change = null)
    {
        var body = Body(door, known, at);
        change?.Invoke(body);
        return service.Post(Path(door, known), body);
    }

    private static string Path(string door, Known known) =>
        door is "appeals" or "disclosures" ? $"/v1/{door}/reported" : known.Door($"{door}/reported");

    private static JsonObject Body(string door, Known known, string? at)
    {
        var subject = ("subjectId", (JsonNode?)$"{known.SubjectId}");
        var body = door switch
        {
            "collections" => Operation(("values", Texts(("address", "Басқа"))), ("appealId", $"{known.AppealId}")),
            "accesses" => Opening("address").But("appealId", $"{known.AppealId}"),
            "appeals" => Operation(
                ("kind", "complaint"), ("form", "oral"), ("values", Texts(("appeal-text", "Су жоқ."))), subject),
            _ => Disclosure(known.AppealId, subject),
        };
        return at is null ? body : body.About("occurredAt", at);
    }

    private static void Plant(JsonObject body, string text)
    {
        if (body["values"] is JsonObject)
            body["values"] = Texts(("appeal-text", text));
        else
            body["words"] = Texts(("reason", text));
    }

    /// <summary>The entry among everything done with the person's data; an appeal's is what was collected with it.</summary>
    private async Task<JsonNode> Entry(Known known, Answer answer)
    {
        var appeal = answer.Has("appealId") ? answer["appealId"].ToString() : null;
        var id = answer["receipt"]["eventId"]!.ToString();
        var entries = (await service.Get(known.Door("operations"))).As(200).Items;
        return entries.FirstOrDefault(entry => $"{entry!["eventId"]}" == id)
            ?? entries.First(entry => $"{entry!["appealId"]}" == appeal)!;
    }

    private async Task IsListedWithoutASubject(Answer answer)
    {
        var id = answer["receipt"]["eventId"]!.ToString();
        var entry = (await service.Get("/v1/operations?limit=1000")).As(200).Items
            .Single(item => $"{item!["eventId"]}" == id)!;
        entry["subjectId"].ShouldBeNull();
        entry["categories"]!.AsArray().Count.ShouldBeGreaterThan(0);
        if (answer.Has("disclosureId"))
            (await service.Get("/v1/disclosures?limit=1000")).As(200).Items
                .Single(item => $"{item!["disclosureId"]}" == id)!["subjectId"].ShouldBeNull();
    }

    private static IEnumerable<string> Codes(Answer answer) => answer.As(201).Has("findings")
        ? answer["findings"].AsArray().Select(finding => $"{finding!["code"]}")
        : [];
}
