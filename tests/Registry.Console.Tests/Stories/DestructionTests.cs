using Registry.Api.Access;
using Registry.Api.Tests;

namespace Registry.Console.Tests.Stories;

/// <summary>What is destroyed stays destroyed.</summary>
[Collection(SharedConsole.Name)]
public sealed class DestructionTests(ConsoleProcess console)
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Two_people_destroy_and_there_is_an_act_and_nothing_else(string language)
    {
        var known = await console.Somebody();
        (await console.Post("/v1/disclosures", Requests.Disclosure(known.AppealId))).As(201);
        await using var sight = await console.Someone(language: language);
        var story = new Story(sight, "destruction", language);

        await story.Finds(known.Person.Iin);
        await sight.Page.ClickAsync("a[href$='/destroy']");
        await sight.Page.CheckAsync("[value=whole]");
        await sight.Page.CheckAsync("[name=ground][value='18-1']");
        await story.Says("main form");
        await sight.Page.WaitForSelectorAsync(".consequences");
        await story.Seen("consequences");
        await sight.Page.ClickAsync("main form .button.grave");
        await sight.Page.WaitForURLAsync("**/console/approvals/*");
        await story.Seen("proposed");
        (await console.Values(known, "contact")).ShouldBe([known.Person.Phone], "until a second person approves");

        await using var other = await console.Someone(Roles.Approver, language);
        var second = new Story(other, "destruction-second", language);
        await other.Page.GotoAsync(sight.Page.Url);
        await second.Seen("decide");
        await second.Says("main form");
        await other.Page.WaitForURLAsync("**/console/acts/*");
        await second.Seen("act");
        var act = await second.Text("main");
        act.ShouldNotContain(known.Person.Phone);
        act.ShouldNotContain(known.Person.Iin);

        (await console.Get(known.Self)).Status.ShouldBe(410);
        var gone = await sight.Page.GotoAsync($"/console/subjects/{known.SubjectId}");
        gone!.Status.ShouldBe(410);
        await sight.Picture($"story-destruction.{language}.99-gone");
        await sight.Page.GotoAsync("/console");
        await story.Finds(known.Person.Iin);
        (await sight.Page.Locator("#held").CountAsync()).ShouldBe(0);
        await story.Seen("nobody");
    }
}
