using Registry.Api.Console.Charts;
using Registry.Api.Console.Frame;
using Registry.Api.Console.Words;
using Registry.Api.Reads;
using Registry.Domain;

namespace Registry.Api.Console.Recipients;

/// <summary>GET /console/recipients/{recipientId}: what one of them received, and what it answers for.</summary>
public static class RecipientScreen
{
    private const int Rows = 25;

    public static async Task<IResult> Show(Visit visit, Guid recipientId, string? cursor)
    {
        var today = Astana.DayOf(visit.Now);
        var from = today.AddDays(-29);
        var list = await visit.Ask(
            "ListDisclosuresOfRecipient", ("recipientId", recipientId), ("Limit", Rows), ("Cursor", cursor));
        if (!list.IsGood)
            return visit.Refused(list);
        var all = await visit.Recipients();
        if (all.All.FirstOrDefault(it => it.RecipientId == recipientId) is not { } recipient)
            return visit.Refused(Inside.ApiAnswer.Refused(Problems.ProblemKinds.NoSuchRoute));
        var month = await visit.Ask(
            "SummariseDisclosures", ("RecipientId", recipientId),
            ("From", Astana.StartOf(from)));
        var ever = await visit.Ask("SummariseDisclosures", ("RecipientId", recipientId));
        return visit.Show<RecipientPage>(new RecipientModel(
            recipient, list.As<ListAnswer<DisclosureAnswer>>(), month.As<GetDisclosureSummaryEndpoint.Answer>(),
            ever.As<GetDisclosureSummaryEndpoint.Answer>(), from, today, cursor, visit.Now));
    }
}

/// <param name="Month">The last thirty days.</param>
public sealed record RecipientModel(
    RecipientAnswer Recipient, ListAnswer<DisclosureAnswer> List, GetDisclosureSummaryEndpoint.Answer Month,
    GetDisclosureSummaryEndpoint.Answer Ever, DateOnly From, DateOnly To, string? Cursor, DateTimeOffset Now)
{
    public bool IsBound => Recipient.UndertakingUntil is { } until && until > Now;

    public DayBars Days(Speech say) => new(
        say, From, To, Month.Days.ToDictionary(day => day.Day, day => (day.Count, day.Findings)));
}
