using System.Text;
using System.Text.Json.Nodes;
using Registry.Api.Examples;
using Registry.Api.Tests.OpenApi;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Promises;

/// <summary>
/// A person with unmistakable values goes through every door and is destroyed; nothing of them is anywhere.
/// </summary>
public sealed class PlantedPersonTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private static readonly Person Planted = Person.Next() with
    {
        Name = "Зүмірет Қызғалдақ-Шоқпарова",
        Phone = "+77059998877",
        Address = "Ұлпаң даңғылы 4711, пәтер 1213",
        Text = "Төбеден тамшы тамады қырық үшінші күн",
    };

    private const string Health = "Қызылша диатезі ауыр түрде";
    private const string Email = "zumiret.shokpar@planted.example";
    private const string Reason = "Көршінің арызы бойынша дау";
    private const string Evidence = "Қойма 9, сөре 77, бума 4";
    private const string Reference = "Шығыс-2026/90210-қ";
    private const string Contact = "Оқытушы Дарабоз Сапарғали";
    private const string Employee = "operator-zhanbolat-77";
    private const string Purpose = "Жұрт білмейтін мақсат";

    private static readonly Traces Traces = new(
        Planted.Name, Planted.Iin, Planted.Phone, Planted.Phone[2..], Planted.Address, Planted.Text, Health, Email,
            Reason,
        Evidence, Reference, Contact, Employee, Purpose);

    private readonly List<(string Of, Answer Answer)> answers = [];

    private static JsonObject Words =>
        Texts(("reason", Reason), ("evidence", Evidence), ("document-reference", Reference));

    [Fact]
    public async Task The_search_finds_what_was_planted_on_purpose()
    {
        foreach (var (form, bytes) in Traces.Forms(Planted.Name))
            Traces.In("bytes", [.. "before"u8, .. bytes, .. "behind"u8]).ShouldNotBeEmpty(form);
        foreach (var behind in new[] { "", "b", "be" })
            Traces.In("base64", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{behind}{Planted.Name}{behind}")))
                .ShouldNotBeEmpty();
        Traces.In("clean", "Бұл мәтінде ешкім жоқ").ShouldBeEmpty();
        await File.WriteAllTextAsync(Path.Combine(service.Data, "planted.txt"), Uri.EscapeDataString(Reason));
        Traces.InFolder(service.Data, _ => true).ShouldNotBeEmpty();
        File.Delete(Path.Combine(service.Data, "planted.txt"));
        await service.Database.Execute($$"""
            create table views.planted (of_text text, of_json jsonb, of_bytes bytea);
            insert into views.planted values ('{{Planted.Name}}', null, null), (null,
                '{"a": ["{{Planted.Address}}"]}', null),
                (null, null, convert_to('{{Planted.Iin}}', 'UTF8'));
            """);

        var found = await Traces.InDatabase(service.Database.Super);
        await service.Database.Execute("drop table views.planted");

        found.Count(trace => trace.StartsWith("views.planted", StringComparison.Ordinal))
            .ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task Nothing_in_clear_while_they_are_known_and_nothing_at_all_when_they_are_destroyed()
    {
        var known = await EveryDoor();
        await EveryQuestion(known);
        await Mistakes(known);
        await Nowhere("before destruction");
        var proposal =
            await service.Proposed(known, Destruction(("whole", true), ("resolvesBlock", true), ("words", Words)));
        Heard("approve", await service.Approve(known, proposal)).As(201);
        await EveryQuestion(known);
        await Mistakes(known);
        Heard("find", await service.Post("/v1/subjects/find", Find("email", Email))).As(200)["subjectIds"].AsArray()
            .ShouldBeEmpty();
        var journal = new FileInfo(service.Mirror.In("destructions.jsonl"));
        for (var wait = 0; wait < 50 && journal.Length == 0; wait++, journal.Refresh())
            await Task.Delay(100);

        await Nowhere("after destruction");
    }

    private async Task Nowhere(string when)
    {
        (await Traces.InDatabase(service.Database.Super)).ShouldBeEmpty(when);
        Traces.InFolder(service.Data, file => !file.Contains("/keys/", StringComparison.Ordinal)).ShouldBeEmpty(when);
        Traces.InFolder(service.Mirror.Folder, file => Path.GetFileName(file) != "lock").ShouldBeEmpty(when);
        Traces.In("output", service.Output).ShouldBeEmpty(when);
        foreach (var (of, answer) in answers)
            Traces.In($"{of}, {when}", $"{answer.Text}\n{answer.Headers}").ShouldBeEmpty();
    }

    private async Task<Known> EveryDoor()
    {
        var values = Appeal(Planted)["values"]!.DeepClone().AsObject();
        values["email"] = Email;
        var opened = Heard("appeal", await service.Post(
            "/v1/appeals", Appeal(Planted).But("values", values).About("employee", Employee))).As(201);
        var known = new Known(
            Planted, opened.Id("subjectId"), opened.Id("appealId"), opened.Id("consentId"));
        foreach (var (path, body) in Calls(known))
        {
            var answer =
                await service.Post(path, body.But("operationId", $"{Guid.NewGuid()}").About("employee", Employee));
            answer.As(201);
            if (path != known.Door("accesses"))
                Heard(path, answer);
            else
                answer["values"].AsArray().SelectMany(slice => slice!["values"]!.AsObject())
                    .Select(value => $"{value.Value}")
                    .ShouldContain(Planted.Phone);
        }

        return known;
    }

    private static IEnumerable<(string Path, JsonObject Body)> Calls(Known known)
    {
        var words = Words;
        words["contact-person"] = Contact;
        yield return ("/v1/disclosures", Disclosure(known.AppealId, ("words", words.DeepClone())));
        yield return ("/v1/disclosures/reported", Disclosure(known.AppealId, ("words",
            words.DeepClone())).About("purpose", Purpose)
            .About("occurredAt", "2026-01-01T00:00:00+05:00"));
        yield return (known.Door("collections"), Operation(("values", Texts(("health", Health))), ("appealId",
            $"{known.AppealId}")));
        yield return (known.Door("updates"), Operation(
            ("cause", "circumstances-changed"), ("values", Texts(("address", Planted.Address))), ("appealId",
                $"{known.AppealId}")));
        yield return (known.Door("updates"), Operation(
            ("cause", "value-was-wrong"), ("values", Texts(("appeal-text", Planted.Text))), ("appealId",
                $"{known.AppealId}")));
        yield return (known.Door("updates"), Operation(("cause", "value-was-wrong"), ("values", Texts(("name",
            Planted.Name)))).Relying(known));
        yield return (known.Door("operations"), Operation(
            ("operation", "retrieve"), ("categories", Codes("contact")), ("words", Words)).Within(known).Relying(known));
        yield return (known.Door("collections/reported"), Operation(
            ("values", Texts(("address", Planted.Address))), ("appealId", $"{known.AppealId}"))
            .About("occurredAt", "2026-01-01T00:00:00+05:00"));
        yield return (known.Door("accesses/reported"), Opening("contact").But("words", Words)
            .About("occurredAt", "2026-01-01T00:00:00+05:00"));
        yield return ($"/v1/subjects/{Guid.NewGuid()}/collections/reported", Operation(
            ("values", Texts(("address", Planted.Address)))).About("occurredAt", "2026-01-01T00:00:00+05:00")
            .But("values", Texts(("phone", Planted.Phone))));
        yield return (known.Door("accesses"), Opening("identity", "identifier", "contact", "address",
            "health").Within(known).Relying(known).But("words", Words));
        yield return ($"/v1/appeals/{known.AppealId}/recipients", Operation(("recipientId",
            $"{ExampleIds.OtherRecipient}")));
        yield return (known.Door("proposals"), Destruction(("whole", true), ("words", Words)));
        yield return (known.Door("blocks"), Operation(("appeals", Ids(known.AppealId)), ("words", Words)));
    }

    private async Task EveryQuestion(Known known)
    {
        foreach (var question in (await service.Document())
            .Where(it => it.Method == HttpMethod.Get && it.Roles.Count > 0))
        {
            var path = question.Path.Replace($"{ExampleIds.Everyday.External}", $"{known.SubjectId}",
                StringComparison.Ordinal);
            Heard(question.Name, await service.Get(path, question.Roles[0])).Status
                .ShouldBeOneOf(question.Name is "GetExtractFile" or "GetExtractVerdict" ? [200, 404, 409, 410] : [200, 404, 410]);
        }

        Heard("find", await service.Post("/v1/subjects/find", Find("iin", Planted.Iin))).As(200);
    }

    /// <summary>What callers do wrong, with the person in their hands.</summary>
    private async Task Mistakes(Known known)
    {
        foreach (var text in new[] { Planted.Name, Planted.Iin, Planted.Address, Reason })
        {
            Heard("values", await service.Post("/v1/appeals", Appeal(Planted).But("values", Texts((text, text)))));
            Heard("member", await service.Post("/v1/appeals", Appeal(Planted, (text, text))));
            Heard("kind", await service.Post("/v1/appeals", Appeal(Planted, ("kind", text))));
            Heard("id", await service.Post("/v1/appeals", Appeal(Planted).But("operationId", text)));
            Heard("purpose", await service.Post("/v1/appeals", Appeal(Planted).About("purpose", text)));
            Heard("category", await service.Post("/v1/disclosures", Disclosure(known.AppealId, ("categories",
                Codes(text)))));
            Heard("address", await service.Get($"/v1/subjects/{Uri.EscapeDataString(text)}"));
            Heard("filter", await service.Get($"/v1/disclosures?purpose={Uri.EscapeDataString(text)}"));
            Heard("cursor", await service.Get($"/v1/disclosures?cursor={Uri.EscapeDataString(text)}"));
            Heard("number", await service.Get($"/v1/disclosures?limit={Uri.EscapeDataString(text)}"));
            Heard("problem", await service.Send(HttpMethod.Get, $"/problems/{Uri.EscapeDataString(text)}", null));
            Heard("token", await service.Send(HttpMethod.Get, "/v1/catalogue", Uri.EscapeDataString(text)));
            Heard("media", await service.Send(
                HttpMethod.Post, "/v1/appeals", service.Tokens["service"], Encoding.UTF8.GetBytes(text), "text/plain"));
            Heard("bulk", await service.Send(
                HttpMethod.Post, "/v1/bulk", service.Tokens["service"], Encoding.UTF8.GetBytes($"{text}\n"),
                    Speaking.JsonLines));
        }
    }

    private Answer Heard(string of, Answer answer)
    {
        answer.Status.ShouldNotBe(500, of);
        answers.Add((of, answer));
        return answer;
    }
}
