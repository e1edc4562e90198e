using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Consents;
using Registry.Domain.Disclosures;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using Registry.Domain.Withheld;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/withheld/{withheldId}/approval: the second of two people says yes. Only then may the data leave.
/// </summary>
public static class ApproveWithholdingEndpoint
{
    /// <summary>Nothing but who and when: what is disclosed was proposed.</summary>
    public sealed record Request(Guid OperationId, CircumstancesBody Circumstances) : IOperationRequest;

    private static readonly DisclosureStates Nobodys = new(Subject.Nobody, Basis.None, Recipient.None);

    public static IOperationDoor Door(Desk desk) => new OperationDoor<Request>(
        "withheld/approval", [Roles.Approver, Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var circumstances = request.Circumstances.Of(Operation.Withhold, null, call);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var command = new ApproveWithholding(
                new(call.Ids.WithheldId.GetValueOrDefault()), call.Caller.MayApprove,
                circumstances with { OccurredAt = call.Now });
            var entry = await states.Withheld(command.WithheldId, ct);
            return command.Decide(
                entry,
                entry is WithheldEntry.Proposed { Withholding: var it }
                    ? await Withheld.States(states, it.SubjectId, it.AppealId, it.RecipientId, ct)
                    : Nobodys,
                await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
