using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Ops.Day;
using Registry.Ops.Wire;

namespace Registry.Ops.Tour;

/// <summary>What the story has come to know: ids, and how to ask on her behalf.</summary>
public sealed class Aigul(Guide guide)
{
    public const string Phone = "+77000001090";
    public const string RightPhone = "+77000001091";

    public Guide Guide => guide;

    public Guid Lift { get; set; }

    public Guid Housing { get; set; }

    public Guid Subject { get; set; }

    public Guid Appeal { get; set; }

    /// <summary>When the first of the two organisations was registered.</summary>
    public string Since { get; set; } = "";

    /// <summary>What she consented to by calling.</summary>
    public Guid Consent { get; set; }

    /// <summary>To be repeated word for word.</summary>
    public JsonObject FirstDisclosure { get; set; } = [];

    public JsonElement FirstReceipt { get; set; }

    public static JsonObject Operator() => new()
    {
        ["purpose"] = "appeals",
        ["ground"] = "consent",
        ["channel"] = "call",
        ["policyVersion"] = 1,
        ["language"] = "kk",
        ["employee"] = "operator-7",
    };

    public static JsonObject Body(JsonObject circumstances, params (string Name, JsonNode? Value)[] members)
    {
        var body = new JsonObject { ["operationId"] = Guid.CreateVersion7(), ["circumstances"] = circumstances };
        foreach (var (name, value) in members)
            body[name] = value;
        return body;
    }

    public JsonObject Disclosure(Guid recipient, params string[] categories) => Body(
        Operator(),
        ("appealId", Appeal),
        ("recipientId", recipient),
        ("categories", Bodies.Array(categories)),
        ("words", Bodies.Reason("Лифтіні жөндеу үшін")));

    public Task<Reply> Find(string phone, CancellationToken ct) =>
        guide.Ask("officer", "/v1/subjects/find", new() { ["by"] = new JsonObject { ["phone"] = phone } }, ct);

    /// <summary>The officer or the approver proposes something about her.</summary>
    public async Task<Guid> Propose(string role, CancellationToken ct, params (string Name, JsonNode? Value)[] members)
    {
        var reply = await guide.Ask(role, $"/v1/subjects/{Subject}/proposals", Body(Bodies.Officer(), members), ct);
        guide.Expect("proposed; nothing has happened yet", reply.Status == 201);
        return reply.Id("proposalId") ?? throw new OpsException("Nothing was proposed.");
    }

    public Task<Reply> Decide(string role, Guid proposal, string decision, CancellationToken ct) => guide.Ask(
        role, $"/v1/subjects/{Subject}/proposals/{proposal}/{decision}", Body(Bodies.Officer()), ct);

    public static IReadOnlyList<JsonElement> Items(Reply reply) =>
        reply.IsGood ? [.. reply.Body.GetProperty("items").EnumerateArray()] : [];
}
