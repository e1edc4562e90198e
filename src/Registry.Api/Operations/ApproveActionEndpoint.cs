using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/subjects/{subjectId}/proposals/{proposalId}/approval: the second of two people says yes, and it happens.
/// </summary>
public static class ApproveActionEndpoint
{
    /// <summary>Nothing but who and when: what happens was proposed.</summary>
    public sealed record Request(Guid OperationId, CircumstancesBody Circumstances) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) => new OperationDoor<Request>(
        "subjects/proposals/approval", [Roles.Officer, Roles.Approver, Roles.Service], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        request.Circumstances.HappensNow(call);
        var circumstances = request.Circumstances.Of(Operation.Provide, null, call);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var (subjectId, refusal) = await Desk.Resolve(states, call.Ids.SubjectId, ct);
            if (refusal is not null)
                return Decision.Refuse(refusal);
            var subject = await states.Subject(subjectId!.Value, ct);
            var command = new ApproveAction(
                subjectId.Value, new(call.Ids.ProposalId), call.Caller.MayApprove, Guid.NewGuid(),
                circumstances with { Actor = call.Caller.Self });
            return command.Decide(
                subject,
                await Linked.Of(states, subjectId.Value, subject, command.ProposalId, ct),
                await call.Desk.Frame(states, call.Now, ct));
        });
    }
}

/// <summary>
/// The subjects an approval may reach: linked ones near and far, and the other one of a link or split.
/// </summary>
internal static class Linked
{
    public static async Task<IReadOnlyDictionary<SubjectId, Subject>> Of(
        States states, SubjectId subjectId, Subject subject, ProposalId proposal, CancellationToken ct)
    {
        var found = new Dictionary<SubjectId, Subject>();
        var next = new Queue<SubjectId>(Named(subject, proposal));
        while (next.TryDequeue(out var id))
        {
            if (id == subjectId || found.ContainsKey(id))
                continue;
            found[id] = await states.Subject(id, ct);
            foreach (var further in Links(found[id]))
                next.Enqueue(further);
        }

        return found;
    }

    private static IEnumerable<SubjectId> Named(Subject subject, ProposalId proposal) =>
        subject is Subject.Living living
        && living.Proposals.TryGetValue(proposal, out var open)
        && open.Proposal.Other is { } other
            ? Links(subject).Append(other)
            : Links(subject);

    public static IEnumerable<SubjectId> Links(Subject subject) => subject switch
    {
        Subject.Living living => living.Links,
        Subject.Destroyed destroyed => destroyed.Links,
        _ => [],
    };
}
