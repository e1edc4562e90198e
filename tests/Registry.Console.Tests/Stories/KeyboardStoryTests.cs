using Microsoft.Playwright;
using Registry.Api.Tests;

namespace Registry.Console.Tests.Stories;

/// <summary>A block after a complaint, from the field in the band to the end, without a mouse.</summary>
[Collection(SharedConsole.Name)]
public sealed class KeyboardStoryTests(ConsoleProcess console)
{
    [Fact]
    public async Task Data_are_found_opened_and_blocked_by_keyboard_alone()
    {
        var known = await console.Somebody();
        await using var sight = await console.Someone();
        var page = sight.Page;
        await page.GotoAsync("/console");

        await page.Reach("#q");
        await page.Keyboard.TypeAsync(known.Person.Iin);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/console/find");
        await Purpose(page, "main form");
        await page.WaitForSelectorAsync("#held");

        await page.Reach(".reveal summary");
        await page.Keyboard.PressAsync("Enter");
        await Purpose(page, ".reveal", send: false);
        await page.Reach(".reveal [value=contact]");
        await page.Keyboard.PressAsync("Space");
        await page.Reach(".reveal button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("#values");
        (await page.Locator("#values").InnerTextAsync()).ShouldContain(known.Person.Phone);

        await page.Reach("a[href$='/block']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/block");
        await page.Reach($"[value='{known.AppealId}']");
        await page.Keyboard.PressAsync("Space");
        await Purpose(page, "main form");
        await page.WaitForSelectorAsync(".consequences");
        await page.Reach("main form .button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".answer .mark.blocked");
        (await console.Post("/v1/disclosures", Requests.Disclosure(known.AppealId))).Status.ShouldBe(409);
        sight.Complaints.ShouldBeEmpty();
    }

    /// <summary>The last choice of the list, a reason, and on.</summary>
    private static async Task Purpose(IPage page, string form, bool send = true)
    {
        await page.Reach($"{form} [name=purpose]");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Story.Reason);
        if (!send)
            return;
        await page.Reach($"{form} .button");
        await page.Keyboard.PressAsync("Enter");
    }
}
