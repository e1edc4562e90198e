using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Registry.House.Tests;

/// <summary>How things may be called.</summary>
public static partial class Names
{
    /// <summary>A name that needs one of these is two things.</summary>
    private static readonly string[] Vague =
        ["Manager", "Helper", "Helpers", "Service", "Util", "Utils", "Common", "Base", "Impl", "Dto", "Core"];

    /// <summary>Names that a framework's contract gives, and its overrides.</summary>
    private static readonly string[] Given = ["BindAsync", "DisposeAsync", "ExecuteAsync", "InitializeAsync"];

    public static IEnumerable<string> VagueTypes(Source file) => file.All<BaseTypeDeclarationSyntax>()
        .Where(type => Vague.Any(end => type.Identifier.Text.EndsWith(end, StringComparison.Ordinal)))
        .Select(type => $"{file.Path} declares {type.Identifier.Text}");

    public static IEnumerable<string> AsyncNames(Source file) => file.All<MethodDeclarationSyntax>()
        .Where(method => method.Identifier.Text.EndsWith("Async", StringComparison.Ordinal)
            && !method.Modifiers.Any(modifier => modifier.Text == "override")
            && method.ExplicitInterfaceSpecifier is null
            && !Given.Contains(method.Identifier.Text))
        .Select(method => $"{file.Path} declares {method.Identifier.Text}");

    /// <summary>Clocks and random ids, by whatever name they were reached.</summary>
    public static IEnumerable<string> Clocks(Source file) => file.All<MemberAccessExpressionSyntax>()
        .Where(member => Clock().IsMatch(member.ToString()))
        .Select(member => $"{file.Path}:{member.Line()} names {member}");

    public static IEnumerable<string> TestNames(Source file) => file.All<MethodDeclarationSyntax>()
        .Where(method => method.AttributeLists.SelectMany(list => list.Attributes)
            .Any(attribute => attribute.Name.ToString() is "Fact" or "Theory"))
        .Where(method => !Sentence().IsMatch(method.Identifier.Text))
        .Select(method => $"{file.Path} has the test {method.Identifier.Text}");

    /// <summary>Decision pages a text mentions: file names.</summary>
    public static IEnumerable<string> Pages(string text) =>
        Page().Matches(text).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"(^|\.)(DateTime(Offset)?\.(Now|UtcNow|Today)|Guid\.(NewGuid|CreateVersion7)|TimeProvider\.\w+)$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^[A-Z0-9][A-Za-z0-9]*(_[A-Za-z0-9]+){2,}$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"docs/decisions/(\d{4}[A-Za-z0-9._-]*\.md)")]
    private static partial Regex Page();
}
