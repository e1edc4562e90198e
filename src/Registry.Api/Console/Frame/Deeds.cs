using System.Text.Json.Nodes;
using Registry.Api.Reads;
using Registry.Domain;

namespace Registry.Api.Console.Frame;

/// <summary>Bodies of operations that a person of the centre does in the console.</summary>
public static class Deeds
{
    /// <summary>An operation of this moment, on the ground of the law, in the reader's language.</summary>
    /// <param name="purpose">Code of a declared purpose, as the person chose it.</param>
    /// <param name="operationId">Of the form: sent twice, it is one operation.</param>
    public static async Task<JsonObject> Deed(
        this Visit visit, string? purpose, Guid operationId, LegalGround ground = LegalGround.OtherLaw)
    {
        var policies = await visit.Ask("ListPolicies");
        return new()
        {
            ["operationId"] = operationId.ToString(),
            ["circumstances"] = new JsonObject
            {
                ["purpose"] = purpose ?? "",
                ["ground"] = Code.Of(ground),
                ["channel"] = Code.Of(Channel.System),
                ["policyVersion"] = policies.As<PoliciesAnswer>().InForce,
                ["language"] = Code.Of(visit.Say.Language),
            },
        };
    }

    /// <summary>Words that go with it, sealed; those that were left empty are left out.</summary>
    public static JsonObject Saying(this JsonObject body, params (string Field, string? Text)[] words)
    {
        var said = words.Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        if (said.Count > 0)
            body["words"] = new JsonObject(said.Select(word =>
                KeyValuePair.Create(word.Field, (JsonNode?)word.Text!.Trim())));
        return body;
    }
}
