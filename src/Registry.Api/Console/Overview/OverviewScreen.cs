using Registry.Api.Console.Frame;
using Registry.Api.Reads;
using Registry.Domain;

namespace Registry.Api.Console.Overview;

/// <summary>GET /console: what happened today, what needs me, how the ledger stands.</summary>
public static class OverviewScreen
{
    public static async Task<IResult> Show(Visit visit)
    {
        var today = Astana.DayOf(visit.Now);
        var start = new DateTimeOffset(today.AddDays(-29).ToDateTime(default), Astana.Offset);
        var month = await visit.Ask("SummariseDisclosures", ("From", start));
        if (!month.IsGood)
            return visit.Refused(month);
        var now = await visit.Ask("SummariseDisclosures", ("From", start.AddDays(29)));
        var refusals = await visit.Ask("ListRefusals", ("Limit", 1000));
        return visit.Show<OverviewPage>(new OverviewModel(
            today, now.As<GetDisclosureSummaryEndpoint.Answer>(), month.As<GetDisclosureSummaryEndpoint.Answer>(),
            refusals.IsGood
                ? refusals.As<ListAnswer<RefusalAnswer>>().Items.Count(it => Astana.DayOf(it.LastAt) == today)
                : null,
            await visit.Recipients()));
    }
}

/// <summary>What the first page shows.</summary>
/// <param name="Refusals">Today's; none where the person may not ask.</param>
public sealed record OverviewModel(
    DateOnly Today, GetDisclosureSummaryEndpoint.Answer Now, GetDisclosureSummaryEndpoint.Answer Month, int? Refusals,
    RecipientNames Recipients);
