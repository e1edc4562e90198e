using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Ops.Day;
using Registry.Ops.Wire;
using static Registry.Ops.Tour.Aigul;

namespace Registry.Ops.Tour;

/// <summary>An officer looks, she complains, her data are blocked, cleared and corrected.</summary>
public sealed class Dispute(Aigul story)
{
    private Guide Guide => story.Guide;

    public async Task Tell(CancellationToken ct)
    {
        await Look(ct);
        var block = await Block(ct);
        await Unblock(block, ct);
        await Correct(ct);
        await WhoHasThem(ct);
    }

    private async Task Look(CancellationToken ct)
    {
        Guide.Tell("An officer calls her back. To see her telephone the officer says why; that is recorded first.");
        var reply = await Guide.Ask("officer", $"/v1/subjects/{story.Subject}/accesses", Body(
            Bodies.Officer(), ("categories", Bodies.Array(["contact"])), ("words", Bodies.Reason("Кері қоңырау"))), ct);
        Guide.Expect("the telephone is shown, and nothing else", Values(reply).SequenceEqual([("phone", Phone)]));
        var list = await Guide.Get("officer", $"/v1/subjects/{story.Subject}/accesses", ct);
        Guide.Expect("the look is on record", Items(list).Count == 1);
    }

    private async Task<Guid> Block(CancellationToken ct)
    {
        Guide.Tell("Aigul complains: she wants to know who had her data, and disputes them. The officer blocks them.");
        var reply = await Guide.Ask("officer", $"/v1/subjects/{story.Subject}/blocks", Body(
            Bodies.Officer(), ("appeals", Bodies.Array([story.Appeal.ToString()])),
            ("words", Bodies.Reason("Дауланады"))), ct);
        Guide.Expect("blocked", reply.Status == 201);
        var refused = await Guide.Ask("service", "/v1/disclosures", story.Disclosure(story.Lift, "contact"), ct);
        Guide.ExpectRefusal(refused, 409, "blocked");
        return reply.Id("blockId") ?? throw new OpsException("Nothing was blocked.");
    }

    private async Task Unblock(Guid block, CancellationToken ct)
    {
        Guide.Tell("The dispute is settled. It takes two to unblock: the officer asks, the approver agrees.");
        var proposal = await story.Propose("officer", ct, ("action", "unblock"), ("blockId", block));
        Guide.ExpectRefusal(await story.Decide("officer", proposal, "approval", ct), 403, "approver-only");
        var approved = await story.Decide("approver", proposal, "approval", ct);
        Guide.Expect("unblocked", approved.Status == 201);
        var reply = await Guide.Ask("service", "/v1/disclosures", story.Disclosure(story.Lift, "contact"), ct);
        Guide.Expect("the lift firm may be told again", reply.Status == 201);
    }

    private async Task Correct(CancellationToken ct)
    {
        Guide.Tell("Her telephone had been written down wrong. A wrong value is replaced, and destroyed.");
        var byConsent = Operator();
        byConsent["consentId"] = story.Consent;
        var reply = await Guide.Ask("service", $"/v1/subjects/{story.Subject}/updates", Body(
            byConsent, ("cause", "value-was-wrong"), ("values", new JsonObject { ["phone"] = RightPhone })), ct);
        Guide.Expect("corrected", reply.Status == 201);
        Guide.Expect(
            "the right number leads to her", Found(await story.Find(RightPhone, ct)).SequenceEqual([story.Subject]));
        Guide.Expect("the wrong one leads to nobody", !Found(await story.Find(Phone, ct)).Any());
    }

    private async Task WhoHasThem(CancellationToken ct)
    {
        Guide.Tell("Who received her data? The answer she is owed.");
        var list = await Guide.Get("officer", $"/v1/subjects/{story.Subject}/disclosures", ct);
        var register = Items(await Guide.Get("officer", "/v1/recipients?limit=1000", ct)).ToDictionary(
            item => item.GetProperty("recipientId").GetGuid(),
            item => $"{item.GetProperty("name").GetString()}, {item.GetProperty("kind").GetString()}");
        Console.WriteLine();
        foreach (var item in Items(list))
            Console.WriteLine($"     {Line(item, register)}");
        Guide.Expect("the lift firm, twice, and nobody else", Items(list).Count == 2
            && Items(list).All(item => item.GetProperty("recipientId").GetGuid() == story.Lift));
        Guide.Expect("with its name and kind", register.GetValueOrDefault(story.Lift) == "ТОО «Лифт-Жайлау», lift-firm");
        Guide.Expect("the answer is complete", list.Is("complete"));
    }

    private static string Line(JsonElement item, Dictionary<Guid, string> register)
    {
        var categories = item.GetProperty("categories").EnumerateArray().Select(code => code.GetString());
        var recipient = register.GetValueOrDefault(item.GetProperty("recipientId").GetGuid(), "nobody on the register");
        return $"{item.GetProperty("occurredAt").GetString()}  {recipient}: {string.Join(", ", categories)}";
    }

    private static IEnumerable<Guid> Found(Reply reply) =>
        reply.Body.GetProperty("subjectIds").EnumerateArray().Select(id => id.GetGuid());

    private static IEnumerable<(string, string?)> Values(Reply reply) =>
        !reply.IsGood ? [] : reply.Body.GetProperty("values")
        .EnumerateArray()
        .SelectMany(slice => slice.GetProperty("values").EnumerateObject())
        .Select(value => (value.Name, value.Value.GetString()));
}
