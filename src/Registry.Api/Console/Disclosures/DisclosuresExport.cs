using System.Globalization;
using System.Text;
using Registry.Api.Console.Frame;
using Registry.Api.Console.Words;
using Registry.Api.Reads;

namespace Registry.Api.Console.Disclosures;

/// <summary>
/// GET /console/disclosures/list.csv: the list as the filter has it, for a table program. RFC 4180, UTF-8 with its
/// mark. No id of a person is in it.
/// </summary>
public sealed class DisclosuresExport(Visit visit, RecipientNames recipients, (string, object?)[] narrowing) : IResult
{
    /// <summary>Ours: what a table program opens; more is an extract.</summary>
    private const int Most = 100_000;

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
            ? new DisclosuresExport(visit, await visit.Recipients(), narrowing)
            : visit.Refused(first);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"disclosures.csv\"";
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        await using var writer = new StreamWriter(response.Body, utf8);
        await Line(writer, Columns.Select(key => visit.Say[key]));
        string? cursor = null;
        var written = 0;
        do
        {
            var answer = await visit.Ask(
                "ListDisclosures", [.. narrowing, ("Limit", Paging.MostLimit), ("Cursor", cursor)]);
            if (!answer.IsGood)
                throw new InvalidOperationException($"The list stopped with {answer.Status}."); // the file is cut off
            var page = answer.As<ListAnswer<DisclosureAnswer>>();
            foreach (var row in page.Items)
                await Line(writer, Cells(row));
            (cursor, written) = (page.Next, written + page.Items.Count);
        }
        while (cursor is not null && written < Most);
    }

    private IEnumerable<string> Cells(DisclosureAnswer it) =>
    [
        it.OccurredAt.ToOffset(Domain.Astana.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        recipients.Of(it.RecipientId), Say.Categories(it.Categories), Say.Purpose(it.Purpose),
        Say.Term(Domain.Words.GroundTerms.Legal.Name, it.Ground),
        Say.Term(Domain.Words.CircumstanceTerms.Channels.Name, it.Channel),
        string.Join("; ", it.Findings.Select(Say.Problem)),
        it.Confirmation is { } said ? Say.Term(Domain.Words.RuleTerms.Confirmations.Name, said) : "",
        it.DisclosureId.ToString(),
    ];

    private Speech Say => visit.Say;

    private static Task Line(TextWriter writer, IEnumerable<string> cells) =>
        writer.WriteAsync(string.Join(',', cells.Select(Cell)) + "\r\n");

    /// <summary>A name that begins like a formula is a text all the same (OWASP, CSV injection).</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0]) ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
