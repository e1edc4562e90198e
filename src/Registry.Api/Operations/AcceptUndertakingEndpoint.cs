using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Recipients;

namespace Registry.Api.Operations;

/// <summary>POST /v1/recipients/{recipientId}/undertakings: the recipient answers for what it is given.</summary>
public static class AcceptUndertakingEndpoint
{
    /// <summary>What was accepted and for how long.</summary>
    /// <param name="Version">Of the undertaking's text.</param>
    /// <param name="Until">RFC 3339 with offset: it counts before this moment.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        [property: Range(1, 1_000_000)] int Version,
        DateTimeOffset Until) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("recipients/undertakings", [Roles.Officer, Roles.Administrator], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var circumstances = request.Circumstances.Of(Operation.Record, null, call);
        var command = new AcceptUndertaking(new(call.Ids.RecipientId), request.Version, request.Until, circumstances);
        return new(circumstances, CategorySet.Empty, async (states, ct) => command.Decide(
            await states.Recipient(command.RecipientId, ct), await call.Desk.Frame(states, call.Now, ct)));
    }
}
