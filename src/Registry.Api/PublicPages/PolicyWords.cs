using System.Collections.Frozen;
using System.Text.Json;
using Registry.Domain;

namespace Registry.Api.PublicPages;

/// <summary>What the page says around the text of the policy. A missing word is an error at the first page.</summary>
/// <param name="Version">With the number as {0}.</param>
/// <param name="Translation">Stands over a translation; empty for the original.</param>
/// <param name="Date">Form of a day.</param>
public sealed record PolicyWords(
    string Title,
    string Version,
    string InForceFrom,
    string State,
    string InForce,
    string ToCome,
    string Superseded,
    string Current,
    string Hash,
    string Translation,
    string Original,
    string NextReview,
    string NoReview,
    string DueSoon,
    string Due,
    string Overdue,
    string Year,
    string LawChange,
    string Languages,
    string Sites,
    string Matches,
    string Differs,
    string NotChecked,
    string Date)
{
    private static readonly FrozenDictionary<Language, PolicyWords> All =
        Enum.GetValues<Language>().ToFrozenDictionary(language => language, Read);

    public static PolicyWords In(Language language) => All[language];

    private static PolicyWords Read(Language language)
    {
        using var stream =
            typeof(PolicyWords).Assembly.GetManifestResourceStream($"policy.{Code.Of(language)}.json")!;
        return JsonSerializer.Deserialize<PolicyWords>(stream, ApiJson.Options)!;
    }
}
