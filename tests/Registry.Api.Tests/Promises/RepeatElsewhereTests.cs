using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Promises;

/// <summary>
/// An operation id stands for what was done there: the same words at another door, or about another, are not it.
/// </summary>
[Collection(SharedProcess.Name)]
public sealed class RepeatElsewhereTests(ServiceProcess service)
{
    [Fact]
    public async Task An_access_repeated_about_another_person_shows_nothing()
    {
        var (one, other) = (await service.Somebody(), await service.Somebody());
        var body = Opening("address");
        (await service.Post(one.Door("accesses"), body, "officer")).As(201);

        var answer = (await service.Post(other.Door("accesses"), body, "officer")).As(422);

        answer.Text.ShouldContain("operation-id-reused");
        answer.Text.ShouldNotContain(other.Person.Address);
    }

    [Fact]
    public async Task An_id_used_for_a_collection_that_was_corrected_since_opens_nothing()
    {
        var (one, other) = (await service.Somebody(), await service.Somebody());
        var body = Operation(("values", Texts(("health", "Wheelchair"))), ("appealId", $"{one.AppealId}"));
        (await service.Post(one.Door("collections"), body)).As(201);
        (await service.Post(one.Door("updates"), Operation(
            ("cause", "value-was-wrong"), ("appealId", $"{one.AppealId}"), ("values", Texts(("health", "None")))))).As(201);
        var access = Opening("address").Within(other);
        access["operationId"] = body["operationId"]!.DeepClone();

        var answer = (await service.Post(other.Door("accesses"), access)).As(200);

        answer.Text.ShouldContain("\"contentCompared\":false");
        answer.Text.ShouldNotContain(other.Person.Address);
    }

    [Fact]
    public async Task A_block_repeated_about_another_person_is_not_acknowledged()
    {
        var (one, other) = (await service.Somebody(), await service.Somebody());
        var body = Operation(("whole", true));
        (await service.Post(one.Door("blocks"), body, "officer")).As(201);

        (await service.Post(other.Door("blocks"), body, "officer")).As(422).Text.ShouldContain("operation-id-reused");
    }

    [Fact]
    public async Task The_persons_own_identifier_collected_again_is_collected()
    {
        var known = await service.Somebody();

        (await service.Post(known.Door("collections"), Operation(("values", Texts(("iin", known.Person.Iin))))
            .Relying(known))).As(201);

        (await service.Post("/v1/subjects/find", Find("iin", known.Person.Iin), "officer")).As(200)
            .Text.ShouldContain($"{known.SubjectId}");
    }
}
