using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Registry.House.Tests;

/// <summary>One row of docs/vocabulary.md.</summary>
/// <param name="Code">Words in code.</param>
/// <param name="Stored">Words in SQL, in JSON or in an address.</param>
public sealed record Term(string Kk, string Ru, string En, string[] Code, string[] Stored, string Source);

/// <summary>The words of the registry, and the words its code uses.</summary>
public static partial class Vocabulary
{
    private const int Columns = 6;

    public static IReadOnlyList<Term> Of(Source page) => [.. page.Lines
        .Where(line => line.StartsWith('|') && !line.StartsWith("| ---", StringComparison.Ordinal))
        .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
        .Where(cells => cells[0] != "kk")
        .Select(cells => cells.Length == Columns
            ? new Term(cells[0], cells[1], cells[2], Words(cells[3]), Words(cells[4]), cells[5])
            : throw new FormatException($"{page.Path}: a row has {cells.Length} cells: {string.Join('|', cells)}"))];

    public static IEnumerable<string> Missing(IEnumerable<Term> terms, IEnumerable<string> words) =>
        words.Except(terms.SelectMany(term => term.Code.Concat(term.Stored)));

    /// <summary>Event types: what derives from DomainEvent, near or far, and is not abstract.</summary>
    public static IReadOnlyList<string> Events(IEnumerable<Source> files)
    {
        var records = files.SelectMany(file => file.All<RecordDeclarationSyntax>()).ToList();
        var events = new HashSet<string> { "DomainEvent" };
        for (var before = 0; before < events.Count;)
        {
            before = events.Count;
            events.UnionWith([.. records.Where(record => Bases(record).Any(events.Contains)).Select(Name)]);
        }

        return [.. records.Where(record => events.Contains(Name(record)))
            .Where(record => !record.Modifiers.Any(modifier => modifier.Text == "abstract"))
            .Select(Name)];
    }

    /// <summary>The alias an event has in the log, or a stream in its type.</summary>
    public static string Snake(string name) => Seam().Replace(name, "$1_$2").ToLowerInvariant();

    public static string Kebab(string name) => Seam().Replace(name, "$1-$2").ToLowerInvariant();

    public static IReadOnlyList<string> Members(IEnumerable<Source> files, string list) => [.. files
        .SelectMany(file => file.All<EnumDeclarationSyntax>())
        .Where(declared => declared.Identifier.Text == list)
        .SelectMany(declared => declared.Members)
        .Select(member => member.Identifier.Text)];

    /// <summary>Codes of refusals: the first text that goes to the record Refusal.</summary>
    public static IReadOnlyList<string> Refusals(IEnumerable<Source> files) => [.. files
        .SelectMany(file => file.All<PrimaryConstructorBaseTypeSyntax>())
        .Where(made => made.Type.ToString() == "Refusal")
        .Select(made => made.ArgumentList.Arguments[0].Expression)
        .OfType<LiteralExpressionSyntax>()
        .Select(code => code.Token.ValueText)];

    private static IEnumerable<string> Bases(RecordDeclarationSyntax record) =>
        record.BaseList?.Types.Select(type => type.Type.ToString()) ?? [];

    private static string Name(RecordDeclarationSyntax record) => record.Identifier.Text;

    private static string[] Words(string cell) => [.. Word().Matches(cell).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Word();

    [GeneratedRegex(@"(\p{Ll})(\p{Lu})")]
    private static partial Regex Seam();
}
