using System.Text.Json.Nodes;
using Registry.Api.Examples;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Promises;

/// <summary>
/// After the 201 of an approval nothing opens, finds, takes or shows the person; the neighbour is whole.
/// </summary>
[Collection(SharedProcess.Name)]
public sealed class DestroyedStaysDestroyedTests(ServiceProcess service)
{
    private int asked;

    [Fact]
    public async Task Every_door_and_question_about_the_person_is_gone()
    {
        var known = await service.Somebody();
        var neighbour = await service.Appeal(Person.Next() with { Phone = known.Person.Phone });
        var proposal = await service.Proposed(known, Destruction(("whole", true)));
        (await service.Approve(known, proposal)).As(201);

        foreach (var (path, body, role) in Doors(known, neighbour, proposal))
            (await service.Post(path, body, role)).ShouldBeProblem(410, "destroyed-subject", "18")
                ["facts"]["destroyedAt"].ShouldNotBeNull(path);
        foreach (var question in new[] { "", "/disclosures", "/accesses" })
            (await service.Get($"/v1/subjects/{known.SubjectId}{question}"))
                .ShouldBeProblem(410, "destroyed-subject", "18");
        (await service.Found("iin", known.Person.Iin)).ShouldBeEmpty();
        (await service.Found("phone", known.Person.Phone)).ShouldBe([neighbour.SubjectId]);
        (await service.Values(neighbour, "address", "contact")).ShouldContain(neighbour.Person.Address);
    }

    [Fact]
    public async Task The_record_of_disclosures_stays_and_names_nobody()
    {
        var known = await service.Somebody();
        var id = (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201).Id("disclosureId");
        await service.Destroyed(known);

        var listed = (await service.Get("/v1/disclosures?limit=5"))
            .As(200).Items.Single(it => it!["disclosureId"]!.GetValue<Guid>() == id)!;

        listed["subjectId"].ShouldBeNull();
        listed["recipientId"]!.GetValue<Guid>().ShouldBe(ExampleIds.Recipient);
    }

    [Fact]
    public async Task A_person_who_returns_is_a_new_subject()
    {
        var known = await service.Somebody();
        await service.Destroyed(known);

        var again = await service.Appeal(known.Person);

        again.SubjectId.ShouldNotBe(known.SubjectId);
        (await service.Found("iin", known.Person.Iin)).ShouldBe([again.SubjectId]);
        (await service.Get($"/v1/subjects/{known.SubjectId}")).Status.ShouldBe(410);
    }

