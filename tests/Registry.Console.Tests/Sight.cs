using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Registry.Console.Tests;

/// <summary>A window of somebody's, and what the browser complained of in it.</summary>
public sealed class Sight : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    private Sight(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Scripts that failed, files that are missing, a policy that was broken.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Sight> Of(IBrowserContext context)
    {
        var sight = new Sight(await context.NewPageAsync());
        sight.Page.PageError += (_, error) => sight.complaints.Add(error);
        sight.Page.Console += (_, said) => sight.Heard(said);
        return sight;
    }

    /// <summary>A page that answers as it should.</summary>
    public async Task Visit(string path, int status = 200)
    {
        var answer = await Page.GotoAsync(path);
        answer!.Status.ShouldBe(status, path);
    }

    /// <summary>Kept with the results of the tests.</summary>
    public async Task Picture(string name)
    {
        var folder = Environment.GetEnvironmentVariable("REGISTRY_TEST_PICTURES")
            ?? Path.Combine(AppContext.BaseDirectory, "pictures");
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    /// <param name="rules">All of axe where none is named.</param>
    public async Task<IEnumerable<string>> Broken(params string[] rules) =>
        (await Page.RunAxe(rules.Length == 0 ? null : new() { RunOnly = RunOnlyOptions.Rules(rules) })).Violations
            .Select(it => $"{it.Id}: {string.Join(" | ", it.Nodes.Select(node => node.Html))}");

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    /// <summary>That the page itself is a refusal is what the browser was to be told.</summary>
    private void Heard(IConsoleMessage said)
    {
        var isThePage = said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            && said.Location.StartsWith(Page.Url, StringComparison.Ordinal);
        if (said.Type is "error" or "warning" && !isThePage)
            complaints.Add($"{Page.Url}: {said.Text}");
    }
}
