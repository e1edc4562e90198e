using Microsoft.Playwright;

namespace Registry.Console.Tests;

/// <summary>What holds of every page.</summary>
[Collection(SharedConsole.Name)]
public sealed class PageTests(ConsoleProcess console)
{
    [Theory]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task No_rule_of_accessibility_is_broken_by_day_or_by_night(string name, string language)
    {
        await using var sight = await console.See(name, language);
        await sight.Picture($"{name}.{language}.light");
        (await sight.Broken()).ShouldBeEmpty();
        await sight.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        if (language == "ru")
            await sight.Picture($"{name}.{language}.dark");
        (await sight.Broken("color-contrast", "link-in-text-block")).ShouldBeEmpty();
        sight.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task The_page_never_scrolls_sideways(string name, string language)
    {
        await using var sight = await console.See(name, language);
        foreach (var width in (int[])[320, 768, 1024, 1280])
        {
            await sight.Page.SetViewportSizeAsync(width, 900);
            if (width == 320)
                await sight.Picture($"{name}.{language}.{width}");
            (await sight.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"))
                .ShouldBe(await sight.Page.EvaluateAsync<int>("document.documentElement.clientWidth"), $"{width}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task Each_step_of_the_keyboard_is_seen_and_the_first_skips_the_frame(string name, string language)
    {
        await using var sight = await console.See(name, language);
        await sight.Page.Keyboard.PressAsync("Tab");
        (await sight.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("skip");
        var stops = await sight.Page.EvaluateAsync<int>(Keyboard.Stops);
        for (var stop = 0; stop < stops; stop++)
        {
            (await sight.Page.EvaluateAsync<string?>(Keyboard.Unseen)).ShouldBeNull();
            await sight.Page.Keyboard.PressAsync("Tab");
        }

        (await sight.Page.EvaluateAsync<bool>("document.activeElement == document.body"))
            .ShouldBeTrue("after the last stop the keyboard leaves the page");
    }

    /// <summary>The button of the filter bar, with nothing chosen and with something.</summary>
    [Fact]
    public async Task The_filter_bar_shows_what_was_chosen_and_what_was_not()
    {
        await using var sight = await console.Someone();
        await sight.Visit("/console/disclosures");
        await sight.Page.ClickAsync(".filters button");
        await sight.Page.WaitForLoadStateAsync();
        (await sight.Page.Locator(".rows tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        await sight.Page.SelectOptionAsync("#findings", "true");
        await sight.Page.ClickAsync(".filters button");
        await sight.Page.WaitForLoadStateAsync();
        (await sight.Page.Locator(".chips a").CountAsync()).ShouldBe(2, "the one chosen, and the link to share");
        (await sight.Page.Locator(".rows tbody tr:not(.has-finding)").CountAsync()).ShouldBe(0);
        (await sight.Page.InputValueAsync("#findings")).ShouldBe("true");
        await sight.Page.ClickAsync(".chips a");
        await sight.Page.WaitForLoadStateAsync();
        (await sight.Page.Locator(".chips a").CountAsync()).ShouldBe(0);
        sight.Complaints.ShouldBeEmpty();
    }
}
