using System.Globalization;
using System.Runtime.CompilerServices;
using Registry.Api.Console.Frame;
using Registry.Api.Console.Inside;
using Registry.Api.Console.Words;
using Registry.Api.Reads;

namespace Registry.Api.Console.Disclosures;

/// <summary>
/// GET /console/disclosures/list.csv: the list as the filter has it, whole, for a table program. No id of a person is
/// in it.
/// </summary>
public static class DisclosuresExport
{
    private static readonly string[] Columns =
    [
        "disclosures.time", "disclosures.recipient", "find.categories", "disclosures.purpose", "disclosures.ground",
        "disclosures.channel", "disclosures.findings", "subject.confirmed", "subject.event",
    ];

    public static async Task<IResult> Show(Visit visit, [AsParameters] DisclosuresScreen.Asked asked)
    {
        var narrowing = DisclosuresScreen.Narrowing(visit, asked);
        var first = await visit.Ask("ListDisclosures", [.. narrowing, ("Limit", 1)]);
        return first.IsGood
            ? new CsvFile("disclosures-list.csv", Rows(visit, await visit.Recipients(), narrowing, visit.Ended))
            : visit.Refused(first);
    }

    /// <exception cref="NotGoodException">The list stopped: the file is cut off, and the browser says so.</exception>
    private static async IAsyncEnumerable<IReadOnlyList<string>> Rows(
        Visit visit, RecipientNames recipients, (string, object?)[] narrowing,
        [EnumeratorCancellation] CancellationToken ct)
    {
        yield return [.. Columns.Select(key => visit.Say[key])];
        string? cursor = null;
        do
        {
            ct.ThrowIfCancellationRequested();
            var page = (await visit.Ask(
                    "ListDisclosures", [.. narrowing, ("Limit", Paging.MostLimit), ("Cursor", cursor)]))
                .As<ListAnswer<DisclosureAnswer>>();
            foreach (var row in page.Items)
                yield return Cells(visit.Say, recipients, row);
            cursor = page.Next;
        }
        while (cursor is not null);
    }

    private static IReadOnlyList<string> Cells(Speech say, RecipientNames recipients, DisclosureAnswer it) =>
    [
        it.OccurredAt.ToOffset(Domain.Astana.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        recipients.Of(it.RecipientId), say.Categories(it.Categories), say.Purpose(it.Purpose),
        say.Term(Domain.Words.GroundTerms.Legal.Name, it.Ground),
        say.Term(Domain.Words.CircumstanceTerms.Channels.Name, it.Channel),
        string.Join("; ", it.Findings.Select(say.Problem)),
        it.Confirmation is { } said ? say.Term(Domain.Words.RuleTerms.Confirmations.Name, said) : "",
        it.DisclosureId.ToString(),
    ];
}
