using Microsoft.Playwright;
using Registry.Api.Access;
using Registry.Api.Examples;
using Registry.Api.Tests;

namespace Registry.Console.Tests;

/// <summary>The service as it is run with something on record, and a real browser in front of it.</summary>
public sealed class ConsoleProcess : ServiceProcess
{
    public const string Password = "жеті рет өлшеп бір кес";

    private const string Installed = "/usr/lib/chromium/chromium-headless-shell";

    /// <summary>Two cores under load take their time.</summary>
    private const float Patience = 60_000;

    /// <summary>Tests run as root, too, in a container with little shared memory; the browser is to call nobody.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly Dictionary<string, string> signedIn = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("REGISTRY_TEST_CHROMIUM") ?? Installed, Args = Arguments,
        });
        await Recorded();
        signedIn[Roles.Officer] = await ByLink();
    }

    public override async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>Nobody is signed in.</summary>
    public Task<Sight> Stranger(string language = "ru", int width = 1280) => Open(language, width, null);

    /// <summary>Somebody with this role; the officer is who came by the link.</summary>
    public async Task<Sight> Someone(string role = Roles.Officer, string language = "ru", int width = 1280)
    {
        if (!signedIn.ContainsKey(role))
            signedIn[role] = await ByAccount(role);
        return await Open(language, width, signedIn[role]);
    }

    /// <summary>A login of a new account with this role; its password is the one above.</summary>
    public async Task<string> Account(string role)
    {
        var login = $"a.{role}{Guid.NewGuid():N}"[..20];
        await using var officer = await Someone();
        await officer.Page.GotoAsync("/console/accounts");
        await officer.Page.FillAsync("#name", "Үлгі Қызметкер");
        await officer.Page.FillAsync("#login", login);
        await officer.Page.CheckAsync($"input[value={role}]");
        await officer.Page.FillAsync("#password", Password);
        await officer.Page.ClickAsync("main form button");
        return login;
    }

    /// <summary>Disclosures of each look, and a refusal.</summary>
    private async Task Recorded()
    {
        var known = await this.Somebody();
        (await this.Post("/v1/disclosures", Requests.Disclosure(known.AppealId))).As(201);
        (await this.Post("/v1/disclosures/reported", Requests.Disclosure(known.AppealId)
            .But("recipientId", $"{ExampleIds.ToReinstate}")
            .About("occurredAt", $"{DateTimeOffset.UtcNow.AddSeconds(-5):O}"))).As(201);
        await this.Blocked(known);
        (await this.Post("/v1/disclosures", Requests.Disclosure(known.AppealId))).Status.ShouldBe(409);
    }

    private async Task<string> ByLink()
    {
        await using var officer = await Stranger();
        await officer.Page.GotoAsync($"{Access()["console"]}");
        return await officer.Page.Context.StorageStateAsync();
    }

    private async Task<string> ByAccount(string role)
    {
        var login = await Account(role);
        await using var person = await Stranger();
        await person.Page.GotoAsync("/console/sign-in");
        await person.Page.FillAsync("#login", login);
        await person.Page.FillAsync("#password", Password);
        await person.Page.ClickAsync("main form button");
        return await person.Page.Context.StorageStateAsync();
    }

    private async Task<Sight> Open(string language, int width, string? cookies)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Http.BaseAddress!.ToString(), Locale = language, StorageState = cookies,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(Patience);
        return await Sight.Of(context);
    }
}

/// <summary>One process and one browser for all of them.</summary>
[CollectionDefinition(Name)]
public sealed class SharedConsole : ICollectionFixture<ConsoleProcess>
{
    public const string Name = "console";
}
