using System.Security.Claims;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Registry.Api.Access;
using Registry.Api.Console.Sessions;
using Registry.Api.Tests.Access;
using Registry.Keys;

namespace Registry.Api.Tests.Console;

/// <summary>People sign in at the issuer and are whom their tokens say.</summary>
public sealed class IssuerSignInTests(ServiceWithSignIn service) : IClassFixture<ServiceWithSignIn>
{
    private static readonly Holder Officer = new("subject-of-officer", "Үлгі <Жауапты>", Roles.Officer);

    [Fact]
    public async Task Who_signs_in_comes_back_to_the_page_they_wanted()
    {
        using var reader = new Reader(service);
        var asked = await reader.Get("/console/refusals?language=ru");
        asked.To.ShouldNotBeNull().ShouldContain("/console/sign-in?back=");
        var door = await reader.Get(asked.To!);
        door.Text.ShouldContain("href=\"/console/sign-in/start?back=%2Fconsole%2Frefusals%3Flanguage%3Dru\"");
        door.Text.ShouldNotContain("type=\"password\"");

        var entered = await service.SignedIn(reader, Officer, "/console/refusals?language=ru");

        entered.To.ShouldBe("/console/refusals?language=ru", entered.Text);
        var page = await reader.Get(entered.To!);
        page.Status.ShouldBe(200);
        page.Text.ShouldContain("Үлгі <Жауапты>");
        page.Text.ShouldContain("ответственное лицо");
        (await service.SignedIn(reader, Officer, "https://elsewhere.example/console")).To.ShouldBe("/console");
    }

    [Theory]
    [InlineData(Roles.Officer)]
    [InlineData(Roles.Approver)]
    [InlineData(Roles.Regulator)]
    [InlineData(Roles.Inspector)]
    [InlineData(Roles.Administrator)]
    public async Task A_role_of_the_issuer_opens_what_its_token_opens(string role)
    {
        using var reader = new Reader(service);
        var holder = new Holder($"subject-of-{role}", "Адам", role);
        (await service.SignedIn(reader, holder)).To.ShouldBe("/console");

        await ScreenMatrix.ShouldOpenWhatTheApiOpens(service, reader, role, service.Desk.Token(holder));
    }

    [Fact]
    public async Task A_person_is_the_same_actor_as_with_a_token()
    {
        using var keys = KeyFiles.OpenOrCreate(Path.Combine(service.Data, "keys"));
        var ids = new EventIds(keys.Installation);
        var holder = new Holder("subject-of-both", "Адам", Roles.Officer, Roles.Approver);
        var token = Read(service.Desk.Token(holder));

        var inConsole = Caller.Of(IssuerSignIn.Person(Read(await IdToken(holder)), "roles", SignInDesk.Client)!, ids);
        var withToken = Caller.Of(token, ids);

        inConsole.Self.ShouldBe(withToken.Self);
        inConsole.SourceId.ShouldBe(withToken.SourceId);
        (inConsole.Issuer, inConsole.Source).ShouldBe((withToken.Issuer, withToken.Source));
        inConsole.Roles.ShouldBe(withToken.Roles, ignoreOrder: true);
    }

    [Fact]
    public async Task The_issuer_gives_nothing_for_a_code_without_the_verifier()
    {
        using var reader = new Reader(service);
        var code = Query(await service.CameBack(reader, Officer))["code"];
        (await Redeemed(reader, code)).ShouldContain("invalid_grant");

        var sent = Query(await service.Sent(reader));
        sent["code_challenge_method"].ShouldBe("S256");
        sent["response_type"].ShouldBe("code");
        sent["scope"].ShouldBe("openid profile");
        sent["nonce"].Length.ShouldBeGreaterThan(30);
        sent.Keys.ShouldNotContain("code_verifier");
    }

