using Registry.Api.Console.Frame;
using Registry.Api.Hosting;
using Registry.Api.Operations;
using Registry.Api.Reads;
using Registry.Store;

namespace Registry.Api.Console.Entry;

/// <summary>
/// /console/entry/list: disclosures that were made, line by line. First every line is checked and nothing recorded;
/// then the good ones are recorded, each with its answer.
/// </summary>
public static class ListScreen
{
    public static IResult Show(Visit visit) => visit.Show<ListPage>(new ListModel("", Guid.NewGuid(), visit.Say.Tag));

    /// <summary>GET /console/entry/template.csv: the head of a list in the reader's language.</summary>
    public static IResult Template(Visit visit) => CsvFile.Of(
        "template.csv", [[.. ListColumns.All.Select(column => visit.Say[$"entry.column-{column}"])]]);

    /// <summary>POST …/list: checks it, and records it where the form says that it was looked over.</summary>
    public static async Task<IResult> Take(Visit visit, Centre centre, Vault vault)
    {
        var sent = await visit.Request.ReadFormAsync(visit.Ended);
        var text = await ListText.From(sent, visit.Ended);
        var list = new ListModel(text.Text, EntryForm.Id(sent["batch"]) ?? Guid.NewGuid(),
            $"{sent["language"]}" is { Length: > 0 } spoken ? spoken : visit.Say.Tag);
        if (text.Wrong is { } wrong)
            return Again(visit, list, wrong);
        var rows = text.Rows();
        if (rows is null or { Count: < 2 } or { Count: > ListText.MostLines + 1 })
            return Again(visit, list, rows is null ? "list-quotes" : rows.Count < 2 ? "list-empty" : "list-too-long");
        var recipients = await visit.Recipients();
        var columns = new ListColumns(centre.Document, recipients);
        var head = rows[0].Cells.Select(columns.Column).ToList();
        if (HeadWrong(head) is { } unknown)
            return Again(visit, list, unknown);
        var (lines, alike) = (new List<ListLine>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (number, cells) in rows.Skip(1))
            lines.Add(await ListLine.Of(
                number, [.. head.OfType<string>()], cells, columns, Start(list, cells, alike, vault), visit.Now)
                .Placed(visit));
        return sent["sure"] == "yes"
            ? visit.Show<ListResultPage>(await Record(visit, lines))
            : visit.Show<CheckedPage>(new CheckedModel(list, lines, recipients));
    }

    /// <param name="alike">How often a line was met that says the same.</param>
    private static EntryForm Start(ListModel list, string[] cells, Dictionary<string, int> alike, Vault vault)
    {
        var said = string.Join('\u001f', cells);
        alike[said] = alike.GetValueOrDefault(said) + 1;
        return new(EntryForm.Disclosure, ListLine.OperationId(vault.Ids, list.Batch, said, alike[said]))
        {
            Language = list.Language,
        };
    }

    private static IResult Again(Visit visit, ListModel model, string wrong) => visit.Show<ListPage>(
        model with { Wrong = Wrongs.At("list", wrong) }, StatusCodes.Status422UnprocessableEntity);

    private static string? HeadWrong(List<string?> head) =>
        head.Contains(null) || head.Distinct().Count() < head.Count ? "list-column"
        : ListColumns.All.Except(ListColumns.MayLack).Except(head).Any() ? "list-lacks-column"
        : head.Contains("person") || head.Contains("appeal") ? null : "list-lacks-column";

    private static async Task<IReadOnlyList<ListResult>> Record(Visit visit, IEnumerable<ListLine> lines)
    {
        var policies = await visit.Policies();
        var results = new List<ListResult>();
        foreach (var line in lines)
            results.Add(line.IsGood
                ? await Told(visit, line, policies)
                : new(line.Number, null, [], $"wrong.{line.Wrongs[0].Code}"));
        return results;
    }

    private static async Task<ListResult> Told(Visit visit, ListLine line, PoliciesAnswer policies)
    {
        var told = await visit.Tell(line.Form, policies);
        if (!told.IsGood)
            return new(line.Number, null, [], $"{told.Body["code"]}");
        var answer = told.As<OperationAnswer>();
        return new(
            line.Number, answer.Receipt.Position, [.. (answer.Findings ?? []).Select(it => it.Code)],
            answer.Repeated ? "repeated" : null);
    }

    /// <summary>POST …/result.csv: a result's table as a file. It has numbers and codes of ours, no values.</summary>
    public static async Task<IResult> Save(Visit visit)
    {
        var form = await visit.Request.ReadFormAsync(visit.Ended);
        var results = $"{form["results"]}".Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(ListResult.Read).OfType<ListResult>().ToList();
        string[] head = ["entry.line", "entry.result", "entry.position", "disclosures.findings"];
        return CsvFile.Of("result.csv", [
            [.. head.Select(key => visit.Say[key])],
            .. results.Select(it => (string[])[
                $"{it.Line}", it.Said(visit.Say), $"{it.Position}",
                string.Join("; ", it.Findings.Select(visit.Say.Problem))]),
        ]);
    }
}

/// <summary>What was pasted or sent.</summary>
/// <param name="Batch">With what a line says it makes the line's operation.</param>
/// <param name="Language">The policy was shown in it.</param>
public sealed record ListModel(string Text, Guid Batch, string Language)
{
    public Wrongs Wrong { get; init; } = Wrongs.None;
}

public sealed record CheckedModel(ListModel List, IReadOnlyList<ListLine> Lines, RecipientNames Recipients);
