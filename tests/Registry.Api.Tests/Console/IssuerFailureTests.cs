using Microsoft.IdentityModel.Tokens;
using Registry.Api.Access;
using Registry.Api.Tests.Access;

namespace Registry.Api.Tests.Console;

/// <summary>Whatever is wrong with the issuer's answer, nobody is signed in, and it is said in words.</summary>
public sealed class IssuerFailureTests(ServiceWithSignIn service) : IClassFixture<ServiceWithSignIn>
{
    private const string Name = "Үлгі Құпия";
    private const string Subject = "subject-that-no-log-has";

    private static readonly Holder Officer = new(Subject, Name, Roles.Officer);

    private static readonly Dictionary<string, Action<SecurityTokenDescriptor>> Changes = new()
    {
        ["another nonce"] = it => it.Claims["nonce"] = $"another-{Subject}",
        ["no nonce"] = it => it.Claims.Remove("nonce"),
        ["forged"] = it => it.SigningCredentials = new(Issuer.Elliptic("first"), "ES256"),
        ["unsigned"] = it => it.SigningCredentials = null,
        ["signed with the secret"] = it => it.SigningCredentials = new(
            new SymmetricSecurityKey(new byte[32]) { KeyId = "first" }, "HS256"),
        ["other audience"] = it => it.Audience = Issuer.Audience,
        ["other issuer"] = it => it.Issuer = $"http://127.0.0.1:9/{Subject}",
        ["other client"] = it => it.Claims["azp"] = Subject,
        ["expired"] = it => it.Expires = DateTime.UtcNow.AddMinutes(-10),
        ["no subject"] = it => it.Claims.Remove("sub"),
    };

    public static TheoryData<string> Wrong => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task An_ID_token_that_is(string wrong)
    {
        using var reader = new Reader(service);
        service.Desk.Change = Changes[wrong];
        try
        {
            await Refused(reader, await service.SignedIn(reader, Officer), 502, "не прошёл проверку");
        }
        finally
        {
            service.Desk.Change = null;
        }

        (await service.SignedIn(reader, Officer)).To.ShouldBe("/console");
    }

    [Fact]
    public async Task A_state_that_is_another_or_none()
    {
        using var reader = new Reader(service);
        var back = await service.CameBack(reader, Officer);
        var state = IssuerSignInTests.Query(back)["state"];
        await Refused(reader, await reader.Get(back.Replace(state, $"x{state}")), 400, "Начните вход заново");
        await Refused(reader, await reader.Get(back.Replace("state=", "estate=")), 400, "Начните вход заново");
        await Refused(reader, await reader.Get("/console/sign-in/answer"), 400, "Начните вход заново");
    }

    /// <summary>Somebody else's sign-in, sent to a victim as a link: it is not begun in the victim's browser.</summary>
    [Fact]
    public async Task A_sign_in_that_another_browser_began()
    {
        using var attacker = new Reader(service);
        var back = await service.CameBack(attacker, Officer);
        using var victim = new Reader(service);
        await Refused(victim, await victim.Get(back), 400, "Начните вход заново");
    }

    [Fact]
    public async Task A_code_that_was_used()
    {
        using var reader = new Reader(service);
        var first = await service.CameBack(reader, Officer);
        var code = IssuerSignInTests.Query(first)["code"];
        (await reader.Get(first)).To.ShouldBe("/console");
        using var other = new Reader(service);
        var second = await service.CameBack(other, Officer);
        await Refused(
            other, await other.Get(second.Replace(IssuerSignInTests.Query(second)["code"], code)), 400, "Начните вход заново");
        using var again = new Reader(service);
        await Refused(again, await again.Get(first), 400, "Начните вход заново");
    }

    [Theory]
    [InlineData("access_denied", 403, "не разрешил вход", "access_denied")]
    [InlineData("server_error", 502, "не прошёл проверку", "server_error")]
    [InlineData("login_required", 400, "Начните вход заново", "login_required")]
    [InlineData("subject-that-no-log-has", 502, "не прошёл проверку", "other-code")]
    public async Task An_error_in_place_of_a_code(string error, int status, string words, string logged)
    {
        using var reader = new Reader(service);
        service.Desk.Refuses = error;
        try
        {
            await Refused(reader, await service.SignedIn(reader, Officer), status, words, logged);
        }
        finally
        {
            service.Desk.Refuses = null;
        }
    }

