using Microsoft.Playwright;
using Registry.Api.Tests;

namespace Registry.Console.Tests.Stories;

/// <summary>What somebody of the centre does in a window, step by step; each page of it is looked at.</summary>
/// <param name="name">Of the story, for its pictures.</param>
public sealed class Story(Sight sight, string name, string language)
{
    public const string Reason = "Субъект сұрады";

    private int step;

    public IPage Page => sight.Page;

    /// <summary>The page as it stands: kept as a picture, and no rule of accessibility is broken.</summary>
    public async Task Seen(string what)
    {
        await sight.Picture($"story-{name}.{language}.{++step:00}-{what}");
        (await sight.Broken()).ShouldBeEmpty($"{name}, {what}");
        (await Page.Locator(".errors a").EvaluateAllAsync<string[]>(
            "all => all.map(it => it.hash).filter(it => !document.querySelector(it))"))
            .ShouldBeEmpty($"{name}, {what}: a fault leads to its field");
        sight.Complaints.ShouldBeEmpty($"{name}, {what}");
    }

    /// <summary>From the field in the band, as one starts.</summary>
    public async Task Finds(string number)
    {
        await Page.GotoAsync("/console");
        await Page.FillAsync("#q", number);
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync("**/console/find");
        (await Page.InputValueAsync("#find")).ShouldBe(number, "what was typed stays");
        await Says("main form");
    }

    /// <summary>A record whose address somebody has: asks why first.</summary>
    public async Task Opens(Known known)
    {
        await Page.GotoAsync($"/console/subjects/{known.SubjectId}");
        if (await Page.Locator("#purpose").CountAsync() > 0 && await Page.Locator("#held").CountAsync() == 0)
            await Says("main form");
        await Page.WaitForSelectorAsync("#held");
    }

    /// <summary>Purpose and reason of a form, and it is sent.</summary>
    /// <param name="button">The form's one next step unless said otherwise.</param>
    public async Task Says(string form, string button = "button:not(.second)")
    {
        await Page.SelectOptionAsync($"{form} [name=purpose]", "rights-requests");
        if (await Page.Locator($"{form} [name=reason]").CountAsync() > 0)
            await Page.FillAsync($"{form} [name=reason]", Reason);
        await Page.ClickAsync($"{form} {button}");
        await Page.WaitForLoadStateAsync();
    }

    public Task<string> Sentence() => Page.Locator(".answer .sentence").InnerTextAsync();

    public Task<string> Text(string selector) => Page.Locator(selector).First.InnerTextAsync();
}
