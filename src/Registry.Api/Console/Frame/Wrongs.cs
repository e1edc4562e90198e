using System.Text.Json.Nodes;
using Registry.Api.Console.Inside;

namespace Registry.Api.Console.Frame;

/// <summary>What a door said no to in a form, so that what was typed can stay and be mended.</summary>
/// <param name="Code">Of the problem.</param>
/// <param name="Article">Of the rule that said no.</param>
/// <param name="Fields">Where in the request, and what is wrong there.</param>
public sealed record Wrongs(string Code, string? Article, IReadOnlyList<(string At, string Code)> Fields)
{
    public static Wrongs None { get; } = new("", null, []);

    public bool Any => Code.Length > 0;

    public bool Has(string at) => Fields.Any(field => field.At == at);

    /// <summary>What is wrong at a field of the page; paths of a request end in its name.</summary>
    public string? CodeOf(string id) => Fields.FirstOrDefault(field => field.At.Split('.')[^1] == id).Code;

    public static Wrongs Of(ApiAnswer answer) => new(
        $"{answer.Body["code"]}",
        answer.Body["article"]?.GetValue<string>(),
        answer.Body["errors"] is JsonArray errors
            ? [.. errors.Select(error => ($"{error!["at"]}", $"{error["code"]}"))]
            : []);

    /// <summary>The same, by the names of the page's fields.</summary>
    /// <param name="fields">Members of the request, or the beginning of their paths, and the field of the page.</param>
    public Wrongs On(params (string At, string Field)[] fields) => this with
    {
        Fields = [.. Fields.Select(it => (Page(it.At, fields), it.Code))],
    };

    private static string Page(string at, (string At, string Field)[] fields) => fields
        .Where(it => at == it.At || at.StartsWith($"{it.At}.", StringComparison.Ordinal))
        .Select(it => it.Field).FirstOrDefault() ?? at;

    /// <summary>Something that the form itself can tell.</summary>
    public static Wrongs At(string field, string code) => new("malformed-request", null, [(field, code)]);
}
