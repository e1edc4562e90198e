using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Registry.House.Tests;

/// <summary>What a page for people names, and whether it is there.</summary>
/// <param name="files">Of the checkout.</param>
/// <param name="operations">Method and path, as the committed description of the API has them.</param>
public sealed partial class Mentions(IReadOnlyList<Source> files, IReadOnlySet<string> operations)
{
    /// <summary>Addresses that are pages and no operations, with the text of src that serves each.</summary>
    private static readonly IReadOnlyDictionary<string, string> Pages = new Dictionary<string, string>
    {
        ["/swagger"] = "/swagger",
        ["/openapi/v1.json"] = "\"/openapi/v1.json\"",
        ["/problems/{code}"] = "\"/problems/{code}\"",
        ["/policy"] = "\"/policy\"",
        ["/policy/{version}"] = "\"/policy/{version:int}\"",
    };

    /// <summary>Words in code letters that are neither ours nor a place in the checkout.</summary>
    private static readonly IReadOnlySet<string> Others = new HashSet<string>
    {
        "ready", "…", "kill -9", "--help", "/var/lib/registry", "~/.local/state/registry",
    };

    private readonly Lazy<HashSet<string>> types = new(() => [.. files
        .Where(file => file.Ends(".cs"))
        .SelectMany(file => file.All<BaseTypeDeclarationSyntax>())
        .Select(type => type.Identifier.Text)]);

    public IEnumerable<string> Breaches(Source page) => Spans(page)
        .Concat(Links(page))
        .Concat(Commands(page))
        .Where(said => !IsThere(said))
        .Select(said => $"{page.Path} names {said}")
        .Distinct();

    private bool IsThere(string said) =>
        Others.Contains(said)
        || (said.EndsWith(".png", StringComparison.Ordinal) && File.Exists(Checkout.Full(said)))
        || IsOperation(said)
        || IsCommand(said)
        || IsPath(said)
        || types.Value.Contains(said)
        || IsTable(said)
        || IsSetting(said)
        || IsInTheDataFolder(said);

    private bool IsOperation(string said) =>
        operations.Contains(said)
        || (Pages.TryGetValue(said, out var served) && Says(file => file.IsUnder("src"), served));

    private bool IsCommand(string said) => said.Split(' ') switch
    {
        ["ops/drill", var name, ..] => IsFile($"ops/drills/{name}.sh"),
        [var command, .. var options] => IsFile(command)
            && options.All(option => Says(file => file.Path == command, option)),
        _ => false,
    };

    private bool IsPath(string said) => IsFile(said) || files.Any(file => file.IsUnder(said.TrimEnd('/')));

    private bool IsFile(string said) => files.Any(file => file.Path == said);

    private bool IsTable(string said) =>
        said.Contains('.', StringComparison.Ordinal)
        && Says(file => file.Ends(".sql"), $"create table {said} (");

    private bool IsSetting(string said) => Setting().IsMatch(said)
        && Says(file => file.IsUnder("src") || file.IsUnder("ops"), said);

    private bool IsInTheDataFolder(string said) =>
        said.StartsWith("DIR/", StringComparison.Ordinal)
        && Says(file => file.Path == "docs/operating.md", $"| `{said["DIR/".Length..]}` |");

    private bool Says(Func<Source, bool> where, string text) =>
        files.Where(where).Any(file => file.Text.Contains(text, StringComparison.Ordinal));

    private static IEnumerable<string> Spans(Source page) =>
        Span().Matches(Block().Replace(page.Text, "")).Select(span => span.Groups[1].Value);

    private static IEnumerable<string> Links(Source page) => Link().Matches(page.Text)
        .Select(link => link.Groups[1].Value);

    /// <summary>Lines of the page's shell blocks that call a command of ours, without their comments.</summary>
    private static IEnumerable<string> Commands(Source page) => Block().Matches(page.Text)
        .SelectMany(block => block.Value.Split('\n'))
        .Where(line => line.StartsWith("ops/", StringComparison.Ordinal))
        .Select(line => line.Split('#')[0].Trim());

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Span();

    [GeneratedRegex("""\]\(([^)\s]+)\)""")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^REGISTRY_[A-Z_]+$")]
    private static partial Regex Setting();
}
