using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Batches;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/batches/{batchId}/approval: the second of two people says yes to what the hash stands for. The registry
/// then carries it out by itself, one person after the other.
/// </summary>
public static class ApproveBatchEndpoint
{
    /// <param name="DryRunHash">The same as was proposed: what the approver was shown.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        [property: RegularExpression("^[0-9a-f]{64}$")] string DryRunHash) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) => new OperationDoor<Request>(
        "batches/approval", [Roles.Approver, Roles.Officer, Roles.Service], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        request.Circumstances.HappensNow(call);
        var circumstances = request.Circumstances.Of(Operation.Destroy, null, call);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var command = new ApproveBatch(
                new(call.Ids.BatchId.GetValueOrDefault()), request.DryRunHash, call.Caller.MayApprove,
                circumstances with { Actor = call.Caller.Self });
            return command.Decide(
                await states.Batch(command.BatchId, ct), await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
