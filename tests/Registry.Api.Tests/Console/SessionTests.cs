using System.Text.Json.Nodes;
using Registry.Api.Access;
using Registry.Api.Console;

namespace Registry.Api.Tests.Console;

/// <summary>Who gets in, how far, and until when. The one-time link is used up by the first.</summary>
public sealed class SessionTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private const string Password = "жеті рет өлшеп бір кес";

    [Fact]
    public async Task The_link_lets_one_in_who_gives_others_what_their_roles_open()
    {
        using var first = await ByLink();
        using (var second = new Reader(service))
            (await second.Get($"{service.Access()["console"]}")).ShouldSatisfyAllConditions(
                page => page.Status.ShouldBe(401), page => page.Text.ShouldContain("её уже открыли"));
        foreach (var role in Roles.All.Where(role => role != Roles.Service))
            await Given(first, role);

        foreach (var role in Roles.All.Where(role => role != Roles.Service))
            await OpensWhatTheApiOpens(role);
        await ANumberIsNobodysBefore();
        await TriedTooOften();
        await NothingStaysOpen(first);
    }

    [Fact]
    public async Task Nobody_sees_anything_without_signing_in()
    {
        using var stranger = new Reader(service);
        foreach (var screen in Screens.All)
            (await stranger.Get(screen.Path)).ShouldSatisfyAllConditions(
                page => page.Status.ShouldBe(302), page => page.To.ShouldNotBeNull().ShouldContain("/console/sign-in?back="),
                page => page.Text.ShouldBeEmpty());
        (await stranger.Get("/console/accounts")).Status.ShouldBe(302);
        (await stranger.Get("/console/sign-in?back=https%3A%2F%2Felsewhere.example")).Text.ShouldContain("Войти");
    }

    [Fact]
    public async Task A_page_lets_nothing_in_from_elsewhere_and_is_kept_nowhere()
    {
        using var stranger = new Reader(service);
        var page = await stranger.Get("/console/sign-in");
        page.Headers["Content-Security-Policy"].ShouldBe(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
            + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        page.Headers["Cache-Control"].ShouldStartWith("no-store");
        page.Headers["Referrer-Policy"].ShouldBe("no-referrer");
        page.Text.ShouldNotContain("style=");
        page.Text.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task A_form_that_no_page_of_ours_sent_does_nothing()
    {
        using var stranger = new Reader(service);
        (await stranger.Post("/console/sign-in", ("login", "a"), ("password", "b"))).Status.ShouldBe(400);
        (await stranger.Post("/console/language", ("to", "kk"))).Status.ShouldBe(400);
        var page = await stranger.Get("/console/sign-in");
        (await stranger.Send(page, "/console/sign-in", ("login", "a"), ("password", "b"))).Status.ShouldBe(401);
        var elsewhere = await stranger.Send(page, "/console/language", ("to", "kk"), ("back", "//elsewhere.example"));
        elsewhere.To.ShouldBe("/console");
        (await stranger.Get("/console/sign-in")).Text.ShouldContain("Құпиясөз");
    }

    private async Task<Reader> ByLink()
    {
        var first = new Reader(service);
        (await first.Get($"{service.Access()["console"]}")).To.ShouldBe("/console");
        var page = await first.Get("/console");
        page.Status.ShouldBe(200, page.Text);
        page.Text.ShouldContain("Первое ответственное лицо");
        return first;
    }

    private static async Task Given(Reader by, string role)
    {
        var page = await by.Get("/console/accounts");
        (await by.Send(page, "/console/accounts", ("login", $"a.{role}"), ("name", $"Адам <{role}>"), ("role", role),
            ("password", "short"))).ShouldSatisfyAllConditions(
            it => it.Status.ShouldBe(422), it => it.Text.ShouldContain($"value=\"a.{role}\""),
            it => it.Text.ShouldNotContain("short\""));
        (await by.Send(page, "/console/accounts", ("login", $"a.{role}"), ("name", $"Адам <{role}>"), ("role", role),
            ("password", Password))).To.ShouldBe("/console/accounts");
        (await by.Get("/console/accounts")).Text.ShouldContain($"a.{role}");
    }

    private async Task OpensWhatTheApiOpens(string role)
    {
        using var person = new Reader(service);
        var entered = await person.Send(
            await person.Get("/console/sign-in"), "/console/sign-in", ("login", $"a.{role}"), ("password", Password));
        entered.Status.ShouldBe(302, entered.Text);
        await ScreenMatrix.ShouldOpenWhatTheApiOpens(service, person, role, service.Tokens[role]);
        (await person.Get("/console/accounts")).Status.ShouldBe(403);
    }

    /// <summary>Who left their number in a browser sees nothing of the next who signs in there.</summary>
    private async Task ANumberIsNobodysBefore()
    {
        using var browser = new Reader(service);
        using var thief = new Reader(service);
        (await Entered("regulator")).ShouldBe(302);
        foreach (System.Net.Cookie cookie in browser.Cookies.GetAllCookies())
            thief.Cookies.Add(cookie);
        (await thief.Get("/console/find")).Status.ShouldBe(403, "a regulator's");
        (await Entered("officer")).ShouldBe(302);
        (await browser.Get("/console/find")).Status.ShouldBe(200);
        (await thief.Get("/console/find")).Status.ShouldBe(403, "still a regulator's, if anybody's");

        async Task<int> Entered(string role) => (await browser.Send(
            await browser.Get("/console/sign-in"), "/console/sign-in", ("login", $"a.{role}"), ("password", Password)))
            .Status;
    }

    private async Task TriedTooOften()
    {
        using var guesser = new Reader(service);
        var page = await guesser.Get("/console/sign-in");
        for (var n = 0; n < 5; n++)
            (await guesser.Send(page, "/console/sign-in", ("login", "a.officer"), ("password", $"{n}")))
                .Status.ShouldBe(401);
        (await guesser.Send(page, "/console/sign-in", ("login", "a.officer"), ("password", Password)))
            .Status.ShouldBe(429);
    }

    /// <summary>Who kept the cookie of a session that was ended has nothing.</summary>
    private async Task NothingStaysOpen(Reader first)
    {
        using var thief = new Reader(service);
        foreach (System.Net.Cookie cookie in first.Cookies.GetAllCookies())
            thief.Cookies.Add(cookie);
        var page = await thief.Get("/console");
        page.Status.ShouldBe(200);
        (await first.Send(page, "/console/sign-out")).To.ShouldBe("/console/sign-in");
        (await thief.Get("/console")).Status.ShouldBe(302);
    }
}
