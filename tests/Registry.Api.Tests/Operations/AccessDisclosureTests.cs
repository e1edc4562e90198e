using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class AccessDisclosureTests(ServiceProcess service)
{
    private const string Reason = "Құбыр жарылды";

    [Fact]
    public async Task The_words_of_an_entry_are_opened_to_an_officer_and_that_is_on_record()
    {
        var (known, door) = await Disclosed();
        var before = await service.Events("personal_data_accessed");

        var answer = (await service.Post(door, Operation(), "officer")).As(201);

        answer["values"][0]!["values"]!["reason"]!.GetValue<string>().ShouldBe(Reason);
        (await service.Events("personal_data_accessed")).ShouldBe(before + 1);
        (await service.Get(known.Door("accesses"))).As(200).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_entry_that_never_was_is_unknown() =>
        (await service.Post($"/v1/disclosures/{Guid.NewGuid()}/accesses", Operation(), "officer"))
            .As(404)["code"].GetValue<string>().ShouldBe("unknown-disclosure");

    [Fact]
    public async Task A_service_is_not_let_in() =>
        (await service.Post((await Disclosed()).Door, Operation())).ShouldBeProblem(403, "not-for-this-role");

    [Fact]
    public async Task The_words_are_gone_with_the_person()
    {
        var (known, door) = await Disclosed();
        await service.Destroyed(known);

        var answer = await service.Post(door, Operation(), "officer");

        answer.ShouldBeProblem(410, "destroyed-subject", "18").Body.ToJsonString().ShouldNotContain(Reason);
    }

    [Fact]
    public async Task The_words_are_gone_with_the_appeal()
    {
        var (known, door) = await Disclosed();
        await service.Appeal(known.Person);
        (await service.Approve(known, await service.Proposed(known, Destruction(("appeals", Ids(known.AppealId))))))
            .As(201);

        var answer = await service.Post(door, Operation(), "officer");

        answer.Status.ShouldBe(410, answer.Text);
    }

    private async Task<(Known Known, string Door)> Disclosed()
    {
        var known = await service.Somebody();
        var id = (await service.Post("/v1/disclosures", Disclosure(known.AppealId, ("words", Texts(("reason",
            Reason)))))).As(201)
            .Id("disclosureId");
        return (known, $"/v1/disclosures/{id}/accesses");
    }
}
