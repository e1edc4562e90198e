using System.Globalization;
using System.Net;
using Registry.Api.CentreConfiguration;
using Registry.Audit.Extracts;
using Registry.Domain;
using Registry.Domain.Words;

namespace Registry.Api.Extracts.Printing;

/// <summary>What a page is printed from.</summary>
/// <param name="AskedBy">Id of the employee.</param>
/// <param name="Names">Of recipients, by id.</param>
public sealed record PrintedExtract(
    Manifest Manifest, CentreDocument Centre, Guid AskedBy, Guid ApprovedBy,
    IReadOnlyDictionary<string, string> Names, PrintedRows Rows);

/// <summary>An extract to print on A4 in one language: no script, nothing from elsewhere, everything escaped.</summary>
public sealed class ExtractPage(PrintedExtract it, Language language)
{
    private readonly ExtractWords words = ExtractWords.In(language);

    private Manifest Manifest => it.Manifest;

    public void Write(TextWriter to)
    {
        to.Write(Head());
        to.Write(Facts());
        to.Write($"<section>\n<h2>{E(words.Coverage)}</h2>\n<ul>\n");
        foreach (var told in Manifest.Coverage)
            to.Write($"<li>{E(language == Language.Kk ? told.Kk : told.Ru)}</li>\n");
        to.Write($"</ul>\n<h2>{E(words.HowToVerify)}</h2>\n<p>{E(words.Verify)}</p>\n</section>\n");
        if (it.Rows.AreTooMany)
            Summary(to);
        else
            Rows(to);
        to.Write("</main>\n</body>\n</html>\n");
    }

    private string Head() => $"""
        <!doctype html>
        <html lang="{Code.Of(language)}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{E(words.Title)} · {E(Manifest.ExtractId)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <header>
        <p>{E(it.Centre.Operator.Name.In(language))}</p>
        <h1>{E(words.Title)}</h1>
        <p class="note">{E(words.NotProved)}</p>
        </header>
        <main>

        """;

