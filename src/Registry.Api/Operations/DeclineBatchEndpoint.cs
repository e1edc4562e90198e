using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Batches;

namespace Registry.Api.Operations;

/// <summary>POST /v1/batches/{batchId}/refusal: what was proposed is not to happen.</summary>
public static class DeclineBatchEndpoint
{
    /// <summary>Nothing but who and when.</summary>
    public sealed record Request(Guid OperationId, CircumstancesBody Circumstances) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) => new OperationDoor<Request>(
        "batches/refusal", [Roles.Officer, Roles.Approver], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var circumstances = request.Circumstances.Of(Operation.Destroy, null, call);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var command = new DeclineBatch(new(call.Ids.BatchId.GetValueOrDefault()), circumstances);
            return command.Decide(
                await states.Batch(command.BatchId, ct), await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
