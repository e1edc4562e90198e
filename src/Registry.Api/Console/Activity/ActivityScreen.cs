using Registry.Api.Console.Frame;
using Registry.Api.Console.Words;
using Registry.Api.Reads;
using Registry.Domain;

namespace Registry.Api.Console.Activity;

/// <summary>GET /console/activity: who did what with people's data, people of the centre and systems.</summary>
public static class ActivityScreen
{
    private const int Rows = 25;

    /// <summary>Ours: a week; longer periods are asked for.</summary>
    private const int Days = 7;

    /// <summary>Days as typed; an actor's random id.</summary>
    public sealed record Asked(string? From, string? To, Guid? Actor, string? Cursor);

    public static async Task<IResult> Show(Visit visit, [AsParameters] Asked asked)
    {
        var today = Astana.DayOf(visit.Now);
        var (from, to) = (Speech.Typed(asked.From) ?? today.AddDays(1 - Days), Speech.Typed(asked.To) ?? today);
        (string, object?)[] period =
        [
            ("From", Astana.StartOf(from)),
            ("To", Astana.StartOf(to.AddDays(1))), ("Actor", asked.Actor),
        ];
        var summary = await visit.Ask("SummariseOperations", period);
        if (!summary.IsGood)
            return visit.Refused(summary);
        var list = asked.Actor is null
            ? null
            : await visit.Ask("ListOperations", [.. period, ("Limit", Rows), ("Cursor", asked.Cursor)]);
        if (list is { IsGood: false })
            return visit.Refused(list);
        return visit.Show<ActivityPage>(new ActivityModel(
            asked, from, to, summary.As<GetOperationSummaryEndpoint.Answer>(),
            list?.As<ListAnswer<OperationEntry>>()));
    }
}

/// <param name="List">What one of them did; none where nobody was chosen.</param>
public sealed record ActivityModel(
    ActivityScreen.Asked Asked, DateOnly From, DateOnly To, GetOperationSummaryEndpoint.Answer Summary,
    ListAnswer<OperationEntry>? List)
{
    public string Address(Guid? actor, string? cursor = null) => "/console/activity" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["from"] = Speech.Typing(From), ["to"] = Speech.Typing(To), ["actor"] = actor?.ToString(),
            ["cursor"] = cursor,
        }.Where(it => it.Value is not null));
}
