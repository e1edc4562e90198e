using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Registry.Api.Console.Frame;

/// <summary>
/// A CSV file to take away, as spreadsheets here open it: UTF-8 with its mark, semicolons. A text that begins like a
/// formula is a text all the same (OWASP, CSV injection).
/// </summary>
internal sealed class CsvFile(string name, IAsyncEnumerable<IReadOnlyList<string>> rows) : IResult
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        Delimiter = ";", InjectionOptions = InjectionOptions.Escape,
    };

    public static CsvFile Of(string name, IEnumerable<IReadOnlyList<string>> rows) =>
        new(name, rows.ToAsyncEnumerable());

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await using var text = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var writer = new CsvWriter(text, Form);
        await foreach (var row in rows.WithCancellation(httpContext.RequestAborted))
        {
            foreach (var cell in row)
                writer.WriteField(cell);
            await writer.NextRecordAsync();
        }
    }
}
