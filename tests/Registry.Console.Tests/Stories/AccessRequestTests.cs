using Registry.Api.Tests;

namespace Registry.Console.Tests.Stories;

/// <summary>A person asks what is held about them and who received it.</summary>
[Collection(SharedConsole.Name)]
public sealed class AccessRequestTests(ConsoleProcess console)
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task An_access_request_is_answered_and_every_look_is_on_record(string language)
    {
        var known = await console.Somebody();
        (await console.Post("/v1/disclosures", Requests.Disclosure(known.AppealId))).As(201);
        await using var sight = await console.Someone(language: language);
        var story = new Story(sight, "access", language);

        await story.Finds(known.Person.Iin);
        (await story.Text("h1")).ShouldContain(known.Person.Iin[^4..]);
        (await story.Text("h1")).ShouldNotContain(known.Person.Iin);
        sight.Page.Url.ShouldNotContain(known.Person.Iin);
        (await sight.Page.ContentAsync()).ShouldNotContain(known.Person.Phone);
        (await story.Text("#got")).ShouldContain("Water supply example");
        await story.Seen("subject");

        await sight.Page.ClickAsync(".reveal summary");
        await sight.Page.ClickAsync(".reveal button");
        (await sight.Page.Locator(".reveal [name=purpose]:invalid").CountAsync()).ShouldBe(1, "no purpose, no values");
        await sight.Page.CheckAsync(".reveal [value=contact]");
        await story.Says(".reveal");
        await sight.Page.WaitForSelectorAsync("#values");
        (await story.Text("#values")).ShouldContain(known.Person.Phone);
        (await story.Text("#values")).ShouldNotContain(known.Person.Address);
        await story.Seen("values");

        await sight.Page.ClickAsync("#values .notice a");
        await sight.Page.WaitForLoadStateAsync();
        (await sight.Page.ContentAsync()).ShouldNotContain(known.Person.Phone, Case.Sensitive, "hidden again");
        var day = DateTimeOffset.UtcNow.AddHours(5).AddDays(-1);
        await sight.Page.FillAsync("#on", $"{day:dd.MM.yyyy}");
        await sight.Page.ClickAsync("form.inline button");
        (await story.Text("#all [role=status]")).ShouldContain($"{day:yyyy}");
        await story.Seen("then");

        var record = (await console.Get(known.Door("operations"))).As(200).Items;
        $"{record[0]!["operation"]}".ShouldBe("use");
        $"{record[0]!["categories"]}".ShouldContain("contact");
        $"{record[1]!["operation"]}".ShouldBe("retrieve");
        record.Take(2).ShouldAllBe(it => $"{it!["purpose"]}" == "rights-requests");
        (await console.EventsThatSay(Story.Reason)).ShouldBe(0);
    }
}
