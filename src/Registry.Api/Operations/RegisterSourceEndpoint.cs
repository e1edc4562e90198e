using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Sources;

namespace Registry.Api.Operations;

/// <summary>POST /v1/sources: a system is expected to tell the registry what it does.</summary>
public static class RegisterSourceEndpoint
{
    /// <summary>Who is expected to tell what.</summary>
    /// <param name="Client">
    /// The client id of its tokens. Kept as a random-looking id only, the one that stands in its entries.
    /// </param>
    /// <param name="Name">What people call it: sealed.</param>
    /// <param name="SilentAfterHours">After how many hours without a record it counts as silent.</param>
    /// <param name="Operations">What it is expected to tell.</param>
    /// <param name="Issuer">The issuer of its tokens; that of the caller's if not given.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        [property: StringLength(300, MinimumLength = 1), RegularExpression(Plain)] string Client,
        [property: StringLength(300, MinimumLength = 1)] string Name,
        [property: Range(1, 8784)] int SilentAfterHours,
        [property: MinLength(1), MaxLength(50)] IReadOnlyList<Operation> Operations,
        [property: StringLength(300, MinimumLength = 1), RegularExpression(Plain)] string? Issuer = null)
        : IOperationRequest;

    /// <summary>One line: a line's end parts issuer and client in what the id is made of.</summary>
    private const string Plain = @"^[^\x00-\x1F]*$";

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("sources", [Roles.Officer, Roles.Administrator], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(
            new Dictionary<string, string> { [Field.OrganisationName.Code] = request.Name }, "source", _ => true,
            call.Errors);
        if (request.Operations.Distinct().Count() < request.Operations.Count)
            call.Errors.Add("operations", "twice");
        var circumstances = request.Circumstances.Of(Operation.Record, null, call);
        var command = new RegisterSource(
            Caller.SourceOf(request.Issuer ?? call.Caller.Issuer, request.Client, call.EventIds),
            request.SilentAfterHours, ValueList.Of(request.Operations.Order()), words.Fields,
            new(Guid.CreateVersion7()), circumstances);
        return new(circumstances, CategorySet.Empty, async (states, ct) => command.Decide(
            await states.Source(command.SourceId, ct), await call.Desk.Frame(states, call.Now, ct)));
    }
}
