using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class BlockSubjectTests(ServiceProcess service)
{
    [Fact]
    public async Task A_block_names_its_appeals_and_touches_no_other()
    {
        var known = await service.Somebody();
        var later = await service.Appeal(known.Person);

        var block = await service.Blocked(known);

        (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).Status.ShouldBe(409);
        (await service.Post("/v1/disclosures", Disclosure(later.AppealId))).As(201);
        var shown = (await service.Get($"/v1/subjects/{known.SubjectId}")).As(200)["blocks"].AsArray()[0]!;
        shown["blockId"]!.GetValue<Guid>().ShouldBe(block);
        shown["whole"]!.GetValue<bool>().ShouldBeFalse();
        shown["appeals"]!.AsArray().Select(id => id!.GetValue<Guid>()).ShouldBe([known.AppealId]);
    }

    [Fact]
    public async Task A_block_of_the_whole_person_touches_every_appeal()
    {
        var known = await service.Somebody();
        var later = await service.Appeal(known.Person);

        await service.Blocked(known, whole: true);

        (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).Status.ShouldBe(409);
        (await service.Post("/v1/disclosures", Disclosure(later.AppealId))).Status.ShouldBe(409);
        (await service.Get($"/v1/subjects/{known.SubjectId}")).As(200)["state"].GetValue<string>().ShouldBe("blocked");
    }

    [Fact]
    public async Task An_appeal_of_another_person_is_unknown_here()
    {
        var (one, other) = (await service.Somebody(), await service.Somebody());

        (await service.Post(one.Door("blocks"), Operation(("appeals", Ids(other.AppealId)))))
            .ShouldBeProblem(404, "unknown-appeal", "5.1");
    }

    [Fact]
    public async Task The_scope_is_some_appeals_or_the_whole_and_never_both_or_neither()
    {
        var known = await service.Somebody();

        (await service.Post(known.Door("blocks"), Operation()))
            .ShouldBeMalformed("appeals", "name-appeals-or-the-whole");
        (await service.Post(known.Door("blocks"), Operation(("whole", true), ("appeals", Ids(known.AppealId)))))
            .ShouldBeMalformed("appeals", "name-appeals-or-the-whole");
    }
}
