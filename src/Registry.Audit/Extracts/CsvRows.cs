using System.Buffers;
using System.Text;

namespace Registry.Audit.Extracts;

/// <summary>The rows of <c>rows.csv</c>: docs/extract-format.md section 5. Same lines, same bytes.</summary>
/// <param name="fields">Codes of the values that are opened, in the order of their columns.</param>
public sealed class CsvRows(IReadOnlyList<string> fields)
{
    private static readonly string[] Columns =
        [
            "index", "type", "recordedAt", "occurredAt", "operation", "recipient", "purpose", "ground", "categories",
            "door", "matter", "actor",
        ];

    /// <summary>The line with the names of the columns.</summary>
    public void Header(IBufferWriter<byte> to)
    {
        Cell(to, [], isFirst: true, Columns[0]);
        foreach (var name in Columns.Skip(1).Concat(fields))
            Cell(to, [], isFirst: false, name);
        to.Write("\r\n"u8);
    }

    /// <summary>The line of a shown leaf.</summary>
    /// <param name="index">Of the leaf in the tree.</param>
    /// <param name="values">As many as there are fields, in their order; null where none is opened.</param>
    /// <exception cref="MalformedException">Head or body is not one.</exception>
    public void Row(
        IBufferWriter<byte> to, long index, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body,
        IReadOnlyList<string?> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Count, fields.Count);
        if (!HeadForm.TryRead(head, out var members) || !EventForm.TryRead(body, out var form))
            throw new MalformedException("row", "is made of a head or body that is none");
        Row(to, index, new ReadHead(head, members), new ReadBody(body, form), values);
    }

    public static void Row(
        IBufferWriter<byte> to, long index, ReadHead head, ReadBody body, IReadOnlyList<string?> values)
    {
        Span<byte> digits = stackalloc byte[20];
        index.TryFormat(digits, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        Cell(to, digits[..length], isFirst: true);
        Cell(to, head.Line[head.Form.Type]);
        Cell(to, head.Line[head.Form.RecordedAt]);
        Cell(to, body.Line[body.Form.OccurredAt]);
        Cell(to, body.Line[body.Form.Operation]);
        Cell(to, head.Line[head.Form.Recipient]);
        Cell(to, head.Line[head.Form.Purpose]);
        Cell(to, head.Line[head.Form.Ground]);
        Cell(to, [], isFirst: false, string.Join(' ', head.Categories()));
        Cell(to, head.Line[head.Form.Door]);
        Cell(to, body.Line[body.Form.Matter]);
        Cell(to, body.Line[body.Form.Actor]);
        foreach (var value in values)
            Cell(to, [], isFirst: false, value ?? "");
        to.Write("\r\n"u8);
    }

    /// <param name="raw">Of a JSON text, between its quotation marks; what has an escape is opened first.</param>
    private static void Cell(IBufferWriter<byte> to, ReadOnlySpan<byte> raw, bool isFirst = false, string? text = null)
    {
        if (text is null && raw.Contains((byte)'\\'))
            text = Strict.Open(raw);
        to.Write(isFirst ? "\""u8 : ",\""u8);
        var value = text is null ? raw : Encoding.UTF8.GetBytes(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        // A spreadsheet takes a cell that begins like this for a formula.
        if (value.Length > 0 && "=+-@\t\r"u8.Contains(value[0]))
            to.Write("'"u8);
        to.Write(value);
        to.Write("\""u8);
    }
}

/// <summary>A head with its line.</summary>
public readonly ref struct ReadHead(ReadOnlySpan<byte> line, HeadForm form)
{
    public ReadOnlySpan<byte> Line { get; } = line;

    public HeadForm Form { get; } = form;

    /// <summary>The texts of the array, none if there is none.</summary>
    public List<string> Categories()
    {
        var codes = new List<string>();
        var reader = new System.Text.Json.Utf8JsonReader(Line[Form.Categories]);
        while (!Form.Categories.Equals(default) && reader.Read())
            if (reader.TokenType == System.Text.Json.JsonTokenType.String)
                codes.Add(reader.GetString()!);
        return codes;
    }
}

/// <summary>A body with its line.</summary>
public readonly ref struct ReadBody(ReadOnlySpan<byte> line, EventForm form)
{
    public ReadOnlySpan<byte> Line { get; } = line;

    public EventForm Form { get; } = form;
}
