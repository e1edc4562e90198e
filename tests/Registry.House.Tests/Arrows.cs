using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Registry.House.Tests;

/// <summary>Who may see whom: docs/decisions/0001-the-house.md.</summary>
public static partial class Arrows
{
    /// <summary>What each project refers to, exactly: ours, then packages.</summary>
    public static IReadOnlyDictionary<string, (string[] Projects, string[] Packages)> Table { get; } =
        new Dictionary<string, (string[] Projects, string[] Packages)>
        {
            ["Registry.Audit"] = ([], []),
            ["Registry.Domain"] = ([], []),
            ["Registry.Mirror"] = (["Registry.Audit"], []),
            ["Registry.Keys"] = ([], []),
            ["Registry.Store"] = (["Registry.Domain", "Registry.Keys"], ["Npgsql"]),
            ["Registry.Store.Marten"] = (["Registry.Store"], ["Marten", "Npgsql", "WolverineFx.Marten"]),
            ["Registry.Projections"] = (["Registry.Audit", "Registry.Domain", "Registry.Store"], ["Npgsql"]),
            ["Registry.Verifier"] = (["Registry.Audit"], ["System.Security.Cryptography.Pkcs"]),
            ["Registry.Api"] = (
                [
                    "Registry.Audit", "Registry.Domain", "Registry.Keys", "Registry.Projections", "Registry.Store",
                    "Registry.Store.Marten", "Registry.Verifier",
                ],
                [
                    "CsvHelper", "Microsoft.AspNetCore.Authentication.JwtBearer",
                    "Microsoft.AspNetCore.Authentication.OpenIdConnect", "Npgsql", "Swashbuckle.AspNetCore",
                    "System.Security.Cryptography.Pkcs",
                ]),
        };

    /// <summary>Borders that no project reference draws: a folder, and a namespace no file in it names.</summary>
    public static IReadOnlyList<(string Folder, string Forbidden)> Borders { get; } =
    [
        ("src/Registry.Store/Postgres", "Registry.Domain"),
        ("src/Registry.Store/Postgres", "Registry.Keys"),
        ("src/Registry.Store/Memory", "Registry.Domain"),
        ("src/Registry.Store/Memory", "Registry.Keys"),
        ("src/Registry.Store.Marten", "Registry.Domain"),
        ("src/Registry.Store.Marten", "Registry.Keys"),
        ("src/Registry.Store", "Marten"),
        ("src/Registry.Store", "Wolverine"),
        ("src/Registry.Store", "Microsoft.AspNetCore"),
        ("src/Registry.Store", "Registry.Projections"),
        ("src/Registry.Store", "Registry.Api"),
        ("src/Registry.Projections", "Registry.Keys"),
        ("src/Registry.Projections", "Microsoft.AspNetCore"),
        ("src/Registry.Projections", "Registry.Api"),
        ("src/Registry.Mirror", "Npgsql"),
    ];

    /// <summary>References of a csproj that the table lacks, and those of the table that the csproj lacks.</summary>
    public static IEnumerable<string> Breaches(string project, XDocument csproj) =>
        !Table.TryGetValue(project, out var allowed)
            ? [$"{project} is not in the table of projects"]
            : Differences(project, "refers to", Projects(csproj), allowed.Projects)
                .Concat(Differences(project, "uses", Packages(csproj), allowed.Packages));

    /// <summary>Versions that stand in the csproj itself, and packages that are not listed once for all.</summary>
    public static IEnumerable<string> VersionBreaches(string project, XDocument csproj, IReadOnlySet<string> central) =>
        csproj.Descendants("PackageReference").SelectMany(package => new[]
        {
            package.Attribute("Version") is null && package.Element("Version") is null
                ? null
                : $"{project} gives {Name(package)} a version of its own",
            package.Attribute("VersionOverride") is null && package.Element("VersionOverride") is null
                ? null
                : $"{project} overrides the version of {Name(package)}",
            central.Contains(Name(package)) ? null : $"{project} uses {Name(package)}, which is not central",
        }).OfType<string>();

    public static IEnumerable<string> InexactVersions(XDocument packages) => packages.Descendants("PackageVersion")
        .Where(package => !Exact().IsMatch((string?)package.Attribute("Version") ?? ""))
        .Select(package => $"the version of {Name(package)} is not exact");

    public static IReadOnlySet<string> Central(XDocument packages) =>
        packages.Descendants("PackageVersion").Select(Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Places where a file names a namespace, from the root or from inside <c>Registry</c>.</summary>
    /// <param name="types">Types of the forbidden namespace, for names relative to <c>Registry</c>.</param>
    public static IEnumerable<string> Names(Source file, string forbidden, IReadOnlySet<string> types)
    {
        var relative = forbidden.StartsWith("Registry.", StringComparison.Ordinal)
            ? forbidden["Registry.".Length..]
            : null;
        return file.Tree().DescendantNodes()
            .Where(node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax or UsingDirectiveSyntax)
            .Where(node => Written(node) is { } name
                && (IsIn(name, forbidden) || (relative is not null && IsRelative(name, relative, types))))
            .Select(node => $"{file.Path}:{node.Line()} names {forbidden}")
            .Distinct();
    }

    /// <summary>The names of all types a folder declares.</summary>
    public static IReadOnlySet<string> Types(IEnumerable<Source> files) => files
        .SelectMany(file => file.All<BaseTypeDeclarationSyntax>())
        .Select(type => type.Identifier.Text)
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Projects(XDocument csproj) => csproj.Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(Name(reference).Replace('\\', '/')));

    private static IEnumerable<string> Packages(XDocument csproj) =>
        csproj.Descendants("PackageReference").Select(Name);

    private static string Name(XElement element) =>
        (string?)element.Attribute("Include") ?? (string?)element.Attribute("Update") ?? "";

    private static IEnumerable<string> Differences(string project, string verb, IEnumerable<string> has, string[] may)
    {
        var had = has.ToHashSet(StringComparer.Ordinal);
        return had.Except(may).Select(extra => $"{project} {verb} {extra}, which the table forbids")
            .Concat(may.Except(had).Select(lost => $"the table says that {project} {verb} {lost}, and it does not"));
    }

    private static string? Written(SyntaxNode node) => node switch
    {
        UsingDirectiveSyntax directive => directive.NamespaceOrType.ToString(),
        _ => node.ToString(),
    };

    private static bool IsIn(string name, string forbidden)
    {
        var plain = name.StartsWith("global::", StringComparison.Ordinal) ? name["global::".Length..] : name;
        return plain == forbidden || plain.StartsWith(forbidden + ".", StringComparison.Ordinal);
    }

    private static bool IsRelative(string name, string relative, IReadOnlySet<string> types)
    {
        var parts = name.Split('.');
        return parts.Length > 1 && parts[0] == relative && parts.Skip(1).Any(types.Contains);
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex Exact();
}
