using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Registry.Api.Examples;
using Registry.Api.Operations;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Registry.Api.OpenApi;

/// <summary>Every operation on the API's page comes with a request that works on a fresh embedded default.</summary>
public sealed class ExampleFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var name = operation.OperationId ?? "";
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            parameter.Example = Of(name, parameter.Name ?? "");
        if (operation.RequestBody?.Content?.Values is { } bodies && ExampleRequests.Of(name) is { } request)
            foreach (var body in bodies.OfType<OpenApiMediaType>())
                body.Example = request.DeepClone();
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<DoorMetadata>().FirstOrDefault() is { } door)
            operation.Description = $"Roles: {string.Join(", ", door.Route.Door.Roles)}.";
    }

    private static JsonValue? Of(string operation, string parameter) => parameter switch
    {
        "subjectId" => Id(ExampleRequests.PersonOf(operation).External),
        "appealId" => Id(ExampleRequests.PersonOf(operation).Appeal),
        "proposalId" => Id(ExampleRequests.PersonOf(operation).Proposal),
        "recipientId" when operation == "AcceptUndertaking" => Id(ExampleIds.OtherRecipient),
        "recipientId" => Id(ExampleIds.Recipient),
        "operationId" => Id(ExampleIds.Of(9, 1)),
        "limit" => JsonValue.Create(50),
        _ => null,
    };

    private static JsonValue Id(Guid id) => JsonValue.Create(id.ToString());
}
