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
        foreach (var id in PathIds(context).Where(id => operation.Parameters.All(known => known.Name != id)))
            operation.Parameters.Add(PathId(id));
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
    private static IEnumerable<string> PathIds(OperationFilterContext context) =>
        context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<DoorMetadata>().SelectMany(door =>
            Id().Matches(door.Route.Path).Select(match => match.Groups[1].Value));

    private static OpenApiParameter PathId(string name) => new()
    {
        Name = name,
        In = ParameterLocation.Path,
        Required = true,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
    };

    private static JsonValue? Of(string operation, string parameter) => parameter switch
    {
        "subjectId" => Id(ExampleRequests.PersonOf(operation).External),
        "appealId" => Id(ExampleRequests.PersonOf(operation).Appeal),
        "proposalId" => Id(ExampleRequests.PersonOf(operation).Proposal),
        "recipientId" when operation == "AcceptUndertaking" => Id(ExampleIds.OtherRecipient),
        "recipientId" => Id(ExampleIds.Recipient),
        "withheldId" => Id(ExampleIds.Withheld[operation switch
        {
            "ApproveWithholding" => 0,
            "DeclineWithholding" => 1,
            _ => 2,
        }]),
        "batchId" => Id(ExampleIds.Batches[operation == "ApproveBatch" ? 0 : 1]),
        "operationId" => Id(ExampleIds.Of(9, 1)),
        "limit" => JsonValue.Create(50),
        _ => null,
    };

    private static JsonValue Id(Guid id) => JsonValue.Create(id.ToString());

    [GeneratedRegex(@"\{(\w+):guid\}")]
    private static partial Regex Id();
}
