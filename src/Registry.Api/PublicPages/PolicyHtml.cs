using System.Globalization;
using System.Net;
using Registry.Api.Hosting;
using Registry.Api.CentreConfiguration;
using Registry.Api.Reads;
using Registry.Domain;
using Registry.Domain.Policies;

namespace Registry.Api.PublicPages;

/// <summary>What a page of the policy is made from.</summary>
/// <param name="Sha256">Of <paramref name="Text"/>.</param>
public sealed record ShownPolicy(
    PolicyHistory History, PolicyVersionAnswer Version, Language Language, string Sha256, string Text, Texts Operator);

/// <summary>The page of a version of the policy in one language: no script, everything escaped.</summary>
public static class PolicyHtml
{
    public static string Of(ShownPolicy shown)
    {
        var words = PolicyWords.In(shown.Language);
        var number = string.Format(CultureInfo.InvariantCulture, words.Version, shown.Version.Version);
        var lang = Code.Of(shown.Language);
        return $"""
            <!doctype html>
            <html lang="{lang}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Escaped(words.Title)} · {Escaped(number)}</title>
            <link rel="stylesheet" href="{PolicyPages.Style}">
            </head>
            <body>
            <header>
            <p class="operator">{Escaped(shown.Operator.In(shown.Language))}</p>
            <h1>{Escaped(words.Title)} · {Escaped(number)}</h1>
            <dl>{Facts(shown, words)}</dl>
            <nav aria-label="{Escaped(words.Languages)}"><ul>{Languages(shown)}</ul></nav>
            {Notice(shown, words)}</header>
            <main>
            <article lang="{lang}">{PolicyText.Html(shown.Text)}</article>
            </main>
            </body>
            </html>

            """;
    }

    private static string Facts(ShownPolicy shown, PolicyWords words) => $"""
        <dt>{Escaped(words.InForceFrom)}</dt><dd>{Day(Astana.DayOf(shown.Version.EffectiveAt), words)}</dd>
        <dt>{Escaped(words.State)}</dt><dd>{Standing(shown, words)}</dd>
        <dt>{Escaped(words.NextReview)}</dt><dd>{Review(shown.History.Review, words)}</dd>
        <dt>{Escaped(words.Hash)}</dt><dd><code>{shown.Sha256}</code></dd>
        <dt>{Escaped(words.Sites)}</dt><dd><ul>{Sites(shown.Version, words)}</ul></dd>
        """;

    private static string Standing(ShownPolicy shown, PolicyWords words) => shown switch
    {
        { Version.InForce: true } => Escaped(words.InForce),
        _ when shown.Version.Version > shown.History.InForce => $"{Escaped(words.ToCome)} · {Current(shown, words)}",
        _ => $"{Escaped(words.Superseded)} · {Current(shown, words)}",
    };

    private static string Current(ShownPolicy shown, PolicyWords words) =>
        $"""<a href="/policy">{Escaped(words.Current)}</a>""";

    private static string Review(Review review, PolicyWords words)
    {
        if (review.DueOn is not { } due)
            return Escaped(words.NoReview);
        var state = review.State switch
        {
            ReviewState.Overdue => $""": <span class="overdue">{Escaped(words.Overdue)}</span>""",
            ReviewState.Due => $": {Escaped(words.Due)}",
            ReviewState.DueSoon => $": {Escaped(words.DueSoon)}",
            _ => "",
        };
        var because = review.State == ReviewState.NotDue
            ? ""
            : $" ({string.Join(", ", review.Because.Select(cause =>
                Escaped(cause == ReviewCause.Year ? words.Year : words.LawChange)))})";
        return $"{Day(due, words)}{state}{because}";
    }

    /// <summary>The two addresses of policy 7.2, with the last look at each.</summary>
    private static string Sites(PolicyVersionAnswer version, PolicyWords words) =>
        string.Concat(Enum.GetValues<PolicySite>().Select(site =>
        {
            var address = site == PolicySite.IkomekastanaKz
                ? "https://www.ikomekastana.kz"
                : "https://www.ikomek.city.kz";
            var seen = version.Checks.FirstOrDefault(check => check.Site == site) is { } check
                ? $"{Day(Astana.DayOf(check.CheckedAt), words)}, "
                    + Escaped(check.Matches ? words.Matches : words.Differs)
                : Escaped(words.NotChecked);
            return $"""<li><a href="{address}">{address}</a>: {seen}</li>""";
        }));

    private static string Languages(ShownPolicy shown) => string.Concat(
        shown.Version.Translations.Select(translation => translation.Language).Prepend(Language.Kk)
            .Select(language => language == shown.Language
                ? $"<li><span aria-current=\"page\" lang=\"{Code.Of(language)}\">{Name(language)}</span></li>"
                : $"<li><a href=\"{Address(shown.Version, language)}\" hreflang=\"{Code.Of(language)}\" "
                    + $"lang=\"{Code.Of(language)}\">{Name(language)}</a></li>"));

    private static string Notice(ShownPolicy shown, PolicyWords words) => shown.Language == Language.Kk
        ? ""
        : $"""
            <p class="note">{Escaped(words.Translation)}
            <a href="{Address(shown.Version, Language.Kk)}" hreflang="kk">{Escaped(words.Original)}</a></p>

            """;

    private static string Address(PolicyVersionAnswer version, Language language) =>
        language == Language.Kk ? version.Page : $"{version.Page}?lang={Code.Of(language)}";

    private static string Name(Language language) => language switch
    {
        Language.Kk => "Қазақша",
        Language.Ru => "Русский",
        _ => "English",
    };

    private static string Day(DateOnly day, PolicyWords words) =>
        $"<time datetime=\"{day.ToString("O", CultureInfo.InvariantCulture)}\">"
        + $"{day.ToString(words.Date, CultureInfo.InvariantCulture)}</time>";

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
