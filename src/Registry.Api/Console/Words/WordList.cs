using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Registry.Domain;

namespace Registry.Api.Console.Words;

/// <summary>
/// Every text of the console, in the <c>*.words.json</c> beside its page: key to kk, ru and en. A plural has its forms
/// by CLDR category in place of a text.
/// </summary>
public static class WordList
{
    private const string Suffix = ".words.json";

    /// <summary>By language and key; the key begins with the file's name: <c>overview.title</c>.</summary>
    private static readonly FrozenDictionary<(Language, string), Phrase> All = Read();

    public static IEnumerable<string> Keys => All.Keys.Select(key => key.Item2).Distinct();

    /// <exception cref="KeyNotFoundException">There is no such text: a test finds it before a reader does.</exception>
    public static Phrase Of(Language language, string key) => All.TryGetValue((language, key), out var phrase)
        ? phrase
        : throw new KeyNotFoundException($"{key} has no text in {Code.Of(language)}.");

    public static bool Has(string key) => All.ContainsKey((Language.Kk, key));

    private static FrozenDictionary<(Language, string), Phrase> Read()
    {
        var all = new Dictionary<(Language, string), Phrase>();
        var assembly = Assembly.GetExecutingAssembly();
        var files = assembly.GetManifestResourceNames().Where(it => it.EndsWith(Suffix, StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            using var document = JsonDocument.Parse(stream);
            foreach (var entry in document.RootElement.EnumerateObject())
                foreach (var language in Enum.GetValues<Language>())
                    all.Add(
                        (language, $"{file[..^Suffix.Length]}.{entry.Name}"),
                        Phrase.Of(entry.Value.GetProperty(Code.Of(language))));
        }

        return all.ToFrozenDictionary();
    }
}

/// <summary>A text, or its forms by number.</summary>
/// <param name="Forms">CLDR plural category to text; <c>other</c> is always there.</param>
public sealed record Phrase(IReadOnlyDictionary<string, string> Forms)
{
    public string Text => Forms["other"];

    public string For(string category) => Forms.TryGetValue(category, out var form) ? form : Text;

    public static Phrase Of(JsonElement element) => new(element.ValueKind == JsonValueKind.String
        ? new Dictionary<string, string> { ["other"] = element.GetString()! }
        : element.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!));
}
