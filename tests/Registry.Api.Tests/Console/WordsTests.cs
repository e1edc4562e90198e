using System.Text.RegularExpressions;
using Registry.Api.CentreConfiguration;
using Registry.Api.Console.Words;
using Registry.Domain;
using Registry.Store.Tests;

namespace Registry.Api.Tests.Console;

public sealed partial class WordsTests
{
    private static readonly string Folder =
        Path.GetDirectoryName(Database.InRepository("src/Registry.Api/Console/Screens.cs"))!;

    [Fact]
    public void Every_text_is_there_in_each_language_with_the_same_blanks()
    {
        foreach (var key in WordList.Keys)
        {
            var kk = Blanks(WordList.Of(Language.Kk, key));
            foreach (var language in Enum.GetValues<Language>())
            {
                var phrase = WordList.Of(language, key);
                phrase.Forms.Values.ShouldAllBe(text => !string.IsNullOrWhiteSpace(text), key);
                Blanks(phrase).ShouldBe(kk, $"{key} in {Code.Of(language)}");
            }
        }
    }

    [Fact]
    public void Every_plural_has_the_forms_of_its_language()
    {
        foreach (var key in WordList.Keys.Where(key => WordList.Of(Language.Ru, key).Forms.Count > 1))
        {
            WordList.Of(Language.Ru, key).Forms.Keys.ShouldBe(["one", "few", "many", "other"], ignoreOrder: true, key);
            WordList.Of(Language.En, key).Forms.Keys.ShouldBe(["one", "other"], ignoreOrder: true, key);
            WordList.Of(Language.Kk, key).Forms.Keys.ShouldBe(["other"], key);
        }
    }

    [Fact]
    public void Every_text_that_a_page_names_is_there_and_every_text_is_named()
    {
        var code = string.Concat(Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var named = Key().Matches(code).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var files = WordList.Keys.Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);

        named.Where(key => files.Contains(key.Split('.')[0]) && !WordList.Has(key)).ShouldBeEmpty();
        WordList.Keys.Where(key => !named.Contains(key) && !IsMadeOfACode(key)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.Ru, 1, "1 раз")]
    [InlineData(Language.Ru, 2, "2 раза")]
    [InlineData(Language.Ru, 11, "11 раз")]
    [InlineData(Language.Ru, 22, "22 раза")]
    [InlineData(Language.Ru, 98096, "98\u00a0096 раз")]
    [InlineData(Language.Kk, 7, "7 рет")]
    [InlineData(Language.En, 1, "1 time")]
    [InlineData(Language.En, 11904318, "11,904,318 times")]
    public void Numbers_are_said_as_the_language_says_them(Language language, long number, string said) =>
        System.Net.WebUtility.HtmlDecode(Of(language).Count("disclosures.times", number).Value).ShouldBe(said);

    /// <summary>Policy 6.1 is no status: a recipient answers from a moment on, and the centre goes on answering.</summary>
    [Fact]
    public void No_text_says_that_a_responsibility_ended() => WordList.Keys
        .SelectMany(key => Enum.GetValues<Language>().SelectMany(it => WordList.Of(it, key).Forms.Values))
        .Where(text => Answering().IsMatch(text))
        .ShouldBeEmpty();

    [Fact]
    public void What_fills_a_blank_is_escaped()
    {
        Of(Language.En).Line("frame.entry", "<b>").Value.ShouldBe("entry &lt;b&gt;");
        Of(Language.En).Line("frame.entry", new Microsoft.AspNetCore.Components.MarkupString("<b>")).Value
            .ShouldBe("entry <b>");
    }

    [Fact]
    public void Days_and_times_are_those_of_Astana()
    {
        var moment = new DateTimeOffset(2026, 11, 18, 20, 2, 40, TimeSpan.Zero);
        Of(Language.Ru).Moment(moment).ShouldBe("19.11.2026 01:02:40");
        Of(Language.En).Moment(moment).ShouldBe("19\u00a0Nov\u00a02026, 01:02:40");
        Of(Language.Kk).LongDay(new(2026, 11, 18)).ShouldBe("2026\u00a0ж. 18\u00a0қараша");
        Of(Language.Ru).LongDay(new(2026, 11, 18)).ShouldBe("18\u00a0ноября 2026\u00a0года");
        Speech.Typed(" 1.11.2026 ").ShouldBe(new DateOnly(2026, 11, 1));
        Speech.Typed("31.02.2026").ShouldBeNull();
    }

    private static Speech Of(Language language) => new(language, CentreFile.Read(null).Document);

    private static string Blanks(Phrase phrase) => string.Join(' ', phrase.Forms.Values
        .SelectMany(text => Blank().Matches(text)).Select(match => match.Value).Distinct().Order());

    /// <summary>Keys that a page puts together from a code.</summary>
    private static bool IsMadeOfACode(string key) => Made.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal));

    private static readonly string[] Made =
        ["frame.role-", "frame.group-", "audit-log.kind-", "audit-log.step-", "act.", "article.rule-", "approvals.", "wrong.", "extracts.state-", "extracts.step-", "extracts.type-", "extracts.is-", "verdict.claim-", "verdict.says-", "verdict.fault-", "entry.kind-", "entry.form-", "entry.categories-", "entry.column-", "entry.holds-", .. Registry.Api.Console.Screens.All.Select(screen => $"frame.{screen.Key}")];

    [GeneratedRegex("\"([a-z-]+\\.(?!json)[a-z-]+)\"")]
    private static partial Regex Key();

    [GeneratedRegex("ответственн(?!ое лицо|ого лица)|снят[аы]? с ответ|жауапкершіл|responsib|liab|released from",
        RegexOptions.IgnoreCase)]
    private static partial Regex Answering();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Blank();
}
