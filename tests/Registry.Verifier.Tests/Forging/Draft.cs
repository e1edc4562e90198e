using System.Text;
using System.Text.Json.Nodes;

namespace Registry.Verifier.Tests.Forging;

/// <summary>The lines that an extract shows of one leaf.</summary>
internal sealed class Shown
{
    public required int Index { get; set; }

    public string? Place { get; set; }

    public string? Head { get; set; }

    public string? Rest { get; set; }

    public string? Body { get; set; }

    public List<string> Openings { get; set; } = [];

    public IEnumerable<string> Lines => new[] { Place, Head, Rest, Body }.OfType<string>().Concat(Openings);
}

/// <summary>An extract before it is packed: every part of it can still be made to lie.</summary>
internal sealed class Draft
{
    public required World World { get; init; }

    public required JsonObject Manifest { get; set; }

    public required List<Shown> Leaves { get; init; }

    public string? Start { get; set; }

    public required string End { get; set; }

    /// <summary>How long the data are, and how the last line ends.</summary>
    public Func<string, string> Data { get; set; } = text => text;

    public Func<string, string> Rows { get; set; } = text => text;

    public Shown At(int index) => Leaves.Single(leaf => leaf.Index == index);

    public SortedDictionary<string, byte[]> Files()
    {
        Manifest["shown"] ??= Leaves.Count(leaf => leaf.Body is not null);
        var data = Data(string.Concat(Leaves.SelectMany(leaf => leaf.Lines).Select(line => line + "\n")));
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["manifest.json"] = Canon.Bytes(Manifest.ToJsonString()), ["data.jsonl"] = Canon.Bytes(data),
            ["end.checkpoint"] = Canon.Bytes(End), ["rows.csv"] = Canon.Bytes(Rows(Csv())),
            ["names.json"] = Canon.Bytes($$"""{"{{World.Recipients[0]}}":"Water utility"}"""),
            ["extract.kk.html"] = Canon.Bytes("<p>Үзінді</p>"), ["extract.ru.html"] = Canon.Bytes("<p>Выписка</p>"),
        };
        if (Start is not null)
            files["start.checkpoint"] = Canon.Bytes(Start);
        return files;
    }

    private string Csv()
    {
        var fields = Manifest["fields"]!.AsArray().Select(field => (string)field!).ToList();
        var text = new StringBuilder();
        text.Append(Row(
            [
                "index", "type", "recordedAt", "occurredAt", "operation", "recipient", "purpose", "ground",
                "categories", "door", "matter", "actor", .. fields,
            ]));
        foreach (var leaf in Leaves.Where(leaf => leaf.Body is not null && leaf.Head is not null))
            text.Append(Row(Cells(leaf, fields)));
        return text.ToString();
    }

    private static IEnumerable<string?> Cells(Shown leaf, List<string> fields)
    {
        if (Object(leaf.Head) is not { } head || Object(leaf.Body) is not { } body)
            return [];
        var told = body["Circumstances"] as JsonObject ?? [];
        var opened = leaf.Openings.Select(Array).OfType<JsonArray>().Where(opening => opening.Count == 3 && opening[2]!.GetValueKind() == System.Text.Json.JsonValueKind.String)
            .DistinctBy(opening => (string)opening[1]!).ToDictionary(opening => (string)opening[1]!, opening => (string)opening[2]!);
        return
        [
            $"{leaf.Index}", (string?)head["type"], (string?)head["recordedAt"], (string?)told["OccurredAt"],
            (string?)told["Operation"], (string?)head["recipient"], (string?)head["purpose"], (string?)head["ground"],
            string.Join(' ', head["categories"]?.AsArray().Select(one => (string)one!) ?? []), (string?)head["door"],
            (string?)told["Matter"], (string?)told["Actor"], .. fields.Select(field => opened.GetValueOrDefault(field)),
        ];
    }

    private static string Row(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? value)
    {
        var text = (value ?? "").Replace("\"", "\"\"", StringComparison.Ordinal);
        var isFormula = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal);
        return $"\"{(isFormula ? "'" : "")}{text}\"";
    }

    private static JsonObject? Object(string? line) => Parse(line) as JsonObject;

    private static JsonArray? Array(string? line) => Parse(line) as JsonArray;

    private static JsonNode? Parse(string? line)
    {
        try
        {
            return line is null ? null : JsonNode.Parse(line, null, new() { AllowDuplicateProperties = false });
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
