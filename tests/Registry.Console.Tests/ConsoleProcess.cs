using Microsoft.Playwright;
using Registry.Api.Tests;

namespace Registry.Console.Tests;

/// <summary>The service as it is run, and a real browser in front of it.</summary>
public sealed class ConsoleProcess : ServiceProcess
{
    /// <summary>Debian's; nothing is downloaded, nobody is called.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    public override async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>A browser of its own, in a language, that nobody is signed in with.</summary>
    public async Task<IPage> Stranger(string language = "ru", int width = 1280)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = Http.BaseAddress!.ToString(), Locale = language,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, said) => { if (said.Type == "error") errors.Add(said.Text); };
        return page;
    }

    /// <summary>What a browser complained of; a policy that was broken is among it.</summary>
    public IReadOnlyList<string> Errors => errors;

    private readonly List<string> errors = [];

    /// <summary>Kept with the results of the tests.</summary>
    public static async Task Picture(IPage page, string name)
    {
        var folder = Environment.GetEnvironmentVariable("REGISTRY_TEST_PICTURES")
            ?? Path.Combine(Path.GetTempPath(), "registry-pictures");
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
