using System.Text.RegularExpressions;
using Registry.Api.Access;
using Registry.Api.Console.Entry;
using Registry.Store.Tests;

namespace Registry.Api.Tests.Console;

/// <summary>
/// Every route of the console, as its code maps it: nobody gets in without signing in, no form is taken that is not
/// ours, and who may look at nobody's record is shown and does nothing about anybody.
/// </summary>
public sealed partial class RouteMatrixTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private const string Password = "жеті рет өлшеп бір кес";

    /// <summary>Open to everybody, and why.</summary>
    private static readonly string[] Open =
    [
        "GET /console/sign-in", "POST /console/sign-in", "GET /console/enter", "POST /console/language",
        "GET /console/sign-in/answer",
    ];

    /// <summary>Of those who signed in, whatever their role.</summary>
    private static readonly string[] Everybodys =
        ["GET /console/stay", "POST /console/sign-out", "GET /console/accounts", "POST /console/accounts"];

    /// <summary>Where the routes that a variable maps begin; one that is not here is an error of this test.</summary>
    private static readonly Dictionary<string, string> Groups = new()
    {
        ["console"] = "/console", ["entry"] = "/console/entry", ["routes"] = "",
    };

    /// <summary>What is mapped for each of a list.</summary>
    private static readonly Dictionary<string, IReadOnlyList<string>> Kinds = new()
    {
        ["console"] = ["block", "unblock", "correct", "destroy"], ["entry"] = EntryForm.Kinds,
    };

    private static readonly IReadOnlyList<(string Method, string Path)> Routes = [.. Read().Distinct()];

    [Fact]
    public async Task Without_signing_in_there_is_nothing_and_without_our_form_nothing_is_done()
    {
        Routes.Count.ShouldBeGreaterThan(30);
        using var stranger = new Reader(service);
        foreach (var (method, path) in Routes.Where(it => !Open.Contains($"{it.Method} {it.Path}")))
        {
            var answer = method == "GET" ? await stranger.Get(Filled(path)) : await stranger.Post(Filled(path));
            answer.Status.ShouldBe(302, $"{method} {path}");
            answer.To.ShouldNotBeNull().ShouldContain("/console/sign-in", Case.Sensitive, $"{method} {path}");
        }

        using var officer = new Reader(service);
        await officer.Get($"{service.Access()["console"]}");
        foreach (var (_, path) in Routes.Where(it => it.Method == "POST"))
            (await officer.Post(Filled(path), ("say", "yes"), ("sure", "yes"))).Status.ShouldBe(400, path);

        await Given(officer, Roles.Inspector);
        await Given(officer, Roles.Administrator);
        await Given(officer, Roles.Regulator);
        foreach (var role in (string[])[Roles.Inspector, Roles.Administrator, Roles.Regulator])
            await MayDoNothingAboutAnybody(role);
    }

    /// <summary>Roles that read no record of a person: whatever the route, they see no person and change nothing.</summary>
    private async Task MayDoNothingAboutAnybody(string role)
    {
        var known = await service.Somebody();
        using var person = new Reader(service);
        var page = await person.Get("/console/sign-in");
        (await person.Send(page, "/console/sign-in", ("login", $"b.{role}"), ("password", Password))).Status
            .ShouldBe(302);
        page = await person.Get("/console/stay") is { Status: 204 } ? await Form(person) : page;
        var events = await service.Events();
        foreach (var (method, path) in Routes.Where(IsAboutPeople))
        {
            var address = path.Replace("{subjectId:guid}", $"{known.SubjectId}", StringComparison.Ordinal);
            var answer = method == "GET"
                ? await person.Get(Filled(address))
                : await person.Send(
                    page, Filled(address), ("purpose", "rights-requests"), ("reason", "r"), ("find", known.Person.Iin),
                    ("say", "yes"), ("sure", "yes"), ("scope", "whole"), ("ground", "18-1"), ("category", "contact"),
                    ("field", "phone"), ("value", "+77010000001"));
            var isBack = answer.To is { } to && to.StartsWith($"/console/subjects/{known.SubjectId}", StringComparison.Ordinal);
            (answer.Status, isBack).ShouldBeOneOf((403, false), (302, true), (404, false));
            if (answer.Status == 404)
                path.ShouldBe("/console/acts/{proposalId:guid}"); // nobody decided anything by this number
            answer.Text.ShouldNotContain(known.Person.Phone);
        }

        (await service.Events()).ShouldBe(events);
    }

    private static bool IsAboutPeople((string Method, string Path) route) =>
        route.Path.Contains("{subjectId", StringComparison.Ordinal)
        || route.Path.StartsWith("/console/find", StringComparison.Ordinal)
        || route.Path.StartsWith("/console/approvals", StringComparison.Ordinal)
        || route.Path.StartsWith("/console/acts", StringComparison.Ordinal)
        || route.Path.StartsWith("/console/entry", StringComparison.Ordinal);

    /// <summary>A page of theirs with a form: its token is what any form of theirs carries.</summary>
    private static Task<Shown> Form(Reader person) => person.Get("/console/ledger");

    private static async Task Given(Reader by, string role) => (await by.Send(
        await by.Get("/console/accounts"), "/console/accounts", ("login", $"b.{role}"), ("name", "Үлгі"), ("role", role),
        ("password", Password))).To.ShouldBe("/console/accounts");

    private static string Filled(string path) => Blank().Replace(path, $"{Guid.NewGuid()}");

    /// <summary>The calls that map them; what is made of a list is spelt out.</summary>
    private static IEnumerable<(string Method, string Path)> Read()
    {
        var folder = Path.GetDirectoryName(Database.InRepository("src/Registry.Api/Console/Screens.cs"))!;
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("IssuerRoutes.cs", StringComparison.Ordinal))) // mapped with an issuer only
            foreach (Match map in Mapped().Matches(File.ReadAllText(file)))
                foreach (var kind in map.Groups[3].Value.Contains("{kind}", StringComparison.Ordinal)
                    ? Kinds[map.Groups[1].Value]
                    : [""])
                    yield return (
                        map.Groups[2].Value.ToUpperInvariant(),
                        Groups[map.Groups[1].Value] + map.Groups[3].Value.Replace("{{", "{", StringComparison.Ordinal)
                            .Replace("}}", "}", StringComparison.Ordinal)
                            .Replace("{kind}", kind, StringComparison.Ordinal));
    }

    [GeneratedRegex("([a-z]+)\\.Map(Get|Post)\\(\\s*\\$?\"([^\"]*)\"")]
    private static partial Regex Mapped();

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex Blank();
}
