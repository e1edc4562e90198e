using System.Security.Cryptography;
using Microsoft.Playwright;
using Registry.Api.Access;
using Registry.Api.Tests;
using Registry.Api.Tests.Extracts;

namespace Registry.Console.Tests.Stories;

/// <summary>A regulator asks for the record of a period, and can check what it is given.</summary>
[Collection(SharedConsole.Name)]
public sealed class RegulatorTests(ConsoleProcess console)
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task An_extract_is_asked_for_approved_handed_over_and_verified(string language)
    {
        var authority = await console.Authority();
        var login = await console.Account(Roles.Regulator);
        await using var sight = await console.Someone(language: language);
        var story = new Story(sight, "regulator", language);

        await sight.Page.GotoAsync("/console/extracts/new");
        await sight.Page.SelectOptionAsync("#recipientId", $"{authority}");
        await sight.Page.FillAsync("#recipientLogin", login);
        await sight.Page.FillAsync("#issuer", "Уәкілетті орган");
        await sight.Page.FillAsync("#document-reference", "12-3");
        await sight.Page.FillAsync("main [name=from]", "01.01.2024");
        await sight.Page.FillAsync("main [name=to]", $"{DateTimeOffset.UtcNow.AddHours(5):dd.MM.yyyy}");
        await story.Seen("ask");
        await story.Says("main form");
        await sight.Page.WaitForSelectorAsync(".consequences");
        await story.Seen("consequences");
        await sight.Page.ClickAsync("main form .button");
        await sight.Page.WaitForURLAsync("**/console/extracts/*-*");
        await story.Seen("asked");

        var id = Guid.Parse(new Uri(sight.Page.Url).Segments[^1]);
        await Approved(id, language);
        await HandedOver(id, language);
        await Fetched(id, login, language);
    }

    private async Task Approved(Guid id, string language)
    {
        await using var other = await console.Someone(Roles.Approver, language);
        var second = new Story(other, "regulator-second", language);
        await other.Page.GotoAsync($"/console/extracts/{id}");
        await second.Seen("decide");
        await second.Says("main form");
        await console.Ended(id, "issued");
        await other.Page.WaitForSelectorAsync("#verdict .claims"); // the page comes back by itself while it is built
        await second.Seen("issued");
        (await other.Page.Locator("#verdict .mark.proved").CountAsync()).ShouldBe(3);
    }

    private async Task HandedOver(Guid id, string language)
    {
        await using var sight = await console.Someone(language: language);
        var story = new Story(sight, "regulator-handover", language);
        await sight.Page.GotoAsync($"/console/extracts/{id}");
        await sight.Page.SelectOptionAsync("#medium", "electronic");
        await sight.Page.FillAsync("#contact-person", "Инспектор");
        await story.Says("form:has(#medium)", "[value=handover]");
        await sight.Page.WaitForLoadStateAsync();
        await story.Seen("handed-over");
        (await Times(id)).ShouldBe(1);
    }

    /// <summary>By the regulator's own hand; the file is what the page said.</summary>
    private async Task Fetched(Guid id, string login, string language)
    {
        await using var theirs = await console.Stranger(language);
        await theirs.Page.GotoAsync("/console/sign-in");
        await theirs.Page.FillAsync("#login", login);
        await theirs.Page.FillAsync("#password", ConsoleProcess.Password);
        await theirs.Page.ClickAsync("main form button");
        await theirs.Page.GotoAsync("/console/extracts");
        var story = new Story(theirs, "regulator-fetches", language);
        await theirs.Page.ClickAsync($"a[href='/console/extracts/{id}']");
        await story.Seen("theirs");
        var digest = await theirs.Page.Locator("dt:has-text('SHA-256') + dd").InnerTextAsync();
        var download = await theirs.Page.RunAndWaitForDownloadAsync(() =>
            theirs.Page.ClickAsync($"form[action='/console/extracts/{id}/file'] button"));
        var path = await download.PathAsync();
        Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path))).ShouldBe(digest);
        var trust = (await console.Send(HttpMethod.Get, "/v1/trust", null)).As(200).Text;
        await File.WriteAllTextAsync(Path.Combine(console.Data, "trust.txt"), trust);
        File.Copy(path, Path.Combine(console.Data, "theirs.asice"), overwrite: true);
        var verdict = ExtractScenes.Verify(console.Data, "theirs.asice", "--trust", "trust.txt");
        verdict.Code.ShouldBe(0, verdict.Said);
        (await Times(id)).ShouldBe(2);
    }

    private async Task<int> Times(Guid id) =>
        (await console.Get($"/v1/extracts/{id}")).As(200)["extract"]["handedOver"]!.GetValue<int>();
}
