using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Extracts;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/extracts/{extractId}/approval: the second of two people says yes. The registry then builds it by itself.
/// </summary>
public static class ApproveExtractEndpoint
{
    /// <summary>Nothing but who and when: what it shows was asked for.</summary>
    public sealed record Request(Guid OperationId, CircumstancesBody Circumstances) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) => new OperationDoor<Request>(
        "extracts/approval", [Roles.Approver, Roles.Officer, Roles.Service], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        request.Circumstances.HappensNow(call);
        var circumstances = request.Circumstances.Of(Operation.Provide, null, call);
        var file = new SliceId(Guid.CreateVersion7());
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var id = new ExtractId(call.Ids.ExtractId.GetValueOrDefault());
            var extract = await states.Extract(id, ct);
            return new ApproveExtract(
                id, call.Caller.MayApprove, file, circumstances with { Actor = call.Caller.Self }).Decide(
                    extract, await ExtractCourse.States(states, extract.Ordered?.Query, ct),
                    await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
