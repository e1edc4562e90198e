using Registry.Api.Tests;

namespace Registry.Console.Tests.Stories;

/// <summary>A telephone number on record is not the person's.</summary>
[Collection(SharedConsole.Name)]
public sealed class CorrectionTests(ConsoleProcess console)
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task A_wrong_number_is_corrected_and_finds_nobody_any_more(string language)
    {
        var known = await console.Somebody();
        var right = Person.Next().Phone;
        (await console.Post("/v1/disclosures", Requests.Disclosure(known.AppealId))).As(201);
        await using var sight = await console.Someone(language: language);
        var story = new Story(sight, "correction", language);

        await story.Finds(known.Person.Phone);
        await sight.Page.ClickAsync("a[href$='/correct']");
        await sight.Page.SelectOptionAsync("#field", "phone");
        await sight.Page.FillAsync("#value", "12345");
        await story.Says("main form");
        await story.Seen("refused");
        (await sight.Page.InputValueAsync("#value")).ShouldBe("12345", "what was typed stays");
        (await sight.Page.InputValueAsync("#purpose")).ShouldBe("rights-requests");
        (await sight.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("errors");

        await sight.Page.FillAsync("#value", right);
        await story.Says("main form");
        await sight.Page.WaitForSelectorAsync(".consequences");
        (await story.Text("#tell")).ShouldContain("Water supply example");
        (await console.Found("phone", right)).ShouldBeEmpty("nothing has happened yet");
        await story.Seen("consequences");

        await sight.Page.ClickAsync("main form .button");
        await sight.Page.WaitForSelectorAsync("#held");
        await story.Seen("done");
        (await console.Found("phone", right)).ShouldBe([known.SubjectId]);
        (await console.Found("phone", known.Person.Phone)).ShouldBeEmpty();
        (await console.Values(known, "contact")).ShouldBe([right]);
    }
}
