using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class AccessDataTests(ServiceProcess service)
{
    [Fact]
    public async Task Only_values_of_the_categories_asked_for_are_shown()
    {
        var known = await service.Somebody();

        (await service.Values(known, "contact", "address")).ToHashSet()
            .ShouldBe([known.Person.Phone, known.Person.Address], ignoreOrder: true);
    }

    [Fact]
    public async Task An_appeal_shows_its_own_values_and_those_that_name_the_person()
    {
        var known = await service.Somebody();
        await service.Appeal(known.Person with { Text = "Екінші өтініш" });

        var answer = (await service.Post(known.Door("accesses"), Opening("appeal-content").But("appealId",
            $"{known.AppealId}"))).As(201);

        answer["values"].AsArray().SelectMany(slice => slice!["values"]!.AsObject()).Select(value => $"{value.Value}")
            .ShouldBe([known.Person.Text]);
    }

    [Fact]
    public async Task An_access_is_on_record_with_its_receipt()
    {
        var known = await service.Somebody();
        var before = await service.Events("personal_data_accessed");

        var answer = (await service.Post(known.Door("accesses"), Opening("contact").Within(known).Relying(known).But("words", Texts(("reason",
            "Қоңырау"))))).As(201);

        answer["receipt"]["operation"]!.GetValue<string>().ShouldBe("use");
        (await service.Events("personal_data_accessed")).ShouldBe(before + 1);
        var listed = (await service.Get(known.Door("accesses"))).As(200).Items[0]!;
        listed["categories"]!.ToJsonString().ShouldBe("""["contact"]""");
        listed["purpose"]!.GetValue<string>().ShouldBe("appeals");
    }

    [Fact]
    public async Task A_refused_access_shows_nothing_and_is_no_access()
    {
        var known = await service.Somebody();
        await service.Blocked(known);
        var before = await service.Events("personal_data_accessed");

        var answer = await service.Post(known.Door("accesses"), Opening("contact").Within(known).Relying(known));

        answer.ShouldBeProblem(409, "blocked", "24(1)(3)").Text.ShouldNotContain(known.Person.Phone);
        (await service.Events("personal_data_accessed")).ShouldBe(before);
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("approver")]
    public async Task Blocked_values_are_shown_to_an_officer(string role)
    {
        var known = await service.Somebody();
        await service.Blocked(known, whole: true);

        (await service.Post(known.Door("accesses"), Opening("address"), role)).As(201).Has("values").ShouldBeTrue();
    }

    [Fact]
    public async Task A_repeat_is_judged_again_before_it_shows_values()
    {
        var known = await service.Somebody();
        var body = Opening("address").Within(known).Relying(known);
        var first = (await service.Post(known.Door("accesses"), body)).As(201);
        (await service.Post(known.Door("accesses"), body)).As(200)["receipt"].ToJsonString()
            .ShouldBe(first["receipt"].ToJsonString());
        await service.Blocked(known);

        (await service.Post(known.Door("accesses"), body)).Status.ShouldBe(409);
    }

    [Fact]
    public async Task An_unknown_appeal_is_refused() =>
        (await service.Post((await service.Somebody()).Door("accesses"), Opening("contact").But("appealId",
            $"{Guid.NewGuid()}")))
            .ShouldBeProblem(404, "unknown-appeal", "5.1");

    [Fact]
    public async Task What_was_destroyed_with_its_appeal_is_gone()
    {
        var known = await service.Somebody();
        await service.Appeal(known.Person);
        (await service.Approve(known, await service.Proposed(known, Destruction(("appeals", Ids(known.AppealId))))))
            .As(201);

        (await service.Post(known.Door("accesses"), Opening("address").But("appealId", $"{known.AppealId}")))
            .ShouldBeProblem(410, "destroyed-matter", "18");
    }

    [Fact]
    public async Task A_category_that_does_not_exist_is_named_wrong() =>
        (await service.Post((await service.Somebody()).Door("accesses"), Opening("everything")))
            .ShouldBeMalformed("categories", "unknown-category");
}
