using System.Text.Json.Nodes;

namespace Registry.Api.Tests.OpenApi;

/// <summary>An operation of the OpenAPI document, with its example.</summary>
/// <param name="Path">
/// With the examples of its parameters filled in; an id that an installation makes itself has none.
/// </param>
/// <param name="Roles">From the description; none where no token is needed.</param>
/// <param name="Example">Of the body.</param>
public sealed record Documented(
    string Name, HttpMethod Method, string Path, IReadOnlyList<string> Roles, string? MediaType, JsonNode? Example)
{
    /// <summary>The bytes of the example: of the bulk door a text, elsewhere JSON.</summary>
    public byte[]? Body => Example is null
        ? null
        : System.Text.Encoding.UTF8.GetBytes(
            Example is JsonValue text ? text.GetValue<string>() : Example.ToJsonString());
}

/// <summary>The document the service serves.</summary>
public static class ApiDocument
{
    public const string Address = "/openapi/v1.json";

    /// <summary>Operations that need no token: the policy is public.</summary>
    public static readonly IReadOnlyList<string> ForEverybody = 
        ["GetCheckpoint", "GetTile", "GetTrust", "ListPolicies", "GetPolicy"];

    /// <param name="filled">With the examples of its parameters in each path.</param>
    public static async Task<IReadOnlyList<Documented>> Document(this ServiceProcess service, bool filled = true) =>
        [.. Operations(JsonNode.Parse(await service.Http.GetStringAsync(Address))!, filled)];

    private static IEnumerable<Documented> Operations(JsonNode document, bool filled)
    {
        foreach (var (path, methods) in document["paths"]!.AsObject())
            foreach (var (method, operation) in methods!.AsObject())
                yield return Of(path, new(method.ToUpperInvariant()), operation!, filled);
    }

    private static Documented Of(string path, HttpMethod method, JsonNode operation, bool filled)
    {
        foreach (var parameter in (filled ? operation["parameters"]?.AsArray() : null) ?? [])
            if ($"{parameter!["in"]}" == "path" && parameter["example"] is not null)
                path = path.Replace($"{{{parameter["name"]}}}", $"{parameter["example"]}", StringComparison.Ordinal);
        var body = operation["requestBody"]?["content"]?.AsObject().Single();
        return new(
            $"{operation["operationId"]}", method, path, Roles($"{operation["description"]}"), body?.Key,
                body?.Value?["example"]);
    }

    private static string[] Roles(string description) => description.StartsWith("Roles: ", StringComparison.Ordinal)
        ? description["Roles: ".Length..].TrimEnd('.').Split(", ")
        : [];
}
