using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>…/check says what would happen and writes nothing, not even the refusal.</summary>
[Collection(SharedProcess.Name)]
public sealed class CheckTests(ServiceProcess service)
{
    private const string Head = "select coalesce(max(seq_id), 0) from registry.mt_events";

    [Fact]
    public async Task What_would_be_accepted_is_not_done()
    {
        var known = await service.Somebody();
        var before = await service.Database.Ask<long>(Head);

        foreach (var (path, body) in Calls(known, Guid.NewGuid()))
            (await service.Post($"{path}/check", body)).As(200)["wouldBeAccepted"].GetValue<bool>().ShouldBeTrue(path);

        (await service.Database.Ask<long>(Head)).ShouldBe(before);
    }

    [Fact]
    public async Task What_would_be_refused_is_said_and_not_put_on_record()
    {
        var known = await service.Somebody();
        await service.Destroyed(known);
        await service.Get("/v1/refusals");
        var before = await service.Database.Ask<long>(Head);
        var counted = await service.Database.Ask<long>("select count(*) from views.refusals");

        foreach (var (path, body) in Calls(known, known.SubjectId))
            (await service.Post($"{path}/check", body)).ShouldBeProblem(410, "destroyed-subject", "18");

        await service.Get("/v1/refusals");
        (await service.Database.Ask<long>(Head)).ShouldBe(before);
        (await service.Database.Ask<long>("select count(*) from views.refusals")).ShouldBe(counted);
    }

    [Fact]
    public async Task The_operation_id_of_a_check_is_free_for_the_operation()
    {
        var body = Appeal(Person.Next());
        (await service.Post("/v1/appeals/check", body)).As(200);

        (await service.Post("/v1/appeals", body)).As(201);
    }

    [Fact]
    public async Task A_form_that_is_wrong_is_told_as_at_the_door_itself() =>
        (await service.Post("/v1/appeals/check", Appeal(Person.Next()).But("values", Texts(("iin", "1")))))
            .ShouldBeMalformed("values.iin", "iin-not-12-digits");

    /// <param name="subject">Whom the appeal is opened for; nobody's id for a new person.</param>
    private static IEnumerable<(string Path, JsonObject Body)> Calls(Known known, Guid subject)
    {
        yield return ("/v1/appeals", subject == known.SubjectId
            ? Appeal(Person.Next(), ("subjectId", $"{subject}"))
            : Appeal(Person.Next()));
        yield return ("/v1/disclosures", Disclosure(known.AppealId));
        yield return (known.Door("collections"), Operation(("values", Texts(("email", "a@b.kz")))).Relying(known));
        yield return (known.Door("updates"), Operation(
            ("cause", "value-was-wrong"), ("values", Texts(("name", "Басқа")))).Relying(known));
        yield return (known.Door("blocks"), Operation(("whole", true)));
        yield return (known.Door("proposals"), Destruction(("whole", true)));
        yield return (known.Door("operations"), Operation(("operation", "store"), ("categories", Codes("contact"))).Within(known));
    }
}
