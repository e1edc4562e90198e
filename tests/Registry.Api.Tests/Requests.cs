using System.Text.Json.Nodes;
using Registry.Api.Examples;

namespace Registry.Api.Tests;

/// <summary>Bodies of requests, each a good one until a test changes it.</summary>
public static class Requests
{
    public static JsonObject Operation(params (string Name, JsonNode? Value)[] members)
    {
        var body = new JsonObject
        {
            ["operationId"] = $"{Guid.NewGuid()}",
            ["circumstances"] = new JsonObject
            {
                ["purpose"] = "appeals",
                ["ground"] = "consent",
                ["channel"] = "call",
                ["policyVersion"] = 1,
                ["language"] = "kk",
            },
        };
        foreach (var (name, value) in members)
            body[name] = value;
        return body;
    }

    /// <summary>The person gives all they have; the example recipient takes part.</summary>
    public static JsonObject Appeal(Person person, params (string Name, JsonNode? Value)[] members) => Operation(
    [
        ("kind", "complaint"), ("form", "oral"),
        ("values", Texts(("name", person.Name), ("iin", person.Iin), ("phone", person.Phone), ("address",
            person.Address),
            ("appeal-text", person.Text))),
        ("recipients", Ids(ExampleIds.Recipient)),
        .. members,
    ]);

    public static JsonObject Disclosure(Guid appeal, params (string Name, JsonNode? Value)[] members) => Operation(
        [("recipientId", $"{ExampleIds.Recipient}"), ("appealId", $"{appeal}"), ("categories", Codes("contact",
            "address")), .. members]);

    public static JsonObject Destruction(params (string Name, JsonNode? Value)[] members) =>
        Operation([("action", "destroy"), ("destructionGround", "18-1"), .. members]);

    public static JsonObject Opening(params string[] categories) => Operation(("categories", Codes(categories)));

    public static JsonObject Find(string field, string value) => new() { ["by"] = Texts((field, value)) };

    public static JsonObject Texts(params (string Field, string Text)[] texts) =>
        new(texts.Select(text => KeyValuePair.Create(text.Field, (JsonNode?)text.Text)));

    public static JsonArray Codes(params string[] codes) => [.. codes.Select(code => (JsonNode?)code)];

    public static JsonArray Ids(params Guid[] ids) => Codes([.. ids.Select(id => $"{id}")]);

    /// <summary>The same, relying on the consent that came with the person's appeal.</summary>
    public static JsonObject Relying(this JsonObject body, Known on) => body.About("consentId", $"{on.ConsentId}");

    /// <summary>The same within the person's appeal, as a service must say it.</summary>
    public static JsonObject Within(this JsonObject body, Known on) => body.But("appealId", $"{on.AppealId}");

    /// <summary>The same with a member of the circumstances changed.</summary>
    public static JsonObject About(this JsonObject body, string member, JsonNode? value)
    {
        var changed = body.DeepClone().AsObject();
        changed["circumstances"]![member] = value;
        return changed;
    }

    /// <summary>The same with a member changed, or taken out.</summary>
    public static JsonObject But(this JsonObject body, string member, JsonNode? value)
    {
        var changed = body.DeepClone().AsObject();
        if (value is null)
            changed.Remove(member);
        else
            changed[member] = value;
        return changed;
    }

    public static string Line(string door, JsonObject request, params (string Name, Guid Id)[] ids)
    {
        var line = new JsonObject { ["door"] = door, ["request"] = request.DeepClone() };
        foreach (var (name, id) in ids)
            line[name] = $"{id}";
        return line.ToJsonString();
    }
}