    [Fact]
    public async Task No_key_of_the_person_has_material_and_the_journal_outside_the_database_names_each()
    {
        var known = await service.Somebody();
        var keys = await Keys(known);
        keys.Count.ShouldBe(4);

        await service.Destroyed(known);

        (await Living(keys)).ShouldBe(0);
        var journal = service.Mirror.In("destructions.jsonl");
        for (var wait = 0; wait < 100 && !keys.All(key =>
            Journal(journal).Contains($"{key}", StringComparison.Ordinal)); wait++)
            await Task.Delay(100);
        keys.ShouldAllBe(key => Journal(journal).Contains($"{key}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_thirty_two_write_and_read_nothing_outlives_the_approval()
    {
        var known = await service.Somebody();
        var neighbour = await service.Somebody();
        var proposal = await service.Proposed(known, Destruction(("whole", true)));
        var keys = await Keys(known);
        using var stop = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 32).Select(number => Bother(number, known, neighbour, stop.Token)).ToList();
        await Asked(100);

        (await service.Approve(known, proposal)).As(201);

        var destroyedAt = DateTimeOffset.UtcNow;
        await Asked(200);
        await stop.CancelAsync();
        var answers = (await Task.WhenAll(callers)).SelectMany(all => all).ToList();
        answers.Where(it => it.About == known && it.AskedAt > destroyedAt).ShouldNotBeEmpty();
        answers.Where(it => it.About == known && it.AskedAt > destroyedAt).ShouldAllBe(it => it.Answer.Status == 410);
        answers.Where(it => it.About == neighbour).ShouldAllBe(it => IsDone(it.Answer));
        answers.ShouldContain(it => it.About == neighbour && it.AskedAt > destroyedAt);
        answers.ShouldAllBe(it => IsDone(it.Answer) || it.Answer.Status == 410);
        (await Living(keys)).ShouldBe(0);
        (await Living(await Keys(known))).ShouldBe(0);
        (await service.Values(neighbour, "address")).ShouldNotBeEmpty();
    }

    /// <summary>Until so many more calls have begun, however busy the machine.</summary>
    private async Task Asked(int more)
    {
        var enough = Volatile.Read(ref asked) + more;
        for (var wait = 0; wait < 6000 && Volatile.Read(ref asked) < enough; wait++)
            await Task.Delay(10);
    }

    private static bool IsDone(Answer answer) => answer.Status is 200 or 201;

    private async Task<List<(Known About, DateTimeOffset AskedAt, Answer Answer)>> Bother(
        int number, Known known, Known neighbour, CancellationToken stop)
    {
        var answers = new List<(Known, DateTimeOffset, Answer)>();
        while (!stop.IsCancellationRequested)
        {
            var about = (number + answers.Count) % 3 == 0 ? neighbour : known;
            Interlocked.Increment(ref asked);
            var askedAt = DateTimeOffset.UtcNow;
            answers.Add((about, askedAt, await ((number % 4) switch
            {
                0 => service.Post(about.Door("accesses"), Opening("address", "contact"), "officer"),
                1 => service.Post(about.Door("collections"), Operation(("values", Texts(("email",
                    $"m{number}@example.kz")))).Relying(about)),
                2 => service.Post("/v1/disclosures", Disclosure(about.AppealId)),
                _ => service.Get($"/v1/subjects/{about.SubjectId}"),
            })));
        }

        return answers;
    }

    private static IEnumerable<(string Path, JsonObject Body, string Role)> Doors(Known known, Known neighbour,
        Guid proposal)
    {
        yield return ("/v1/appeals", Appeal(known.Person, ("subjectId", $"{known.SubjectId}")), "service");
        yield return ($"/v1/appeals/{known.AppealId}/recipients", Operation(("recipientId",
            $"{ExampleIds.OtherRecipient}")), "service");
        yield return ("/v1/disclosures", Disclosure(known.AppealId), "service");
        yield return ("/v1/disclosures", Disclosure(known.AppealId, ("subjectId", $"{known.SubjectId}")), "service");
        yield return ("/v1/disclosures", Disclosure(known.AppealId).About("ground", "art-9-1"), "service");
        yield return (known.Door("operations"), Operation(
            ("operation", "store"), ("categories", Codes("contact"))).Within(known), "service");
        yield return (known.Door("restrictions"), Operation(
            ("whole", true), ("until", "2099-12-31T18:00:00+05:00")), "officer");
        foreach (var door in new[] { "holds", "deletions" })
            yield return (known.Door(door), Operation(("whole", true)), "officer");
        yield return (known.Door($"limits/{Guid.NewGuid()}/lifting"), Operation(), "officer");
        yield return (known.Door("collections"), Operation(("values", Texts(("email", "g@h.kz")))), "service");
        foreach (var cause in new[] { "value-was-wrong", "circumstances-changed" })
            yield return (known.Door("updates"), Operation(("cause", cause), ("values", Texts(("name", "Басқа")))),
                "service");
        foreach (var role in new[] { "service", "officer", "approver" })
            yield return (known.Door("accesses"), Opening("identity", "contact").Within(known), role);
        yield return (known.Door("blocks"), Operation(("whole", true)), "officer");
        yield return (known.Door("proposals"), Destruction(("whole", true)), "officer");
        yield return (known.Door($"proposals/{proposal}/approval"), Operation(), "approver");
        yield return (known.Door($"proposals/{proposal}/refusal"), Operation(), "approver");
        yield return (neighbour.Door("proposals"), Operation(("action", "link"), ("otherSubjectId",
            $"{known.SubjectId}")), "officer");
    }

    private static string Journal(string path) => File.Exists(path) ? File.ReadAllText(path) : "";

    /// <summary>Keys of every slice that an event of the person's stream opened.</summary>
    /// <remarks>Read from the views, which gather for a tenth of a second: a question first, which waits for them.</remarks>
    private async Task<IReadOnlyList<Guid>> Keys(Known known)
    {
        (await service.Get("/v1/disclosures?limit=1")).As(200);
        return (await service.Database.Ask<Guid[]>($"""
            select coalesce(array_agg(h.slice_id), array[]::uuid[])
              from views.holdings h join views.appeals a using (subject_id)
             where a.appeal_id = '{known.AppealId}'
            """)).Distinct().ToList();
    }

    private Task<long> Living(IReadOnlyList<Guid> keys) => service.Database.Ask<long>(
        $"select count(*) from keys.slice_keys where wrapped is not null and id = any('{{{string.Join(',', keys)}}}')");
}
