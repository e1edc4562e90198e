using Registry.Api.Console.Actions;
using Registry.Api.Console.Frame;
using Registry.Api.Reads;

namespace Registry.Api.Console.Approvals;

/// <summary>
/// /console/approvals/{proposalId}: what one person proposed about somebody, and the second one's yes or no. The
/// decision is an operation whose id is made of the proposal's: whoever comes later finds it by that.
/// </summary>
public static class ProposalScreen
{
    public static async Task<IResult> Show(Visit visit, Guid proposalId) =>
        await Show(visit, proposalId, null, Wrongs.None);

    /// <summary>POST: <c>say</c> is yes or no.</summary>
    public static async Task<IResult> Decide(Visit visit, Guid proposalId)
    {
        var form = await visit.Request.ReadFormAsync(visit.Ended);
        string? purpose = form["purpose"];
        var found = await visit.Ask("GetProposal", ("proposalId", proposalId));
        if (!found.IsGood)
            return visit.Refused(found);
        if (found.As<ListProposalsEndpoint.One>().Proposal is not { State: "open", SubjectId: { } subject } proposal
            || $"{form["say"]}" is not ("yes" or "no"))
            return Results.LocalRedirect($"~/console/approvals/{proposalId}"); // it says what became of it
        if (string.IsNullOrEmpty(purpose))
            return await Show(visit, proposalId, purpose, Wrongs.At("circumstances.purpose", "choose"));
        var yes = form["say"] == "yes";
        var told = await visit.Tell(
            yes ? "ApproveAction" : "DeclineAction", await visit.Deed(purpose, visit.DecisionOf(proposalId)),
            ("subjectId", subject), ("proposalId", proposalId));
        if (!told.IsGood)
            return await Show(visit, proposalId, purpose, Wrongs.Of(told));
        return Results.LocalRedirect(yes && proposal.Action == "destroy"
            ? $"~/console/acts/{proposalId}"
            : $"~/console/approvals/{proposalId}");
    }

    private static async Task<IResult> Show(Visit visit, Guid proposalId, string? purpose, Wrongs wrong)
    {
        var found = await visit.Ask("GetProposal", ("proposalId", proposalId));
        if (!found.IsGood)
            return visit.Refused(found);
        var self = await visit.Ask("GetSelf");
        var answer = found.As<ListProposalsEndpoint.One>();
        return visit.Show<ProposalPage>(
            new ProposalModel(
                answer, self.As<GetSelfEndpoint.Answer>(), await Reaches(visit, answer.Proposal),
                await visit.Recipients(), purpose, wrong),
            wrong.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>What a destruction would do now; the other actions lose nothing.</summary>
    private static async Task<Reach?> Reaches(Visit visit, ProposalAnswer it) =>
        it is { Action: "destroy", State: "open", SubjectId: { } subject }
            ? await Reach.Foreseen(visit, new("destroy", subject, it.ProposalId, Whole: it.Whole)
            {
                Appeals = it.Appeals, Ground = it.DestructionGround, ResolvesBlock = it.ResolvesBlock,
            })
            : null;
}

/// <param name="Reach">Of an open destruction.</param>
/// <param name="Purpose">As it was chosen, if the form came back.</param>
public sealed record ProposalModel(
    ListProposalsEndpoint.One Found, GetSelfEndpoint.Answer Self, Reach? Reach, RecipientNames Recipients,
    string? Purpose, Wrongs Wrong)
{
    public ProposalAnswer Proposal => Found.Proposal;

    public bool IsOpen => Proposal is { State: "open", SubjectId: not null };

    public bool IsMine => Self.MayApprove && Proposal.ProposedBy != Self.ActorId;
}
