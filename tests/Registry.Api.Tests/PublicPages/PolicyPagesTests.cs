using System.Text.RegularExpressions;
using static Registry.Api.Tests.Policies;

namespace Registry.Api.Tests.PublicPages;

/// <summary>The policy as a stranger reads it: without a token, without a script.</summary>
[Collection(SharedProcess.Name)]
public sealed partial class PolicyPagesTests(ServiceProcess service)
{
    [Theory]
    [InlineData("/policy", "kk")]
    [InlineData("/policy?lang=kk", "kk")]
    [InlineData("/policy/1", "kk")]
    [InlineData("/policy?lang=ru", "ru")]
    [InlineData("/policy/1?lang=en", "en")]
    public async Task The_text_on_the_page_is_the_text_that_was_published(string path, string language)
    {
        var page = (await service.AsStranger(path)).As(200);

        page.MediaType.ShouldBe("text/html");
        page.Headers.ShouldContain($"Content-Language: {language}");
        Sha256(TextOf(page)).ShouldBe(await Published(language));
        page.Text.ShouldContain($"<code>{await Published(language)}</code>");
        page.Text.ShouldContain($"<html lang=\"{language}\">");
        page.Text.ShouldContain($"<article lang=\"{language}\">");
    }

    [Fact]
    public async Task The_paragraphs_headings_and_lists_of_the_text_are_those_of_the_page()
    {
        var page = (await service.AsStranger("/policy")).Text;

        page.ShouldContain("<h2>1-бөлім. Жалпы ережелер</h2>");
        page.ShouldContain("<p>1.2 Осы Саясат");
        Regex.Count(page.Split("<article")[1], "<li> • ").ShouldBe(15);
        Regex.Count(page, "<h2>").ShouldBe(8);
    }

    [Theory]
    [InlineData("ru", "Это перевод. Оригинал – текст на казахском языке.", "Неофициальный перевод, ещё не утверждён центром")]
    [InlineData("en", "This is a translation. The Kazakh text is the original.", "Unofficial translation, not yet approved")]
    public async Task A_translation_is_marked_as_one_and_leads_to_the_original(string lang, string mark, string note)
    {
        var page = (await service.AsStranger($"/policy?lang={lang}")).As(200);

        page.Text.ShouldContain(mark);
        TextOf(page).ShouldContain(note);
        page.Text.ShouldContain("<a href=\"/policy/1\" hreflang=\"kk\"");
        (await service.AsStranger("/policy")).Text.ShouldNotContain("class=\"note\"");
    }

    [Theory]
    [InlineData("/policy", "01.01.2020", "Астана қаласы әкімдігінің", "мерзімі өткен")]
    [InlineData("/policy?lang=ru", "01.01.2020", "акимата города Астаны", "просрочен")]
    [InlineData("/policy?lang=en", "1 Jan 2020", "of the city of Astana", "overdue")]
    public async Task It_says_who_since_when_and_that_the_review_is_overdue(
        string path, string since, string who, string review)
    {
        var around = Article().Replace((await service.AsStranger(path)).As(200).Text, "");

        around.ShouldContain(since);
        around.ShouldContain(who);
        around.ShouldContain($"<span class=\"overdue\">{review}</span>");
        foreach (var former in new[] { "Нұр-Сұлтан", "Нур-Султан", "Nur-Sultan" })
            around.ShouldNotContain(former);
    }

    [Fact]
    public async Task It_needs_no_script_and_lets_none_run()
    {
        var page = (await service.AsStranger("/policy")).As(200);

        page.Headers.ShouldContain(
            "Content-Security-Policy: default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'");
        page.Headers.ShouldContain("X-Content-Type-Options: nosniff");
        Regex.IsMatch(page.Text, "<script|<style|style=|\\son[a-z]+=", RegexOptions.IgnoreCase).ShouldBeFalse();
        var style = (await service.AsStranger("/policy.css")).As(200);
        style.MediaType.ShouldBe("text/css");
        Regex.IsMatch(style.Text, "url\\(|@import").ShouldBeFalse();
    }

    [Fact]
    public async Task Who_has_the_page_already_is_not_sent_it_again()
    {
        using var first = await service.Http.GetAsync(new Uri("/policy", UriKind.Relative));
        using var again = await Asking("/policy", first.Headers.ETag!.ToString());
        using var other = await Asking("/policy?lang=ru", first.Headers.ETag!.ToString());

        ((int)again.StatusCode).ShouldBe(304);
        again.Headers.ETag!.ShouldBe(first.Headers.ETag);
        (await again.Content.ReadAsStringAsync()).ShouldBeEmpty();
        ((int)other.StatusCode).ShouldBe(200);
    }

    [Theory]
    [InlineData("/policy/2")]
    [InlineData("/policy/0")]
    [InlineData("/policy/-1")]
    [InlineData("/policy/one")]
    [InlineData("/policy?lang=de")]
    [InlineData("/policy?lang=Ru")]
    [InlineData("/v1/policies/2")]
    [InlineData("/v1/policies/99999999999")]
    public async Task What_was_never_published_is_not_there(string path) =>
        (await service.AsStranger(path)).ShouldBeProblem(404, "no-such-route");

    [Fact]
    public async Task The_same_is_told_to_programs()
    {
        var policies = (await service.AsStranger("/v1/policies")).As(200);
        var one = policies["versions"].AsArray().Single()!;

        policies["inForce"].GetValue<int>().ShouldBe(1);
        $"{policies["review"]["state"]}".ShouldBe("overdue");
        one["inForce"]!.GetValue<bool>().ShouldBeTrue();
        $"{one["effectiveAt"]}".ShouldBe("2020-01-01T00:00:00.000000Z");
        $"{one["page"]}".ShouldBe("/policy/1");
        one["translations"]!.AsArray().Select(it => $"{it!["language"]}").ShouldBe(["ru", "en"]);
        var texts = (await service.AsStranger("/v1/policies/1")).As(200)["texts"].AsObject();
        foreach (var language in new[] { "kk", "ru", "en" })
            Sha256($"{texts[language]}").ShouldBe(await Published(language));
    }

    /// <summary>The hash that the event has.</summary>
    private Task<string> Published(string language) => service.Database.Ask<string>($$"""
        select coalesce(
            (select t ->> 'Sha256' from jsonb_array_elements(data -> 'Translations') t
              where t ->> 'Language' = '{{language}}'), data ->> 'Sha256')
          from registry.mt_events where type = 'policy_published' and data ->> 'Version' = '1'
        """);

    private async Task<HttpResponseMessage> Asking(string path, string known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return await service.Http.SendAsync(request);
    }

    [GeneratedRegex("<article.*</article>", RegexOptions.Singleline)]
    private static partial Regex Article();
}
