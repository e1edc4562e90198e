using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Registry.Api.Examples;
using Registry.Api.Operations;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Registry.Api.OpenApi;

/// <summary>Every operation on the API's page comes with a request that works on a fresh embedded default.</summary>
public sealed partial class ExampleFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var name = operation.OperationId ?? "";
        operation.Parameters ??= [];
        foreach (var (id, form) in PathIds(context)
            .Where(id => operation.Parameters.All(known => known.Name != id.Name)))
            operation.Parameters.Add(PathId(id, form));
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
            parameter.Example = Of(name, parameter.Name ?? "");
        if (operation.RequestBody?.Content?.Values is { } bodies && ExampleRequests.Of(name) is { } request)
            foreach (var body in bodies.OfType<OpenApiMediaType>())
                body.Example = request.DeepClone();
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata
            .OfType<DoorMetadata>().FirstOrDefault() is { } door)
            operation.Description = $"Roles: {string.Join(", ", door.Route.Door.Roles)}.";
    }

    /// <summary>Ids in the address of a door, which reads them itself.</summary>
    private static IEnumerable<(string Name, string Form)> PathIds(OperationFilterContext context) =>
        context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<DoorMetadata>().SelectMany(door =>
            Id().Matches(door.Route.Path).Select(match => (match.Groups[1].Value, match.Groups[2].Value)));

    private static OpenApiParameter PathId(string name, string form) => new()
    {
        Name = name,
        In = ParameterLocation.Path,
        Required = true,
        Schema = form == "int"
            ? new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" }
            : new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
    };

    private static JsonValue? Of(string operation, string parameter) => parameter switch
    {
        "subjectId" => Id(ExampleRequests.PersonOf(operation).External),
        "appealId" => Id(ExampleRequests.PersonOf(operation).Appeal),
        "proposalId" => Id(ExampleRequests.PersonOf(operation).Proposal),
        "limitId" => Id(operation == "LiftLimit" ? ExampleIds.Limit : ExampleIds.CheckedLimit),
        "consentId" => Id(ExampleRequests.PersonOf(operation).Consent),
        "recipientId" => Id(RecipientOf(operation)),
        "withheldId" => Id(ExampleIds.Withheld[operation switch
        {
            "ApproveWithholding" => 0,
            "DeclineWithholding" => 1,
            _ => 2,
        }]),
        "batchId" => Id(ExampleIds.Batches[operation == "ApproveBatch" ? 0 : 1]),
        "extractId" => Id(ExampleIds.Extracts[operation switch
        {
            "ApproveExtract" => 0,
            "DeclineExtract" => 1,
            _ => 2,
        }]),
        "operationId" => Id(ExampleIds.Of(9, 1)),
        "limit" => JsonValue.Create(50),
        "level" => JsonValue.Create(0),
        "path" => JsonValue.Create("000.p/1"),
        "version" => JsonValue.Create(1),
        _ => null,
    };

    private static Guid RecipientOf(string operation) => operation switch
    {
        "SuspendRecipient" => ExampleIds.ToSuspend,
        "ReinstateRecipient" => ExampleIds.ToReinstate,
        "AcceptUndertaking" => ExampleIds.OtherRecipient,
        _ => ExampleIds.Recipient,
    };

    private static JsonValue Id(Guid id) => JsonValue.Create(id.ToString());

    [GeneratedRegex(@"\{(\w+):(guid|int)\}")]
    private static partial Regex Id();
}
