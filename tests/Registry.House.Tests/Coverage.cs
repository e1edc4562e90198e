using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Registry.House.Tests;

/// <summary>What is wrong with a page of coverage.</summary>
/// <param name="parts">The rows it must have.</param>
/// <param name="tests">Tests there are: <c>Class.Method_name</c>.</param>
public sealed partial class Coverage(IReadOnlyList<CoverageRows.Part> parts, IReadOnlySet<string> tests)
{
    private const int Columns = 3;
    private static readonly string[] Words = ["deployment: ", "not built yet: "];

    public IEnumerable<string> Breaches(Source page)
    {
        var tables = Tables(page).ToList();
        return parts.SelectMany(part => Rows(part, [.. tables.Where(row => row.Heading == part.Heading)]))
            .Concat(tables.Where(row => parts.All(part => part.Heading != row.Heading))
                .Select(row => $"{row.Key} stands in the table {row.Heading}, which is none"))
            .Concat(tables.SelectMany(row => Standing(row.Key, row.Cells)));
    }

    /// <summary>Tests by name, under the class that has them and under each that inherits them.</summary>
    public static IReadOnlySet<string> Tests(IEnumerable<Source> files)
    {
        var classes = files.SelectMany(file => file.All<ClassDeclarationSyntax>())
            .ToLookup(declared => declared.Identifier.Text);
        return classes.SelectMany(named => Methods(named.Key, classes, []).Select(method => $"{named.Key}.{method}"))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Methods(
        string name, ILookup<string, ClassDeclarationSyntax> classes, HashSet<string> seen) => !seen.Add(name)
        ? []
        : classes[name].SelectMany(declared => declared.Members.OfType<MethodDeclarationSyntax>().Where(IsTest)
            .Select(method => method.Identifier.Text)
            .Concat(Bases(declared).SelectMany(parent => Methods(parent, classes, seen))));

    private static IEnumerable<string> Bases(ClassDeclarationSyntax declared) =>
        declared.BaseList?.Types.Select(type => type.Type.ToString().Split('<')[0]) ?? [];

    private static bool IsTest(MethodDeclarationSyntax method) => method.AttributeLists
        .SelectMany(list => list.Attributes)
        .Any(attribute => attribute.Name.ToString() is "Fact" or "Theory");

    private static IEnumerable<(string Heading, string Key, string[] Cells)> Tables(Source page)
    {
        var heading = "";
        foreach (var line in page.Lines)
            if (line.StartsWith("## ", StringComparison.Ordinal))
                heading = line[3..];
            else if (line.StartsWith("| ", StringComparison.Ordinal)
                && !line.StartsWith("| source |", StringComparison.Ordinal)
                && !line.StartsWith("| --- |", StringComparison.Ordinal))
                yield return Row(heading, line);
    }

    private static (string Heading, string Key, string[] Cells) Row(string heading, string line)
    {
        var cells = line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
        return (heading, cells[0], cells);
    }

    private static IEnumerable<string> Rows(
        CoverageRows.Part part, IReadOnlyList<(string Heading, string Key, string[] Cells)> rows)
    {
        var keys = rows.Select(row => row.Key).ToList();
        return part.Keys.Except(keys).Select(key => $"{key} has no row in {part.Heading}")
            .Concat(keys.Except(part.Keys).Select(key => $"{key} is no row of {part.Heading}"))
            .Concat(keys.GroupBy(key => key).Where(same => same.Count() > 1)
                .Select(same => $"{same.Key} has {same.Count()} rows"));
    }

    private IEnumerable<string> Standing(string key, string[] cells)
    {
        if (cells.Length != Columns)
            return [$"{key} has {cells.Length} cells"];
        if (cells[1].Length == 0)
            return [$"{key} does not say what is demanded"];
        return cells[2].Length == 0
            ? [$"{key} has no standing"]
            : cells[2].Split("; ").SelectMany(part => Part(key, part));
    }

    /// <summary>One part of a standing: tests, or words for what others do or what is to come.</summary>
    private IEnumerable<string> Part(string key, string part)
    {
        if (!part.Contains('`', StringComparison.Ordinal))
            return IsSaid(part) ? [] : [$"{key} says: {part}"];
        return Named().IsMatch(part)
            ? Test().Matches(part).Select(test => test.Groups[1].Value)
                .Where(test => !tests.Contains(test))
                .Select(test => $"{key} names {test}, and there is no such test")
            : [$"{key} says: {part}"];
    }

    private static bool IsSaid(string part) =>
        Words.Any(word => part.StartsWith(word, StringComparison.Ordinal) && part.Length > word.Length + 3);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Test();

    [GeneratedRegex(@"^`\w+\.\w+`(, `\w+\.\w+`)*$")]
    private static partial Regex Named();
}
