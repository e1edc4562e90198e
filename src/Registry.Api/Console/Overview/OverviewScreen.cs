using Registry.Api.Console.Frame;
using Registry.Api.Console.Inside;
using Registry.Api.LedgerPages;
using Registry.Api.Problems;
using Registry.Api.Reads;
using Registry.Domain;

namespace Registry.Api.Console.Overview;

/// <summary>GET /console: what happened today, what needs me, how the ledger stands.</summary>
public static class OverviewScreen
{
    public static async Task<IResult> Show(Visit visit)
    {
        var today = Astana.DayOf(visit.Now);
        var start = Astana.StartOf(today);
        if (!await visit.May("SummariseDisclosures"))
            return visit.Refused(ApiAnswer.Refused(ProblemKinds.NotForThisRole));
        var (month, now) = (
            visit.Ask("SummariseDisclosures", ("From", start.AddDays(-29))),
            visit.Ask("SummariseDisclosures", ("From", start)));
        var (operations, holdings) = (
            visit.Ask("SummariseOperations", ("From", start)), visit.Ask("SummariseHoldings"));
        await Task.WhenAll(month, now, operations, holdings); // each is counted over many rows, beside the others
        return visit.Show<OverviewPage>(new OverviewModel(
            today, (await now).As<GetDisclosureSummaryEndpoint.Answer>(),
            (await month).As<GetDisclosureSummaryEndpoint.Answer>(),
            (await operations).As<GetOperationSummaryEndpoint.Answer>(),
            (await holdings).As<GetHoldingSummaryEndpoint.Answer>(), await visit.Recipients(),
            await Needs(visit, today)));
    }

    private static async Task<Needs> Needs(Visit visit, DateOnly today)
    {
        var refusals = await visit.Ask("ListRefusals", ("limit", Paging.MostLimit));
        var proposals = await visit.Ask("ListProposals", ("limit", Paging.MostLimit));
        var extracts = await visit.Ask("ListExtracts", ("State", "asked"), ("Limit", Paging.MostLimit));
        var ledger = await visit.Ask("GetLedgerState");
        var self = (await visit.Ask("GetSelf")).As<GetSelfEndpoint.Answer>();
        Guid[] proposed =
        [
            .. proposals.As<ListAnswer<ProposalAnswer>>().Items.Select(it => it.ProposedBy),
            .. extracts.As<ListAnswer<ListExtractsEndpoint.Item>>().Items.Select(it => it.AskedBy),
        ];
        return new(
            refusals.As<ListAnswer<RefusalAnswer>>().Items.Count(it => Astana.DayOf(it.LastAt) == today),
            proposed.Length, self.MayApprove ? proposed.Count(by => by != self.ActorId) : 0,
            ledger.IsGood ? ledger.As<StatePage.Answer>() : null);
    }
}

/// <summary>What the first page shows.</summary>
public sealed record OverviewModel(
    DateOnly Today, GetDisclosureSummaryEndpoint.Answer Now, GetDisclosureSummaryEndpoint.Answer Month,
    GetOperationSummaryEndpoint.Answer Operations, GetHoldingSummaryEndpoint.Answer Holdings, RecipientNames Recipients,
    Needs Needs);

/// <summary>What wants somebody's attention.</summary>
/// <param name="Refusals">Of today, the last thousand at most.</param>
/// <param name="Waiting">Matters that wait for a second person.</param>
/// <param name="Mine">Of them, those this person may decide.</param>
/// <param name="Ledger">None if it does not say.</param>
public sealed record Needs(int Refusals, int Waiting, int Mine, StatePage.Answer? Ledger);
