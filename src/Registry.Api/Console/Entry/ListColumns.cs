using Registry.Api.CentreConfiguration;
using Registry.Api.Console.Frame;
using Registry.Api.Console.Words;
using Registry.Domain;
using Registry.Domain.Words;

namespace Registry.Api.Console.Entry;

/// <summary>The columns of a list, and what may stand in them: codes, or their names in any of the languages.</summary>
public sealed class ListColumns(CentreDocument centre, RecipientNames recipients)
{
    public static IReadOnlyList<string> All { get; } =
    [
        "person", "appeal", "recipient", "categories", "occurred", "channel", "medium", "purpose", "ground", "reason",
        "document",
    ];

    /// <summary>Those a list may lack.</summary>
    public static IReadOnlyList<string> MayLack { get; } = ["person", "appeal", "reason", "document"];

    private readonly Speech[] languages =
        [.. Enum.GetValues<Language>().Select(language => new Speech(language, centre))];

    /// <summary>Of the head of a list; none if it names no column.</summary>
    public string? Column(string head) => All.FirstOrDefault(column =>
        Same(column, head) || languages.Any(say => Same(say[$"entry.column-{column}"], head)));

    public string? Purpose(string text) => Known(text, say => say.Purposes);

    public string? Term(TermList list, string text) => Known(text, say => say.Terms(list));

    /// <summary>By its id or its name; two of a name are told apart by their ids only.</summary>
    public Guid? Recipient(string text) => EntryForm.Id(text)
        ?? (recipients.All.Where(it => it.Name is { } name && Same(name, text)).ToList() is [var only]
            ? only.RecipientId
            : null);

    /// <summary>None if one of them is none. A name may have a comma in it.</summary>
    public IReadOnlyList<string>? Categories(string text)
    {
        var codes = new List<string?>();
        foreach (var part in Parts(text, '+', ';', '|'))
        {
            var whole = Term(DataTerms.Categories, part);
            codes.AddRange(whole is not null ? [whole] : Parts(part, ',').Select(it => Term(DataTerms.Categories, it)));
        }

        return codes.Contains(null) ? null : [.. codes.OfType<string>().Distinct()];
    }

    private static string[] Parts(string text, params char[] between) =>
        text.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string? Known(string text, Func<Speech, IEnumerable<(string Code, string Text)>> list) =>
        languages.SelectMany(list).Where(it => Same(it.Code, text) || Same(it.Text, text)).Select(it => it.Code)
            .FirstOrDefault();

    private static bool Same(string one, string other) =>
        string.Equals(one, other.Trim(), StringComparison.OrdinalIgnoreCase);
}
