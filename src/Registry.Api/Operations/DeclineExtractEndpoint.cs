using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Extracts;

namespace Registry.Api.Operations;

/// <summary>POST /v1/extracts/{extractId}/refusal: what was asked for is not to happen.</summary>
public static class DeclineExtractEndpoint
{
    /// <summary>Nothing but who and when.</summary>
    public sealed record Request(Guid OperationId, CircumstancesBody Circumstances) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) => new OperationDoor<Request>(
        "extracts/refusal", [Roles.Officer, Roles.Approver], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var circumstances = request.Circumstances.Of(Operation.Provide, null, call);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var id = new ExtractId(call.Ids.ExtractId.GetValueOrDefault());
            var extract = await states.Extract(id, ct);
            var seen = await ExtractCourse.States(states, extract.Ordered?.Query, ct);
            return new DeclineExtract(id, circumstances).Decide(
                extract, seen.Subject, await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
