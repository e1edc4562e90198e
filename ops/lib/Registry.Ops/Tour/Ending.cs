using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Ops.Day;
using Registry.Ops.Wire;
using static Registry.Ops.Tour.Aigul;

namespace Registry.Ops.Tour;

/// <summary>Her data are destroyed: gone at every door, while the record still says what was done.</summary>
public sealed class Ending(Aigul story)
{
    private Guide Guide => story.Guide;

    public async Task Tell(CancellationToken ct)
    {
        await Alone(ct);
        await Two(ct);
        await Gone(ct);
        await Remains(ct);
    }

    private static (string, JsonNode?)[] Destruction() =>
    [
        ("action", "destroy"), ("whole", true), ("destructionGround", "25-2-8-violation"),
        ("words", Bodies.Reason("Бұзушылық расталды")),
    ];

    private async Task Alone(CancellationToken ct)
    {
        Guide.Tell("Her data are to be destroyed. Nobody does that alone, not even the approver.");
        var proposal = await story.Propose("approver", ct, Destruction());
        Guide.ExpectRefusal(await story.Decide("approver", proposal, "approval", ct), 409, "same-person");
        var declined = await story.Decide("officer", proposal, "refusal", ct);
        Guide.Expect("the officer declines it", declined.Status == 201);
    }

    private async Task Two(CancellationToken ct)
    {
        Guide.Tell("The officer proposes it, the approver approves.");
        var proposal = await story.Propose("officer", ct, Destruction());
        var approved = await story.Decide("approver", proposal, "approval", ct);
        Guide.Expect(
            "destroyed, with the number of the act", approved.Status == 201 && approved.Id("actNumber") is not null);
    }

    private async Task Gone(CancellationToken ct)
    {
        Guide.Tell("From now on every door that would lead to her says 410.");
        var her = $"/v1/subjects/{story.Subject}";
        foreach (var path in new[] { her, $"{her}/disclosures", $"{her}/accesses" })
            Expect410(await Guide.Get("officer", path, ct));
        foreach (var (role, path, body) in Doors(her))
            Expect410(await Guide.Ask(role, path, body, ct));
        var found = await story.Find(RightPhone, ct);
        Guide.Expect("her telephone leads to nobody", found.Body.GetProperty("subjectIds").GetArrayLength() == 0);
    }

    private void Expect410(Reply reply) => Guide.Expect("gone", reply.Status == 410);

    private IEnumerable<(string Role, string Path, JsonObject Body)> Doors(string her)
    {
        JsonObject Values() => new() { ["phone"] = RightPhone };
        yield return ("service", "/v1/appeals", Body(
            Operator(), ("kind", "appeal"), ("form", "oral"), ("subjectId", story.Subject), ("values", Values())));
        yield return (
            "service", $"/v1/appeals/{story.Appeal}/recipients", Body(Operator(), ("recipientId", story.Housing)));
        yield return ("service", "/v1/disclosures", story.Disclosure(story.Lift, "contact"));
        yield return ("service", $"{her}/collections", Body(Operator(), ("values", Values())));
        yield return (
            "service", $"{her}/updates", Body(Operator(), ("cause", "circumstances-changed"), ("values", Values())));
        yield return ("officer", $"{her}/accesses", Body(Bodies.Officer(), ("categories", Bodies.Array(["contact"]))));
        yield return ("officer", $"{her}/blocks", Body(Bodies.Officer(), ("whole", true)));
        yield return ("officer", $"{her}/proposals", Body(Bodies.Officer(), Destruction()));
    }

    private async Task Remains(CancellationToken ct)
    {
        Guide.Tell("The first disclosure is repeated once more, and the officer looks at what the lift firm received.");
        var repeat = await Guide.Ask("service", "/v1/disclosures", story.FirstDisclosure, ct);
        Guide.Expect(
            "the old receipt; nothing is left to compare the words with",
            repeat.Status == 200 && !repeat.Is("contentCompared")
            && JsonElement.DeepEquals(repeat.Body.GetProperty("receipt"), story.FirstReceipt));
        var list = await Guide.Get("officer", $"/v1/recipients/{story.Lift}/disclosures", ct);
        Guide.Expect("both disclosures are there, with dates and categories", Items(list).Count(IsWhole) == 2);
        Guide.Expect(
            "none says whose data they were", Items(list).All(item => !item.TryGetProperty("subjectId", out _)));
    }

    private static bool IsWhole(JsonElement item) =>
        item.GetProperty("occurredAt").GetDateTimeOffset() > DateTimeOffset.UnixEpoch
        && item.GetProperty("categories").GetArrayLength() > 0;
}