    private string Facts()
    {
        var centre = it.Centre.Operator;
        (string Word, string? Fact)[] facts =
        [
            (words.Number, Manifest.ExtractId),
            (words.Operator, centre.Name.In(language)),
            (words.Bin, centre.Bin),
            (words.Address, centre.Address.In(language)),
            (words.Contact, centre.Contact),
            (words.Officer, centre.Officer.In(language)),
            (words.Receiver, Manifest.Receiver is { } receiver ? $"{Name(receiver)} ({receiver})" : words.ToThePerson),
            (words.Purpose, Purpose(Manifest.Purpose)),
            (words.Ground, Term(GroundTerms.Legal, Manifest.Ground)),
            (words.AskedBy, it.AskedBy.ToString()),
            (words.ApprovedBy, it.ApprovedBy.ToString()),
            (words.IssuedAt, $"{words.At(Manifest.IssuedAt)}. {words.Zone}"),
            .. Asked(),
            (words.Tree, string.Create(CultureInfo.InvariantCulture, $"{Manifest.Begin} – {Manifest.End}")),
            (words.Shown, Manifest.Shown.ToString(CultureInfo.InvariantCulture)),
            (words.Lost, Manifest.Lost?.ToString(CultureInfo.InvariantCulture)),
            (words.Fields, Manifest.Fields.Count == 0 ? words.NoFields : Terms(DataTerms.Fields, Manifest.Fields)),
        ];
        return $"<dl>\n{string.Concat(facts.Where(fact => fact.Fact is { Length: > 0 })
            .Select(fact => $"<dt>{E(fact.Word)}</dt><dd>{E(fact.Fact!)}</dd>\n"))}</dl>\n";
    }

    private IEnumerable<(string Word, string? Fact)> Asked()
    {
        if (Manifest is not { Period: { } period, Filter: { } filter })
            return [(words.Filter, words.OfPerson)];
        var limits = new[]
        {
            Limit(words.Types, filter.Types, type => type),
            Limit(words.Recipients, filter.Recipients, Name),
            Limit(words.Purposes, filter.Purposes, Purpose),
            Limit(words.Grounds, filter.Grounds, ground => Term(GroundTerms.Legal, ground)),
            Limit(words.Categories, filter.Categories, category => Term(DataTerms.Categories, category)),
            filter.OccurredFrom is null && filter.OccurredTo is null
                ? null
                : $"{words.Occurred}: {filter.OccurredFrom ?? "…"} – {filter.OccurredTo ?? "…"}",
        }.OfType<string>().ToList();
        var narrowed = Manifest.Narrowed switch
        {
            { Appeal: { } appeal } => $"{words.Appeal}: {appeal}. {words.Narrowed}",
            { Actor: { } actor } => $"{words.Actor}: {actor}. {words.Narrowed}",
            _ => null,
        };
        return
        [
            (words.Period, $"{words.At(period.From)} – {words.At(period.To)} ({words.Until})"),
            (words.Filter, limits.Count == 0 ? words.Everything : string.Join("; ", limits)),
            (words.Filter, narrowed),
        ];
    }

    private void Rows(TextWriter to)
    {
        string[] columns =
        [
            words.Index, words.RecordedAt, words.OccurredAt, words.Operation, words.Recipient, words.Purpose,
            words.Ground, words.Categories, .. Manifest.Fields.Select(field => Term(DataTerms.Fields, field)),
        ];
        Table(to, words.Rows, columns, it.Rows.Rows.Select(row => (string[])
        [
            row.Index.ToString(CultureInfo.InvariantCulture), words.At(row.RecordedAt), words.At(row.OccurredAt),
            Term(OperationTerms.List, row.Operation), Name(row.Recipient), Purpose(row.Purpose),
            Term(GroundTerms.Legal, row.Ground), Terms(DataTerms.Categories, row.Categories),
            .. row.Values.Select(value => value ?? ""),
        ]));
    }

    private void Summary(TextWriter to)
    {
        var tooMany = string.Format(CultureInfo.InvariantCulture, words.TooMany, PrintedRows.Most);
        to.Write($"<p class=\"note\">{E(tooMany)}</p>\n");
        Table(to, words.Summary, [words.Day, words.Recipient, words.Count], it.Rows.Days.Select(day => (string[])
            [day.Day, Name(day.Recipient), day.Count.ToString(CultureInfo.InvariantCulture)]));
    }

    private static void Table(
        TextWriter to, string title, IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var head = string.Concat(columns.Select(column => $"<th scope=\"col\">{E(column)}</th>"));
        to.Write($"<h2>{E(title)}</h2>\n<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
            to.Write($"<tr>{string.Concat(row.Select(cell => $"<td>{E(cell)}</td>"))}</tr>\n");
        to.Write("</tbody>\n</table>\n");
    }

    private static string? Limit(string word, IReadOnlyList<string>? codes, Func<string, string> name) =>
        codes is null ? null : $"{word}: {string.Join(", ", codes.Select(name))}";

    private string Name(string recipient) => it.Names.GetValueOrDefault(recipient, recipient);

    private string Purpose(string code) =>
        it.Centre.Purposes.FirstOrDefault(purpose => purpose.Code == code)?.Names.In(language) ?? code;

    private string Terms(TermList list, IEnumerable<string> codes) =>
        string.Join(", ", codes.Select(code => Term(list, code)));

    private string Term(TermList list, string code) =>
        list.Terms.FirstOrDefault(term => term.Code == code) is { } known
            ? language == Language.Kk ? known.Kk : known.Ru
            : code;

    private static string E(string text) => WebUtility.HtmlEncode(text);

    private const string Style = """
        @page { size: A4 landscape; margin: 12mm; }
        body { font: 10pt/1.4 "Noto Sans", "DejaVu Sans", "Segoe UI", sans-serif; margin: 1rem; }
        body { color: #000; background: #fff; }
        h1 { font-size: 16pt; margin: 0 0 .5rem; } h2 { font-size: 12pt; margin: 1rem 0 .3rem; }
        dl { display: grid; grid-template-columns: 14rem 1fr; gap: .15rem 1rem; }
        dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
        .note { border: 1px solid #000; padding: .4rem; }
        table { border-collapse: collapse; width: 100%; font-size: 8pt; }
        th, td { border: 1px solid #777; padding: .15rem .3rem; text-align: left; vertical-align: top; }
        th, td { overflow-wrap: anywhere; }
        thead { display: table-header-group; } tr { break-inside: avoid; }
        @media print { body { margin: 0; } }
        """;
}
