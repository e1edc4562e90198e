using Registry.Api.Console.Frame;
using Registry.Api.Operations;
using Registry.Api.Reads;

namespace Registry.Api.Console.Approvals;

/// <summary>GET /console/acts/{proposalId}: the act of a destruction, to print and to file.</summary>
public static class ActScreen
{
    public static async Task<IResult> Show(Visit visit, Guid proposalId)
    {
        var operation = await visit.Ask("GetOperation", ("operationId", visit.DecisionOf(proposalId)));
        var proposal = await visit.Ask("GetProposal", ("proposalId", proposalId));
        if (!operation.IsGood || !proposal.IsGood)
            return visit.Refused(operation.IsGood ? proposal : operation);
        var answer = operation.As<OperationAnswer>();
        if (answer.ActNumber is null)
            return Results.LocalRedirect($"~/console/approvals/{proposalId}");
        var at = answer.Receipt.OccurredAt;
        var done = await visit.Ask(
            "ListOperations", ("Operation", "destroy"), ("From", at), ("To", at.AddMilliseconds(1)), ("Limit", 1000));
        return visit.Show<ActPage>(new ActModel(
            answer, proposal.As<ListProposalsEndpoint.One>().Proposal,
            done.IsGood
                ? done.As<ListAnswer<OperationEntry>>().Items.FirstOrDefault(it => it.EventId == answer.Receipt.EventId)
                : null));
    }
}

/// <param name="Entry">The destruction as the timeline shows it.</param>
public sealed record ActModel(OperationAnswer Operation, ProposalAnswer Proposal, OperationEntry? Entry);
