using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class UpdateDataTests(ServiceProcess service)
{
    [Fact]
    public async Task A_value_whose_circumstances_changed_has_a_successor()
    {
        var known = await service.Somebody();

        (await service.Post(known.Door("updates"), Update("circumstances-changed", known, ("address", "Жаңа көше 1"))))
            .As(201)
            ["receipt"]["operation"]!.GetValue<string>().ShouldBe("update");

        (await service.Values(known, "address")).ShouldBe(["Жаңа көше 1"]);
        (await Generations(known)).ShouldAllBe(holding => holding.Generation == 1);
    }

    [Fact]
    public async Task A_wrong_value_can_be_opened_by_nobody_once_it_is_corrected()
    {
        var known = await service.Somebody();

        (await service.Post(known.Door("updates"), Update("value-was-wrong", known, ("address", "Дұрыс көше 2"))))
            .As(201)
            ["receipt"]["operation"]!.GetValue<string>().ShouldBe("change");

        (await service.Values(known, "address", "appeal-content"))
            .ShouldBe(["Дұрыс көше 2", known.Person.Text], ignoreOrder: true);
        var appeals = (await Generations(known))
            .Where(holding => holding.Purpose == "appeals").OrderBy(it => it.Generation).ToList();
        appeals.Select(it => (it.Generation, it.State)).ShouldBe([(1, "destroyed"), (2, "active")]);
        (await LiveKeys(known)).ShouldBe(await LiveHoldings(known));
    }

    [Fact]
    public async Task A_wrong_identifier_no_longer_finds_the_person_and_the_right_one_does()
    {
        var known = await service.Somebody();
        var right = Person.Next().Iin;

        (await service.Post(known.Door("updates"), Operation(
            ("cause", "value-was-wrong"), ("values", Texts(("iin", right)))).Relying(known))).As(201);

        (await service.Found("iin", known.Person.Iin)).ShouldBeEmpty();
        (await service.Found("iin", right)).ShouldBe([known.SubjectId]);
        (await service.Found("phone", known.Person.Phone)).ShouldBe([known.SubjectId]);
    }

    [Fact]
    public async Task What_is_not_held_cannot_be_wrong()
    {
        var known = await service.Somebody();

        var answer = await service.Post(known.Door("updates"), Update("value-was-wrong", known, ("health", "Арба")));

        answer.ShouldBeProblem(422, "nothing-held", "2.1")["facts"]["categories"]!.ToJsonString()
            .ShouldBe("""["health"]""");
    }

    [Theory]
    [InlineData("circumstances-changed")]
    [InlineData("value-was-wrong")]
    public async Task A_blocked_appeal_is_not_clarified(string cause)
    {
        var known = await service.Somebody();
        await service.Blocked(known);

        (await service.Post(known.Door("updates"), Update(cause, known, ("address", "Абай"))))
            .ShouldBeProblem(409, "blocked", "24(1)(3)");
    }

    [Theory]
    [InlineData("circumstances-changed")]
    [InlineData("value-was-wrong")]
    public async Task An_unknown_appeal_is_refused(string cause)
    {
        var known = await service.Somebody();

        (await service.Post(known.Door("updates"), Update(cause, known with { AppealId = Guid.NewGuid() }, ("address",
            "Абай"))))
            .ShouldBeProblem(404, "unknown-appeal", "5.1");
    }

    [Fact]
    public async Task A_cause_is_needed()
    {
        var known = await service.Somebody();

        (await service.Post(known.Door("updates"), Update("circumstances-changed", known, ("address",
            "Абай")).But("cause", null)))
            .ShouldBeProblem(400, "malformed-request");
    }

    private static JsonObject Update(string cause, Known known, params (string, string)[] values) =>
        Operation(("cause", cause), ("values", Texts(values)), ("appealId", $"{known.AppealId}"));

    private async Task<IReadOnlyList<(string Purpose, int Generation, string State)>> Generations(Known known) =>
        [.. (await service.Get($"/v1/subjects/{known.SubjectId}")).As(200)["holdings"].AsArray().Select(holding =>
            ($"{holding!["purpose"]}", holding["generation"]!.GetValue<int>(), $"{holding["state"]}"))];

    private async Task<long> LiveHoldings(Known known) =>
        (await Generations(known)).Count(holding => holding.State == "active");

    /// <summary>Keys with material, of slices the subject's events name.</summary>
    private async Task<long> LiveKeys(Known known) => await service.Database.Ask<long>($"""
        select count(*) from keys.slice_keys k
         where k.wrapped is not null and exists (
               select 1 from views.holdings h join views.appeals a on a.subject_id = h.subject_id
                where h.slice_id = k.id and a.appeal_id = '{known.AppealId}')
        """);
}
