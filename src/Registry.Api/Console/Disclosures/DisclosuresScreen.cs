using Registry.Api.Console.Charts;
using Registry.Api.Console.Frame;
using Registry.Api.Console.Words;
using Registry.Api.Reads;
using Registry.Domain;

namespace Registry.Api.Console.Disclosures;

/// <summary>GET /console/disclosures: what, to whom, when and on which ground.</summary>
public static class DisclosuresScreen
{
    private const int Rows = 25;

    /// <summary>
    /// As the filter bar sends it: days as typed, codes, no identifier of a person; a select that says "any" sends an
    /// empty text.
    /// </summary>
    public sealed record Asked(
        string? From, string? To, string? Recipient, string? Category, string? Purpose, string? Ground,
        string? Channel, string? Actor, string? Findings, string? Cursor)
    {
        public Guid? RecipientId => Guid.TryParse(Recipient, out var id) ? id : null;

        public Guid? ActorId => Guid.TryParse(Actor, out var id) ? id : null;

        public bool OnlyFindings => Findings == "true";
    }

    public static async Task<IResult> Show(Visit visit, [AsParameters] Asked asked)
    {
        var narrowing = Narrowing(visit, asked);
        var (from, to) = Period(visit, asked);
        var list = await visit.Ask("ListDisclosures", [.. narrowing, ("Limit", Rows), ("Cursor", asked.Cursor)]);
        if (!list.IsGood)
            return visit.Refused(list);
        var summary = await visit.Ask("SummariseDisclosures", narrowing);
        var recipients = await visit.Recipients();
        return visit.Show<DisclosuresPage>(new DisclosuresModel(
            asked, from, to, list.As<ListAnswer<DisclosureAnswer>>(),
            summary.As<GetDisclosureSummaryEndpoint.Answer>(), recipients));
    }

    /// <summary>The month so far, unless said otherwise; days of Astana.</summary>
    private static (DateOnly From, DateOnly To) Period(Visit visit, Asked asked)
    {
        var today = Astana.DayOf(visit.Now);
        return (Speech.Typed(asked.From) ?? today.AddDays(1 - today.Day), Speech.Typed(asked.To) ?? today);
    }

    /// <summary>The filter, as the question takes it.</summary>
    internal static (string Name, object? Value)[] Narrowing(Visit visit, Asked asked)
    {
        var (from, to) = Period(visit, asked);
        return
        [
            ("From", Astana.StartOf(from)), ("To", Astana.StartOf(to.AddDays(1))),
            ("RecipientId", asked.RecipientId),
            ("Category", Given(asked.Category)), ("Purpose", Given(asked.Purpose)), ("Ground", Given(asked.Ground)),
            ("Channel", Given(asked.Channel)), ("Actor", asked.ActorId), ("Findings", asked.OnlyFindings ? true : null),
        ];
    }

    private static string? Given(string? code) => string.IsNullOrEmpty(code) ? null : code;

}

/// <summary>What the page of disclosures shows.</summary>
/// <param name="From">First day, Astana.</param>
/// <param name="To">Last day, Astana.</param>
public sealed record DisclosuresModel(
    DisclosuresScreen.Asked Asked, DateOnly From, DateOnly To, ListAnswer<DisclosureAnswer> List,
    GetDisclosureSummaryEndpoint.Answer Summary, RecipientNames Recipients)
{
    public DayBars Days(Speech say) => new(
        say, From, To, Summary.Days.ToDictionary(day => day.Day, day => (day.Count, day.Findings)));

    /// <summary>This question with one member taken out or another cursor.</summary>
    public string Address(string? without = null, string? cursor = null) =>
        "/console/disclosures" + QueryString.Create(Members
            .Where(it => it.Value is not null && it.Name != without)
            .Append((Name: "cursor", Value: cursor)).Where(it => it.Value is not null)
            .Select(it => KeyValuePair.Create(it.Name, it.Value)));

    /// <summary>The same as a file.</summary>
    public string File =>
        Address().Replace("/console/disclosures", "/console/disclosures/list.csv", StringComparison.Ordinal);

    /// <summary>What is in force, by the name of its field.</summary>
    public IEnumerable<(string Name, string? Value)> Members =>
    [
        ("from", Asked.From), ("to", Asked.To), ("recipient", Asked.RecipientId?.ToString()),
        ("category", Filled(Asked.Category)), ("purpose", Filled(Asked.Purpose)), ("ground", Filled(Asked.Ground)),
        ("channel", Filled(Asked.Channel)), ("actor", Asked.ActorId?.ToString()),
        ("findings", Asked.OnlyFindings ? "true" : null),
    ];

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
