using Registry.Api.Console.Frame;
using Registry.Api.Reads;

namespace Registry.Api.Console.Approvals;

/// <summary>GET /console/approvals: what waits for a second person, and which of it for me.</summary>
public static class ApprovalsScreen
{
    public static async Task<IResult> Show(Visit visit)
    {
        var proposals = await visit.Ask("ListProposals", ("limit", Paging.MostLimit));
        if (!proposals.IsGood)
            return visit.Refused(proposals);
        var extracts = await visit.Ask("ListExtracts", ("State", "asked"), ("Limit", Paging.MostLimit));
        var withheld = await visit.Ask("ListWithheld", ("state", "proposed"), ("limit", Paging.MostLimit));
        var self = await visit.Ask("GetSelf");
        var list = proposals.As<ListAnswer<ProposalAnswer>>();
        return visit.Show<ApprovalsPage>(new ApprovalsModel(
            list, self.As<GetSelfEndpoint.Answer>(),
            [
                .. list.Items.Select(Waiting.Of),
                .. extracts.As<ListAnswer<ListExtractsEndpoint.Item>>().Items.Select(Waiting.Of),
                .. withheld.As<ListAnswer<ListWithheldEndpoint.Item>>().Items.Select(Waiting.Of),
            ]));
    }
}

/// <param name="All">Of every kind.</param>
public sealed record ApprovalsModel(
    ListAnswer<ProposalAnswer> List, GetSelfEndpoint.Answer Self, IReadOnlyList<Waiting> All)
{
    /// <summary>What this person may decide: nobody decides what they proposed themself.</summary>
    public bool IsMine(Waiting it) => Self.MayApprove && it.ProposedBy != Self.ActorId;

    public IEnumerable<Waiting> Ordered => All.OrderBy(it => IsMine(it) ? 0 : 1).ThenBy(it => it.At);
}

/// <summary>One thing that waits for a second person.</summary>
/// <param name="Kind">Key of its word: approvals.kind-….</param>
/// <param name="Address">Where it is decided; none if not in the console.</param>
public sealed record Waiting(string Kind, Guid Id, Guid? SubjectId, Guid ProposedBy, DateTimeOffset At, string Address)
{
    public static Waiting Of(ProposalAnswer it) => new(
        it.Action, it.ProposalId, it.SubjectId, it.ProposedBy, it.ProposedAt, $"/console/approvals/{it.ProposalId}");

    public static Waiting Of(ListExtractsEndpoint.Item it) => new(
        "extract", it.ExtractId, it.Asked.SubjectId, it.AskedBy, it.AskedAt, $"/console/extracts/{it.ExtractId}");

    public static Waiting Of(ListWithheldEndpoint.Item it) => new(
        "withhold", it.WithheldId, it.SubjectId, it.ProposedBy, it.ProposedAt,
        $"/console/approvals/withheld/{it.WithheldId}");
}