    [Fact]
    public async Task The_cookie_is_a_number_and_another_one_each_time()
    {
        using var reader = new Reader(service);
        var first = await Cookie(reader, Officer);
        using var thief = new Reader(service);
        thief.Cookies.Add(service.Http.BaseAddress!, new System.Net.Cookie("registry-session", first));
        var second = await Cookie(reader, new("subject-of-long", new('Ә', 2000), Roles.Officer, Roles.Approver));

        second.ShouldNotBe(first);
        second.Length.ShouldBe(first.Length);
        (await thief.Get("/console")).Text.ShouldNotContain("ӘӘӘ");
        reader.Cookies.GetAllCookies().Select(cookie => cookie.Name)
            .ShouldAllBe(name => name == "registry-session" || name == "registry-form");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_leads_to_the_issuers_own()
    {
        using var reader = new Reader(service);
        await service.SignedIn(reader, Officer);
        using var thief = new Reader(service);
        foreach (System.Net.Cookie cookie in reader.Cookies.GetAllCookies())
            thief.Cookies.Add(cookie);

        (await reader.Send(await reader.Get("/console"), "/console/sign-out")).To.ShouldBe("/console/signed-out");

        (await thief.Get("/console")).Status.ShouldBe(302);
        var page = await reader.Get("/console/signed-out");
        page.Headers["Refresh"].ShouldBe("0; url=/console/signed-out/issuer");
        page.Text.ShouldContain("Сеанс в реестре завершён");
        var end = (await reader.Get("/console/signed-out/issuer")).To.ShouldNotBeNull();
        end.ShouldStartWith($"{service.Issuer.Url}/leave?");
        Query(end)["client_id"].ShouldBe(SignInDesk.Client);
        Query(end)["post_logout_redirect_uri"].ShouldBe($"{service.Http.BaseAddress}console/sign-in");
    }

    [Fact]
    public async Task There_is_no_other_way_in()
    {
        service.Access()["console"]!.GetValue<string>().ShouldBe($"{service.Http.BaseAddress}console");
        using var stranger = new Reader(service);
        (await stranger.Get("/console/enter?code=a")).Status.ShouldBe(404);
        (await stranger.Get("/console/accounts")).Status.ShouldBe(404);
        (await stranger.Post("/console/sign-in", ("login", "a"))).Status.ShouldBe(405);
    }

    private async Task<string> Cookie(Reader reader, Holder holder)
    {
        (await service.SignedIn(reader, holder)).To.ShouldBe("/console");
        return reader.Cookies.GetCookies(service.Http.BaseAddress!)["registry-session"].ShouldNotBeNull().Value;
    }

    /// <summary>As the service gets it: with a challenge and its verifier.</summary>
    private async Task<string> IdToken(Holder holder)
    {
        service.Desk.Holder = holder;
        using var reader = new Reader(service);
        var verifier = new string('v', 43);
        var challenge = WebEncoders.Base64UrlEncode(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(verifier)));
        var answer = await reader.Get(
            $"{service.Issuer.Url}/authorize?client_id={SignInDesk.Client}&response_type=code&scope=openid"
            + $"&redirect_uri=http%3A%2F%2Flocalhost%2F&nonce=n&code_challenge_method=S256&code_challenge={challenge}");
        var tokens = await Redeemed(
            reader, Query(answer.To!)["code"], ("code_verifier", verifier), ("redirect_uri", "http://localhost/"));
        return System.Text.Json.Nodes.JsonNode.Parse(tokens)!["id_token"]!.GetValue<string>();
    }

    private async Task<string> Redeemed(Reader reader, string code, params (string, string)[] more) =>
        (await reader.Post(
            $"{service.Issuer.Url}/token",
            [("client_id", SignInDesk.Client), ("client_secret", service.Desk.Secret!), ("code", code), .. more])).Text;

    private static ClaimsPrincipal Read(string token) => new(new ClaimsIdentity(
        new JsonWebTokenHandler().ReadJsonWebToken(token).Claims, "token", "sub", "roles"));

    internal static Dictionary<string, string> Query(string address) =>
        QueryHelpers.ParseQuery(new Uri(address).Query).ToDictionary(it => it.Key, it => $"{it.Value}");
}
