using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Registry.Api.Console.Entry;

/// <summary>A list as it was sent or pasted: text, then rows of it.</summary>
/// <param name="Wrong">Why it is none.</param>
public sealed record ListText(string Text, string? Wrong)
{
    /// <summary>Ours: what a person can look over, and what one request does.</summary>
    public const int MostLines = 1_000;

    public const int MostBytes = 1 << 20;

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly char[] Delimiters = [';', ',', '\t'];

    public static async Task<ListText> From(IFormCollection form, CancellationToken ct)
    {
        if (form.Files["file"] is not { Length: > 0 } file)
            return Of($"{form["list"]}");
        if (file.Length > MostBytes)
            return new("", "list-too-large");
        using var held = new MemoryStream();
        await file.CopyToAsync(held, ct);
        try
        {
            return Of(Strict.GetString(held.ToArray()));
        }
        catch (DecoderFallbackException)
        {
            return new("", "not-utf-8");
        }
    }

    private static ListText Of(string text) => text.TrimStart('\ufeff') switch
    {
        var it when Encoding.UTF8.GetByteCount(it) > MostBytes => new(it, "list-too-large"),
        var it when string.IsNullOrWhiteSpace(it) => new(it, "list-empty"),
        var it => new(it, null),
    };

    /// <summary>Rows with the numbers of their lines, the head first; none if quotes are not in pairs.</summary>
    public IReadOnlyList<(int Line, string[] Cells)>? Rows()
    {
        var isBad = false;
        using var parser = new CsvParser(new StringReader(Text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = $"{Delimiter()}",
            BadDataFound = _ => isBad = true,
            ExceptionMessagesContainRawData = false,
            TrimOptions = TrimOptions.Trim,
        });
        var rows = new List<(int, string[])>();
        while (parser.Read() && rows.Count <= MostLines + 1)
            if (parser.Record!.Any(cell => cell.Length > 0))
                rows.Add((parser.RawRow, parser.Record!));
        return isBad ? null : rows;
    }

    /// <summary>Spreadsheets write what their country's settings say: the head tells.</summary>
    private char Delimiter()
    {
        var head = Text.Split('\n').First(line => !string.IsNullOrWhiteSpace(line));
        return Delimiters.MaxBy(delimiter => head.Count(letter => letter == delimiter));
    }
}
