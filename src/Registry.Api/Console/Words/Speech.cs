using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Components;
using Registry.Api.CentreConfiguration;
using Registry.Api.Problems;
using Registry.Domain;
using Registry.Domain.Words;

namespace Registry.Api.Console.Words;

/// <summary>How a page speaks to its reader: texts, names of codes, numbers and times in one language.</summary>
/// <remarks>Times are Astana's, UTC+5; a no-break space stands inside numbers and between number and unit.</remarks>
public sealed partial class Speech(Language language, CentreDocument centre)
{
    private static readonly Dictionary<string, TermList> Lists =
        Vocabulary.Lists.ToDictionary(list => list.Name, StringComparer.Ordinal);

    public Language Language => language;

    public string Tag => Code.Of(language);

    public string this[string key] => WordList.Of(language, key).Text;

    /// <summary>A text with its blanks {0}, {1} … filled in; what is markup stays so, all else is escaped.</summary>
    public MarkupString Line(string key, params object?[] parts) => Filled(this[key], parts);

    /// <summary>The same as plain text: of a title, an attribute.</summary>
    public string Text(string key, params object?[] parts) =>
        string.Format(CultureInfo.InvariantCulture, this[key], parts);

    /// <summary>The same, in the form that goes with a number; {0} is the number.</summary>
    public MarkupString Count(string key, long number, params object?[] parts) =>
        Filled(WordList.Of(language, key).For(Plural(number)), [Number(number), .. parts]);

    /// <summary>The name of a code of a closed list of the vocabulary.</summary>
    public string Term(string list, string code) =>
        Lists[list].Terms.FirstOrDefault(term => term.Code == code) is { } term ? In(term) : code;

    /// <summary>A closed list with its names, in its order.</summary>
    public IEnumerable<(string Code, string Text)> Terms(TermList list) =>
        list.Terms.Select(term => (term.Code, In(term)));

    public IEnumerable<(string Code, string Text)> Purposes =>
        centre.Purposes.Select(purpose => (purpose.Code, purpose.Names.In(language)));

    public string Purpose(string code) =>
        centre.Purposes.FirstOrDefault(purpose => purpose.Code == code)?.Names.In(language) ?? code;

    /// <summary>What a problem or refusal is called.</summary>
    public string Problem(string code) => ProblemCatalogue.ByCode.TryGetValue(code, out var entry)
        ? language switch
        {
            Language.Kk => entry.Advice.Kk,
            Language.Ru => entry.Advice.Ru,
            _ => entry.Kind.Title,
        }
        : code;

    /// <summary>What to do about a field that was not taken: by its code, else by what kind of value it was.</summary>
    public string Wrong(string code) => this[((string[])[$"wrong.{code}", $"wrong.{code.Split('-')[0]}"])
        .FirstOrDefault(WordList.Has, "wrong.other")];

    public string Categories(IEnumerable<string> codes) =>
        string.Join(", ", codes.Select(code => Term(DataTerms.Categories.Name, code)));

    public string In(Texts texts) => texts.In(language);

    private string In(Term term) => language switch
    {
        Language.Kk => term.Kk,
        Language.Ru => term.Ru,
        _ => term.En,
    };

    private static MarkupString Filled(string text, object?[] parts) => new(string.Format(
        CultureInfo.InvariantCulture, WebUtility.HtmlEncode(text),
        [.. parts.Select(part => part is MarkupString markup ? markup.Value : WebUtility.HtmlEncode($"{part}"))]));

    /// <summary>CLDR: Kazakh here has one form after a number, English two, Russian three.</summary>
    private string Plural(long number) => language switch
    {
        Language.Kk => "other",
        Language.En => number == 1 ? "one" : "other",
        _ => (number % 10, number % 100) switch
        {
            (1, not 11) => "one",
            ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
            _ => "many",
        },
    };
}
