using System.Text.RegularExpressions;
using Registry.Api.Operations;
using Registry.Domain;
using Registry.Domain.Values;

namespace Registry.Api.CentreConfiguration;

/// <summary>What is wrong with a configuration that can be read: a sentence each, with the place.</summary>
public static partial class CentreChecks
{
    /// <returns>Nothing if the service may start with it.</returns>
    public static IReadOnlyList<string> Of(CentreDocument document) =>
    [
        .. Document(document),
        .. document.Purposes.SelectMany((purpose, n) => Purpose(document, purpose, $"purposes[{n}]")),
        .. document.Forbidden.SelectMany((entry, n) => Category(entry.Category, $"forbidden[{n}].category")),
        .. document.Profiles.SelectMany((entry, n) => Categories(entry.Categories, $"profiles[{n}].categories")),
        .. document.Purposes.SelectMany((purpose, n) =>
            Opened(document, purpose.Categories, $"purposes[{n}].categories")),
        .. document.CrossBorder.Adequate.Where(country => !Country().IsMatch(country))
            .Select(country => $"crossBorder.adequate: {country} is not a country of ISO 3166-1 alpha-2."),
        .. document.ConsentTexts.SelectMany((text, n) => Consent(text, $"consentTexts[{n}]")),
    ];

    private static IEnumerable<string> Document(CentreDocument it)
    {
        if (it.Version < 1)
            yield return "version: 1 or more.";
        if (it.Purposes.Count(purpose => purpose.Parent is null) != 1)
            yield return "purposes: exactly one has no parent, the root.";
        foreach (var twice in Twice(it.Purposes.Select(purpose => purpose.Code)))
            yield return $"purposes: {twice} is declared twice.";
        foreach (var twice in Twice(it.Profiles.Select(profile => Code.Of(profile.Kind))))
            yield return $"profiles: {twice} is declared twice.";
        foreach (var twice in Twice(it.ConsentTexts.Select(text => $"{text.Code} {text.Version}")))
            yield return $"consentTexts: {twice} is there twice.";
        foreach (var missing in Enum.GetValues<RecipientKind>().Except(it.Profiles.Select(profile => profile.Kind)))
            yield return $"profiles: {Code.Of(missing)} is missing; its recipients could be given nothing.";
        if (it.Extracts is { Days: < 1 or > 366 })
            yield return "extracts.days: 1 to 366.";
        if (it.Operator.Bin is { } bin && Bin.Parse(bin).Value is null)
            yield return "operator.bin: not a business identification number.";
    }

    private static IEnumerable<string> Purpose(CentreDocument document, PurposeEntry it, string at)
    {
        if (!Kebab().IsMatch(it.Code))
            yield return $"{at}.code: {it.Code} is not in kebab-case.";
        if (it.Retention.Months < 1)
            yield return $"{at}.retention.months: 1 or more.";
        if (it.Grounds.Count == 0)
            yield return $"{at}.grounds: none, so nothing could be done for it.";
        if (it.Parent is { } parent && document.Purposes.All(other => other.Code != parent))
            yield return $"{at}.parent: {parent} is not declared.";
        if (IsItsOwnAncestor(document, it))
            yield return $"{at}.parent: {it.Code} is its own ancestor.";
        foreach (var error in Categories(it.Categories, $"{at}.categories"))
            yield return error;
    }

    private static bool IsItsOwnAncestor(CentreDocument document, PurposeEntry it)
    {
        var above = it.Parent;
        for (var steps = 0; above is not null && steps < document.Purposes.Count; steps++)
        {
            if (above == it.Code)
                return true;
            above = document.Purposes.FirstOrDefault(purpose => purpose.Code == above)?.Parent;
        }

        return false;
    }

    private static IEnumerable<string> Consent(ConsentText it, string at)
    {
        if (!Kebab().IsMatch(it.Code))
            yield return $"{at}.code: {it.Code} is not in kebab-case.";
        if (it.Version < 1)
            yield return $"{at}.version: 1 or more.";
        if (new[] { it.Text.Kk, it.Text.Ru, it.Text.En }.Any(string.IsNullOrWhiteSpace))
            yield return $"{at}.text: a language is empty.";
    }

    /// <summary>A purpose cannot open what a law forbids: that takes an exemption, each time.</summary>
    private static IEnumerable<string> Opened(CentreDocument document, IReadOnlyList<string> categories, string at) =>
        categories.Intersect(document.Forbidden.Select(entry => entry.Category))
            .Select(code => $"{at}: {code} is forbidden.");

    private static IEnumerable<string> Categories(IEnumerable<string> codes, string at) =>
        codes.SelectMany(code => Category(code, at));

    private static IEnumerable<string> Category(string code, string at) =>
        Codes.IsCategory(code) ? [] : [$"{at}: no field belongs to the category {code}."];

    private static IEnumerable<string> Twice(IEnumerable<string> codes) =>
        codes.GroupBy(code => code, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex Country();
}
