using Microsoft.Playwright;

namespace Registry.Console.Tests;

/// <summary>Paper, and a system that forces its own colours.</summary>
[Collection(SharedConsole.Name)]
public sealed class MediaTests(ConsoleProcess console)
{
    [Fact]
    public async Task On_paper_the_answer_and_its_table_stay_and_what_is_pressed_goes()
    {
        await using var sight = await console.See("disclosures-chosen", "ru", 794);
        await sight.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await sight.Picture("disclosures.ru.print");
        foreach (var gone in (string[])[".skip", ".band", ".rail", ".filters", ".chips", ".button", ".pager"])
            (await sight.Page.Locator(gone).First.IsVisibleAsync()).ShouldBeFalse(gone);
        foreach (var there in (string[])["h1", ".sentence", ".limits", ".rows", ".foot"])
            (await sight.Page.Locator(there).First.IsVisibleAsync()).ShouldBeTrue(there);
        (await sight.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"))
            .ShouldBe("rgb(255, 255, 255)");
    }

    [Fact]
    public async Task Forced_colours_leave_every_mark_and_where_one_is()
    {
        await using var sight = await console.Someone();
        await sight.Visit("/console/disclosures?from=01.01.2024");
        await sight.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await sight.Picture("disclosures.ru.forced");
        (await sight.Page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('.mark.reported'), '::before').backgroundColor"))
            .ShouldBe(await sight.Page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
        (await sight.Page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('.rail [aria-current]')).borderLeftStyle")).ShouldBe("double");
        (await sight.Page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('.rail a:not([aria-current])')).borderLeftColor"))
            .ShouldBe(await sight.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }
}