    [Fact]
    public async Task An_issuer_that_hangs_up_or_wants_another_secret()
    {
        using var reader = new Reader(service);
        var secret = service.Desk.Secret;
        (service.Desk.IsDown, service.Desk.Secret) = (true, "another");
        try
        {
            await Refused(reader, await service.SignedIn(reader, Officer), 503, "не отвечает", "issuer-unreachable");
            service.Desk.IsDown = false;
            await Refused(reader, await service.SignedIn(reader, Officer), 502, "не прошёл проверку", "invalid_client");
        }
        finally
        {
            (service.Desk.IsDown, service.Desk.Secret) = (false, secret);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("janitor")]
    [InlineData(Roles.Service)]
    public async Task A_person_without_a_role_of_people(params string[] roles)
    {
        using var reader = new Reader(service);
        var page = await service.SignedIn(reader, new(Subject, Name, roles));
        await Refused(reader, page, 403, "нет ни одной роли", "no-role");
        page.Text.ShouldContain("href=\"/console/signed-out/issuer\"");
    }

    /// <summary>It is said with a number that the log has too, nothing is said of the person, and nobody is in.</summary>
    private async Task Refused(Reader reader, Shown page, int status, string words, string? logged = null)
    {
        page.Status.ShouldBe(status, page.Text);
        page.Text.ShouldContain(words);
        page.Headers["Content-Security-Policy"].ShouldContain("default-src 'none'");
        page.Headers["Cache-Control"].ShouldStartWith("no-store");
        page.Text.ShouldContain("name=\"back\" value=\"/console/sign-in\"");
        var number = System.Text.RegularExpressions.Regex.Match(page.Text, "назовите номер ([0-9A-Z:]+)").Groups[1].Value;
        number.ShouldNotBeEmpty(page.Text);
        (await reader.Get("/console")).Status.ShouldBe(302);
        for (var wait = 0; wait < 100 && !service.Output.Contains(number, StringComparison.Ordinal); wait++)
            await Task.Delay(100);
        service.Output.ShouldContain(number);
        service.Output.ShouldContain($"Nobody was signed in: {logged}");
        foreach (var personal in new[] { Name, Subject, "Үлгі", "\\u04AE", "may not", "not for", "error_description" })
            service.Output.ShouldNotContain(personal);
    }
}

public sealed class SignInBehindAProxyTests(ServiceBehindAProxy service) : IClassFixture<ServiceBehindAProxy>
{
    [Fact]
    public async Task Addresses_are_those_that_people_see()
    {
        using var reader = new Reader(service);
        var sent = IssuerSignInTests.Query(await service.Sent(reader));
        sent["redirect_uri"].ShouldBe($"{ServiceBehindAProxy.Url}/console/sign-in/answer");
        sent["scope"].ShouldBe("openid profile registry");

        (await service.SignedIn(reader, new("a", "A", Roles.Officer))).To.ShouldBe("/console");

        var end = (await reader.Get("/console/signed-out/issuer")).To.ShouldNotBeNull();
        IssuerSignInTests.Query(end)["post_logout_redirect_uri"].ShouldBe($"{ServiceBehindAProxy.Url}/console/sign-in");
    }
}

public sealed class SignInWithoutTheIssuerTests(ServiceWithoutItsIssuer service)
    : IClassFixture<ServiceWithoutItsIssuer>
{
    [Fact]
    public async Task An_issuer_that_does_not_answer_is_said_to()
    {
        using var reader = new Reader(service);
        (await reader.Get("/console/sign-in")).Status.ShouldBe(200);
        var page = await reader.Get("/console/sign-in/start?back=%2Fconsole");
        page.Status.ShouldBe(503);
        page.Text.ShouldContain("Сервер входа не отвечает");
        var left = await reader.Get("/console/signed-out");
        left.Status.ShouldBe(200);
        left.Headers.Keys.ShouldNotContain("Refresh");
    }
}
