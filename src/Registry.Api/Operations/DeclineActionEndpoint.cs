using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Subjects;

namespace Registry.Api.Operations;

/// <summary>POST /v1/subjects/{subjectId}/proposals/{proposalId}/refusal: what was proposed is not to happen.</summary>
public static class DeclineActionEndpoint
{
    /// <summary>Nothing but who and when.</summary>
    public sealed record Request(Guid OperationId, CircumstancesBody Circumstances) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) => new OperationDoor<Request>(
        "subjects/proposals/refusal", [Roles.Officer, Roles.Approver], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var circumstances = request.Circumstances.Of(Operation.Provide, null, call);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var (subjectId, refusal) = await Desk.Resolve(states, call.Ids.SubjectId, ct);
            return refusal is not null
                ? Decision.Refuse(refusal)
                : new DeclineAction(subjectId!.Value, new(call.Ids.ProposalId), circumstances).Decide(
                    await states.Subject(subjectId.Value, ct), await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
