using Microsoft.Playwright;
using Registry.Api.Access;

namespace Registry.Console.Tests;

/// <summary>In, round and out again without a mouse.</summary>
[Collection(SharedConsole.Name)]
public sealed class SignInTests(ConsoleProcess console)
{
    [Fact]
    public async Task One_signs_in_changes_the_language_and_leaves_by_keyboard_alone()
    {
        var login = await console.Account(Roles.Approver);
        await using var sight = await console.Stranger();
        await sight.Visit("/console/disclosures");
        var page = sight.Page;

        await page.Reach("#login");
        await page.Keyboard.TypeAsync(login);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(ConsoleProcess.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/console/disclosures");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main");

        await page.Reach(".lang [value=kk]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("html[lang=kk]");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Деректерді беру");

        await page.Reach(".who button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/console/sign-in");
        await page.GotoAsync("/console/disclosures");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Кіру");
        sight.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_that_was_used_says_so_first_and_has_the_keyboard()
    {
        await using var sight = await console.Stranger();
        await sight.Visit($"{console.Access()["console"]}", 401);
        await sight.Picture("sign-in.ru.used");
        (await sight.Page.Locator(".errors").InnerTextAsync()).ShouldContain("её уже открыли");
        (await sight.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("errors");
        sight.Complaints.ShouldBeEmpty();
    }
}
