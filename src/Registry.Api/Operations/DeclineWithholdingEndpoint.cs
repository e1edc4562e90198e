using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Domain.Withheld;

namespace Registry.Api.Operations;

/// <summary>POST /v1/withheld/{withheldId}/refusal: what was proposed is not to happen, and no data leave.</summary>
public static class DeclineWithholdingEndpoint
{
    /// <summary>Nothing but who and when.</summary>
    public sealed record Request(Guid OperationId, CircumstancesBody Circumstances) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) => new OperationDoor<Request>(
        "withheld/refusal", [Roles.Officer, Roles.Approver], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var circumstances = request.Circumstances.Of(Operation.Withhold, null, call);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var id = new WithheldId(call.Ids.WithheldId.GetValueOrDefault());
            var entry = await states.Withheld(id, ct);
            return new DeclineWithholding(id, circumstances).Decide(
                entry,
                entry is WithheldEntry.Proposed { Withholding: var it }
                    ? await states.Subject(it.SubjectId, ct)
                    : Subject.Nobody,
                await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
