using Microsoft.Playwright;
using Registry.Api.Tests;

namespace Registry.Console.Tests;

public sealed class SignInTests(ConsoleProcess console) : IClassFixture<ConsoleProcess>
{
    [Fact]
    public async Task The_link_lets_in_once_and_the_pages_answer()
    {
        var known = await console.Somebody();
        (await console.Post("/v1/disclosures", Requests.Disclosure(known.AppealId))).As(201);
        var link = $"{console.Access()["console"]}";
        var page = await console.Stranger();

        await page.GotoAsync(link);
        (await page.TitleAsync()).ShouldStartWith("Обзор");
        await ConsoleProcess.Picture(page, "overview.ru");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Разделы" })
            .GetByRole(AriaRole.Link, new() { Name = "Передачи данных" }).ClickAsync();
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldContain("1 раз 1 получателю");
        await ConsoleProcess.Picture(page, "disclosures.ru");
        await page.GetByRole(AriaRole.Button, new() { Name = "Қазақша" }).ClickAsync();
        await ConsoleProcess.Picture(page, "disclosures.kk");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Деректерді беру");

        var other = await console.Stranger();
        await other.GotoAsync(link);
        await ConsoleProcess.Picture(other, "sign-in.ru");
        (await other.Locator(".errors").InnerTextAsync()).ShouldContain("её уже открыли");
        await page.GetByRole(AriaRole.Button, new() { Name = "Шығу" }).ClickAsync();
        await page.GotoAsync("/console/disclosures");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Кіру");
        console.Errors.Where(error => !error.Contains("401", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
