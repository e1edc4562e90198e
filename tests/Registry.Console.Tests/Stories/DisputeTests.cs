using Microsoft.Playwright;
using Registry.Api.Access;
using Registry.Api.Tests;

namespace Registry.Console.Tests.Stories;

/// <summary>A complaint stops the work with data; a second person lets it go on.</summary>
[Collection(SharedConsole.Name)]
public sealed class DisputeTests(ConsoleProcess console)
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Data_are_blocked_after_a_complaint_and_unblocked_by_a_second_person(string language)
    {
        var known = await console.Somebody();
        (await console.Post("/v1/disclosures", Requests.Disclosure(known.AppealId))).As(201);
        await using var sight = await console.Someone(language: language);
        var story = new Story(sight, "dispute", language);

        await story.Finds($"{known.AppealId}");
        await sight.Page.ClickAsync("a[href$='/block']");
        await sight.Page.CheckAsync($"[value='{known.AppealId}']");
        await story.Says("main form");
        await sight.Page.WaitForSelectorAsync(".consequences");
        (await console.Post("/v1/disclosures", Requests.Disclosure(known.AppealId))).As(201);
        await story.Seen("consequences");
        await sight.Page.ClickAsync("main form .button");
        await sight.Page.WaitForSelectorAsync(".answer .mark.blocked");
        await story.Seen("blocked");
        (await console.Post("/v1/disclosures", Requests.Disclosure(known.AppealId))).Status.ShouldBe(409);

        await sight.Page.ClickAsync("a[href*='/unblock?']");
        await story.Says("main form");
        await sight.Page.WaitForSelectorAsync(".consequences");
        await story.Seen("propose");
        await sight.Page.ClickAsync("main form .button");
        await sight.Page.WaitForURLAsync("**/console/approvals/*");
        (await sight.Page.Locator("main form").CountAsync()).ShouldBe(0, "nobody decides their own");
        await story.Seen("own");

        await using var other = await console.Someone(Roles.Approver, language);
        var second = new Story(other, "dispute-second", language);
        await other.Page.GotoAsync("/console/approvals");
        await second.Seen("waiting");
        await other.Page.GotoAsync(sight.Page.Url);
        await second.Seen("decide");
        await second.Says("main form");
        await other.Page.WaitForSelectorAsync("main form", new() { State = WaitForSelectorState.Detached });
        await second.Seen("approved");
        (await console.Post("/v1/disclosures", Requests.Disclosure(known.AppealId))).As(201);
    }
}
