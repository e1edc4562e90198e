using Registry.Api.Access;
using Registry.Api.Console;
using Registry.Api.Examples;

namespace Registry.Console.Tests;

/// <summary>A page that is looked at in every language, colour scheme and width.</summary>
/// <param name="Role">Whom it is shown to; nobody signed in where there is none.</param>
public sealed record Looked(string Name, string Path, string? Role = Roles.Officer, int Status = 200);

/// <summary>Every screen of the rail, and what is not in it.</summary>
public static class Pages
{
    public static IReadOnlyList<Looked> All { get; } =
    [
        .. Screens.All.Select(screen => new Looked(screen.Key, screen.Path)),
        new("disclosures-chosen", "/console/disclosures?findings=true&purpose=appeals&channel=call"),
        new("accounts", "/console/accounts"),
        new("extract-asked", $"/console/extracts/{ExampleIds.Extracts[2]}"),
        new("extract-new", "/console/extracts/new"),
        new("sign-in", "/console/sign-in", null),
        new("problem", "/console/disclosures?cursor=none", Status: 400),
    ];

    public static IEnumerable<object[]> InBothLanguages =>
        from page in All from language in (string[])["kk", "ru"] select new object[] { page.Name, language };

    public static async Task<Sight> See(this ConsoleProcess console, string name, string language, int width = 1280)
    {
        var page = All.Single(it => it.Name == name);
        var sight = page.Role is { } role
            ? await console.Someone(role, language, width)
            : await console.Stranger(language, width);
        await sight.Visit(page.Path, page.Status);
        return sight;
    }
}
